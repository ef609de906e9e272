import type { ReactNode } from 'react';
import type { Text } from '../../kernel/text.ts';
import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import { Banner } from '../shell/banner.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

type Props = {
  readonly title: Text;
  readonly demo?: boolean;
  readonly children: ReactNode;
};

/** The frame of pages before one is signed in. */
export function Door({ title, demo = false, children }: Props) {
  const { t, language, setLanguage } = useVoice();
  useTitle(title);
  return (
    <div className="door">
      {demo ? <Banner /> : null}
      <main>
        <p className="brand">{t(words.general.product)}</p>
        <h1>{t(title)}</h1>
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
