import { isObject, isText } from './setting-kind.ts';

/** Where the value of a setting comes from: the document with its number, the article, and where it can be read. */
export type SettingSource = {
  readonly document: string;
  readonly number: string | null;
  readonly article: string | null;
  readonly url: string | null;
};

const optionalText = (value: unknown, most: number): string | null =>
  isText(value, most) ? value.trim() : null;

/** A source as kept: in its parts, or (as it was first written) as one text. Nothing where there is none. */
export function sourceOf(kept: unknown): SettingSource | null {
  if (isText(kept, 500)) return { document: kept.trim(), number: null, article: null, url: null };
  if (!isObject(kept) || !isText(kept['document'], 200)) return null;
  return {
    document: kept['document'].trim(),
    number: optionalText(kept['number'], 60),
    article: optionalText(kept['article'], 60),
    url: optionalText(kept['url'], 500),
  };
}

/** 《某市涉外突发事件应急预案》（某政发〔2023〕5号）第四条 https://… */
export const sourceText = ({ document, number, article, url }: SettingSource): string =>
  [
    `${document}${number === null ? '' : `（${number}）`}${article ?? ''}`,
    ...(url === null ? [] : [url]),
  ].join(' ');
