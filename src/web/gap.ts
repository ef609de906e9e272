const HAIR = '\u2009';
const EDGE = /(\p{Script=Han})(?=[A-Za-z])|([A-Za-z])(?=\p{Script=Han})/gu;

/** A browser that knows `text-autospace` sets the gap between Han and Latin by itself. */
const native = (): boolean =>
  typeof CSS === 'undefined' || CSS.supports('text-autospace', 'ideograph-alpha');

const byBrowser = native();

/** Puts a thin space between Han and Latin letters where the browser does not; dates stay tight: 2026年3月16日. */
export const gapped = (text: string): string => (byBrowser ? text : addGaps(text));

export const addGaps = (text: string): string => text.replace(EDGE, `$1$2${HAIR}`);
