/**
 * A sentence in the office's words with what it proves: codes of rules (`extension-too-long`) and articles of the
 * regulations (`第三十条`). Kept as data, so that the pages under docs/generated can say what has no scenario.
 */
export type Scenario = {
  readonly says: string;
  readonly covers: readonly string[];
  /** Throws where the law is read wrongly. */
  readonly run: () => void;
};

export const scenario = (says: string, covers: readonly string[], run: () => void): Scenario => ({
  says,
  covers,
  run,
});

export const isArticle = (covered: string): boolean => covered.startsWith('第');
