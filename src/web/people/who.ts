import type { People } from '../../api/contract.ts';

type Person = People['people'][number];
type Unit = People['units'][number];

/** Administrators handle no matters: whoever holds nothing but such posts. */
export const handlesMatters = ({ posts }: Pick<Person, 'posts'>): boolean =>
  posts.length === 0 || posts.some(({ role }) => !role.endsWith('-admin'));

export const isActive = ({ disabled }: Pick<Person, 'disabled'>): boolean => !disabled;

/** A unit that is no more stays in old records and can no longer be chosen. */
export const isOpen = ({ closedOn }: Pick<Unit, 'closedOn'>): boolean => closedOn === null;
