import type { ActRow, MatterRecord, MayRow } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { commonSteps } from '../../matters/common.ts';

/** What the office does with a record, not what its law asks. */
export const isCommon = (step: string): boolean => commonSteps.includes(step);

/** Steps with a form of their own on the page. */
export const CORRECT = 'correct';
export const ATTACH = 'attach';

export const mayNow = (may: readonly MayRow[]): readonly MayRow[] =>
  may.filter((row) => !('not' in row));
export const mayNot = (may: readonly MayRow[]) => may.flatMap((row) => ('not' in row ? [row] : []));

export type Done = Pick<ActRow, 'id' | 'step' | 'on' | 'by' | 'marks'>;
export type Next = { readonly step: string; readonly mine: boolean };
export type Line = {
  readonly done: readonly Done[];
  readonly phase: string;
  readonly closed: boolean;
  readonly next: readonly Next[];
};

/** The way of a matter: what was done, where it is, and what the law lets come next. */
export function lineOf(matter: Matter, record: Pick<MatterRecord, 'acts' | 'phase' | 'may'>): Line {
  const mine = new Set(mayNow(record.may).map(({ step }) => step));
  const next = Object.entries(matter.steps)
    .filter(([name, step]) => !isCommon(name) && step.from?.includes(record.phase))
    .filter(([name]) => leads(matter, name))
    .map(([step]) => ({ step, mine: mine.has(step) }));
  return {
    done: record.acts
      .filter(({ step, struck }) => !isCommon(step) && !struck)
      .toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1)),
    phase: record.phase,
    closed: matter.phases[record.phase]?.closed === true,
    next: next.toSorted((a, b) => Number(b.mine) - Number(a.mine)),
  };
}

/** Steps that move the matter on; the others can be taken on the way. */
const leads = (matter: Matter, step: string): boolean => matter.steps[step]?.to !== undefined;
