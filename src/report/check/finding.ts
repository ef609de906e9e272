import type { Text } from '../../kernel/text.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where a slip stands: `quote` is the text of the line from `column` (both from 1) on. */
export type Place = { readonly line: number; readonly column: number; readonly quote: string };

/** `fix` replaces `quote` at this place. */
export type Edit = Place & { readonly fix: string };

/**
 * What an editor would say. `fix` replaces `quote`, there and at every one of `places`, when that is safe. Where the
 * places need different words (a comma here, a bracket there) `fix` is null and `edits` says each; `editsOf`
 * (fix.ts) reads both.
 */
export type Finding = Place & {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly fix: string | null;
  readonly places: readonly Place[];
  readonly edits?: readonly Edit[];
};
