import type { Day } from './day.ts';
import type { Text } from './text.ts';

/** A law, rule or practice that articles are cited from. `from` is the day it came into force. */
export type Law = {
  readonly title: Text;
  readonly number?: string;
  readonly from: Day;
  /** `practice`: how offices work, with no article behind it. Said on the page as what it is. */
  readonly rank: 'statute' | 'document' | 'practice';
};
export type Laws = Readonly<Record<string, Law>>;

/** A place in a law: `{ law: 'disclosure', article: '第三十三条第二款' }`; `law` is a key of the declaration's `laws`. */
export type Cite<Key extends string = string> = { readonly law: Key; readonly article: string };

/** The law's no. `code` is stable; `law` and `article` are as printed; `because` is one sentence that says what to do. */
export type Refusal = {
  readonly code: string;
  readonly law: string;
  readonly article: string;
  readonly because: Text;
};

/** One field that could not be read, by path (`persons.0.name`). */
export type FieldError = { readonly field: string; readonly message: Text };

/** What stays on an act for good: it came late, or the rules refused it and the head states why it stands. */
export type Mark = Refusal & { readonly kind: 'late' | 'irregular'; readonly reason?: string };
