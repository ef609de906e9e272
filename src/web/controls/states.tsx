import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Problem } from '../../api/contract.ts';
import type { Language } from '../../kernel/text.ts';
import { placeIn, sentenceIn } from '../article.ts';
import { Refused, Unreachable } from '../client.ts';
import { useVoice } from '../language.tsx';
import { lawIn } from '../laws.ts';
import { words } from '../words.ts';
import { Button } from './button.tsx';

const PATIENCE = 250;

/** Lines where text will stand; nothing at all for an answer that comes at once. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useVoice();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{t(words.general.loading)}</span>
      {Array.from({ length: lines }, (_, at) => (
        <span key={at} className="line" />
      ))}
    </div>
  );
}

/** One sentence for whatever went wrong, in the reader's language, with the article where the law says it. */
export function sentenceOf(fault: unknown, language: Language): string {
  if (fault instanceof Unreachable) return words.general.offline[language];
  if (!(fault instanceof Refused)) return words.general.fault[language];
  const { problem } = fault;
  if (problem.because) return withArticle(problem.because[language], problem, language);
  if (problem.status === 404) return words.general.notFound[language];
  const inChinese = /\p{Script=Han}/u.test(problem.detail);
  return inChinese && language === 'zh' ? problem.detail : words.general.fault[language];
}

/** '……（政府信息公开条例 第三十条）' */
export function withArticle(
  sentence: string,
  { law, article }: Pick<Problem, 'law' | 'article'>,
  language: Language,
): string {
  const source = [lawIn(language, law ?? ''), placeIn(language, article ?? '')]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ', ');
  const said = sentenceIn(language, sentence);
  if (!source) return said;
  return language === 'zh' ? `${said}（${source}）` : `${said} (${source})`;
}

export function Failure({
  fault,
  retry,
}: {
  readonly fault: unknown;
  readonly retry?: () => unknown;
}) {
  const { language, t } = useVoice();
  return (
    <div className="notice bad" role="alert">
      <p>{sentenceOf(fault, language)}</p>
      {retry ? <Button onClick={() => void retry()}>{t(words.general.retry)}</Button> : null}
    </div>
  );
}

export const Notice = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'warn' | 'bad' | 'good';
  readonly children: ReactNode;
}) => (
  <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {children}
  </div>
);

export const Empty = ({ children }: { readonly children: ReactNode }) => (
  <p className="empty">{children}</p>
);

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
};

/** A page that waits for one answer: lines, then the sentence that failed, or what came. */
export function Awaited<T>({
  asked,
  lines = 6,
  children,
}: {
  readonly asked: Asked<T>;
  readonly lines?: number;
  readonly children: (value: T) => ReactNode;
}) {
  if (asked.data !== undefined) return <>{children(asked.data)}</>;
  if (asked.isPending && !asked.error) return <Skeleton lines={lines} />;
  return <Failure fault={asked.error} retry={asked.refetch} />;
}
