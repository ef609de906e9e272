import type { ActRow, MatterRecord } from '../../api/contract.ts';
import type { Addressee, Own } from '../../matters/annual-report/fields.ts';
import { parts, unsent } from '../../matters/annual-report/fields.ts';

/** The way of a report, in its order: each is a step of its matter. */
export const stages = [
  'write',
  'lock',
  'reviewLaw',
  'reviewSecrecy',
  'deliberate',
  'sign',
  'submit',
  'publish',
  'archive',
] as const;
export type StageName = (typeof stages)[number];

export type Stage = {
  readonly step: StageName;
  /** `no`: reviewed, and it did not pass. */
  readonly state: 'done' | 'no' | 'now' | 'ahead';
  /** The act that did it last. */
  readonly act: ActRow | undefined;
};

export const ownOf = (record: Pick<MatterRecord, 'own'>): Own => record.own as unknown as Own; // the report's own fields

/** Acts of this edition that still count: a new edition begins the way again, unlocking goes back to the writing. */
function counting({ acts }: Pick<MatterRecord, 'acts'>): readonly ActRow[] {
  const standing = acts.filter(({ struck }) => !struck);
  const from = standing.findLastIndex(({ step }) => step === 'revise' || step === 'unlock');
  return standing.slice(from + 1);
}

/** Whether a stage is behind: true, false where it was refused, null where nobody has said anything. */
function behind(name: StageName, phase: string, own: Own): boolean | null {
  const yes = (is: boolean): true | null => (is ? true : null);
  const answers: Readonly<Record<StageName, boolean | null>> = {
    write: yes(phase !== 'drafting'),
    lock: yes(phase !== 'drafting'),
    reviewLaw: own.lawReviewed,
    reviewSecrecy: own.secrecyReviewed,
    deliberate: yes(own.deliberatedOn !== null),
    sign: yes(!['drafting', 'locked'].includes(phase)),
    submit: yes(own.sent.length > 0 && unsent(own).length === 0),
    publish: yes(own.publishedOn !== null),
    archive: yes(phase === 'archived'),
  };
  return answers[name];
}

/** Where a report stands on its way, and who took it there. */
export function wayOf(
  record: Pick<MatterRecord, 'acts' | 'own' | 'phase' | 'may'>,
): readonly Stage[] {
  const own = ownOf(record);
  const acts = counting(record);
  const possible = record.may.filter((row) => !('not' in row)).map(({ step }) => step);
  return stages.map((step) => {
    const is = behind(step, record.phase, own);
    const act = acts.findLast((one) => one.step === step);
    const now = possible.includes(step) && is !== true;
    return { step, act, state: is === true ? 'done' : is === false ? 'no' : now ? 'now' : 'ahead' };
  });
}

export type Due = { readonly to: Addressee; readonly on: string | null };

/** Whom it must go to and to whom it went, each with its day. */
export function addressed(own: Own): readonly Due[] {
  const wanted = unsent({ ...own, sent: [] });
  const others = own.sent.map(({ addressee }) => addressee);
  return [...new Set([...wanted, ...others])].map((to) => ({
    to,
    on: own.sent.find(({ addressee }) => addressee === to)?.on ?? null,
  }));
}

/** How many of its parts have a text. */
export const writtenIn = (own: Own): { readonly written: number; readonly total: number } => {
  const names = Object.keys(parts) as readonly (keyof typeof parts)[]; // the keys of a literal
  return { written: names.filter((name) => own[name]?.trim()).length, total: names.length };
};
