const HAIR = '\u2009';
const EDGE = /(\p{Script=Han})(?=[A-Za-z0-9])|([A-Za-z0-9%])(?=\p{Script=Han})/gu;

/** A browser that knows `text-autospace` sets the gap between Han and Latin by itself. */
const native = (): boolean =>
  typeof CSS === 'undefined' || CSS.supports('text-autospace', 'normal');

const byBrowser = native();

/** Puts a thin space between Han and Latin or digits where the browser does not. */
export const gapped = (text: string): string => (byBrowser ? text : addGaps(text));

export const addGaps = (text: string): string => text.replace(EDGE, `$1$2${HAIR}`);
