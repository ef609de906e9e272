import { outOfTurn } from '../kernel/decide.ts';
import type { Matter } from '../kernel/matter.ts';

/** One cell of the matrix: may a role take a step in a phase, as far as role and phase decide. No phase: not begun. */
export type Permission = {
  readonly phase: string | null;
  readonly step: string;
  readonly role: string;
  readonly allowed: boolean;
};

/** Every phase × step × role, in the order of the declaration: what `mayNot` says before it looks at the record. */
export const permissionTable = (matter: Matter): readonly Permission[] =>
  [null, ...Object.keys(matter.phases)].flatMap((phase) =>
    Object.entries(matter.steps).flatMap(([step, declared]) =>
      Object.keys(matter.roles).map((role) => ({
        phase,
        step,
        role,
        allowed: outOfTurn(matter, declared, { roles: [role], phase }).length === 0,
      })),
    ),
  );
