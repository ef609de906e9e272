import type { State } from '../kernel/act.ts';

/**
 * What every matter keeps in `own` besides its own fields (the common steps write it): who handles it, who is asked
 * to read or countersign, and what it is linked to.
 */
export type Waiting = {
  readonly person: string;
  readonly for: 'read' | 'cosign';
  readonly act: string;
};
export type Link = { readonly matter: string; readonly relation: string; readonly act: string };

/** The role of everyone who works in the office, for steps addressed to a person. */
export const STAFF = 'staff';

type Own = State['own'];
// The declaration's common fields make these values what their types say.
export const assigneeOf = (own: Own): string | null => (own['assignee'] ?? null) as string | null;
export const waitingOf = (own: Own): readonly Waiting[] =>
  (own['waiting'] ?? []) as readonly Waiting[];
export const linksOf = (own: Own): readonly Link[] => (own['links'] ?? []) as readonly Link[];
