import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** What a cell did not say: why it is not read, and what it most likely means, as one would type it. */
export type Unread = { readonly code: string; readonly because: Text; readonly offer?: string };

export const unread = (code: string, zh: string, en: string, offer?: string): Unread => ({
  code,
  because: say(zh, en),
  ...(offer === undefined ? {} : { offer }),
});
