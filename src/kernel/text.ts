/** A text a person reads, in both staff languages. A missing one does not compile; 繁體 is derived. */
export type Text = { readonly zh: string; readonly en: string };
export type Language = keyof Text;

export const say = (zh: string, en: string): Text => ({ zh, en });
