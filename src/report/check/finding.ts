import type { Text } from '../../kernel/text.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where a slip stands: `quote` is the text of the line from `column` (both from 1) on. */
export type Place = { readonly line: number; readonly column: number; readonly quote: string };

/** What an editor would say. `fix` replaces `quote`, there and at every one of `places`, when that is safe. */
export type Finding = Place & {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly fix: string | null;
  readonly places: readonly Place[];
};
