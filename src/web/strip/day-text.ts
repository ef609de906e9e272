import type { Day } from '../../kernel/day.ts';
import { formatWeekday } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { articleIn } from '../article.ts';
import { fullDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Cell } from './model.ts';

type Marks = { readonly today: Day; readonly due: Day | null; readonly unit: string };

/** A day of the strip in words: for the tip, the table and whoever hears it. */
export function useDayText() {
  const { t, language } = useVoice();
  const kind = (cell: Cell): string => {
    const name = cell.name === undefined ? undefined : words.holidays[cell.name];
    if (cell.kind === 'makeup' && cell.name !== undefined)
      return t(words.strip.makeupOf(name ?? { zh: cell.name, en: cell.name }));
    const special = cell.kind === 'off' && cell.name !== undefined;
    return special
      ? `${t(words.strip.kinds.off)}${language === 'zh' ? '（' : ' ('}${name ? t(name) : cell.name}${language === 'zh' ? '）' : ')'}`
      : t(words.strip.kinds[cell.kind]);
  };
  const count = (cell: Cell, unit: string): string =>
    cell.n === undefined
      ? ''
      : t(unit === 'working-days' ? words.strip.nth(cell.n) : words.strip.nthDay(cell.n));
  return {
    kind,
    count,
    spoken: (cell: Cell, { today, due, unit }: Marks): string =>
      [
        `${fullDay(cell.day, language)} ${formatWeekday(cell.day, language)}`,
        kind(cell),
        count(cell, unit),
        cell.day === due ? t(words.strip.dueMark) : '',
        cell.day === today ? t(words.strip.todayMark) : '',
      ]
        .filter(Boolean)
        .join(t(words.general.comma)),
    basis: (cell: Cell, matter: Pick<Matter, 'laws'>): string =>
      cell.cites ? sourceOf(cell.cites, matter, language) : noticeIn(cell.document, language),
  };
}

/** '《政府信息公开条例》第三十三条' in Chinese, the English title and article in English. */
export function sourceOf(cites: Cite, matter: Pick<Matter, 'laws'>, language: 'zh' | 'en'): string {
  const title = matter.laws[cites.law]?.title[language] ?? cites.law;
  const article = articleIn(language, cites.article);
  if (language === 'zh')
    return matter.laws[cites.law]?.rank === 'practice'
      ? `${title}（${article}）`
      : `《${title}》${article}`;
  return [title, article].filter(Boolean).join(', ');
}

/** The State Council notice behind a day; its own title in Chinese, what it is in English. */
function noticeIn(document: string | undefined, language: 'zh' | 'en'): string {
  if (document === undefined || language === 'zh') return document ?? '';
  const year = /(\d{4})年/.exec(document)?.[1];
  return year ? words.strip.notice(year).en : words.strip.noticePlain.en;
}
