import type { ReactNode } from 'react';
import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = {
  readonly title: string;
  readonly banner?: string | undefined;
  readonly children: ReactNode;
};

/** The frame of pages before one is signed in. */
export function Door({ title, banner, children }: Props) {
  const { t, language, setLanguage } = useVoice();
  return (
    <div className="door">
      {banner ? <p className="banner">{banner}</p> : null}
      <main>
        <p className="brand">{t(words.general.product)}</p>
        <h1>{title}</h1>
        {children}
        <p className="foot">
          <Button look="quiet" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
            {language === 'zh' ? <span lang="en">English</span> : <span lang="zh-CN">中文</span>}
          </Button>
        </p>
      </main>
    </div>
  );
}
