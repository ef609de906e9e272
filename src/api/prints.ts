import { allStops } from '../kernel/clock-events.ts';
import type { Reading } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { limitText } from '../office/limit-text.ts';
import type { AnyClock, Limit, Matter } from '../kernel/matter.ts';
import { clockSheet } from '../paper/forms/clock-sheet.ts';
import type { DaySheetRow } from '../paper/forms/day-sheet.ts';
import { daySheet } from '../paper/forms/day-sheet.ts';
import { toPdf } from '../paper/pdf.ts';
import type { ClockSheet } from '../store/clock-sheet.ts';
import type { ActRow, MatterRecord, MatterRow } from './contract.ts';
import type { Platform } from './platform.ts';

export type ClockPrint = {
  readonly record: MatterRecord;
  readonly matter: Matter;
  readonly clock: string;
  readonly office: string;
  readonly sheet: ClockSheet;
  readonly on: Day;
  readonly knownOn: Day;
  readonly printed: { readonly on: Day; readonly by: string };
};

/** The sheet of evidence of one clock. */
export function clockPdf(print: ClockPrint): Promise<Uint8Array> {
  const { record, matter, clock, office, sheet, on, knownOn, printed } = print;
  const { title, cites, limit } = sheet.rule;
  return toPdf(
    clockSheet({
      office,
      matter: { number: record.number, title: record.title, kind: matter.title.zh },
      clock: {
        title: title.zh,
        basis: `${lawsOf(matter)[cites.law]}${cites.article}`,
        limit: limitText(termOf(limit, sheet.reading)).zh,
        settings: sheet.settings.map(({ says }) => says.zh),
      },
      reading: sheet.reading,
      strip: sheet.strip,
      laws: lawsOf(matter),
      acts: actsOf(matter, clock, record.acts),
      on,
      knownOn,
      printed,
    }),
  );
}

/** The term as it stands: by what the matter is, and with its extensions. */
const termOf = (declared: Limit, { allowed, dueAt, limit }: Reading): Limit =>
  limit && !dueAt ? { ...limit, amount: allowed } : (limit ?? declared);

const lawsOf = ({ laws }: Matter): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(laws).map(([key, { title }]) => [key, `《${title.zh}》`]));

/** The acts that a clock's declaration names, in the order of their days. */
function actsOf(
  matter: Matter,
  clock: string,
  acts: readonly ActRow[],
): { on: Day; says: string }[] {
  const rule = matter.clocks[clock];
  const named = new Set(rule ? stepsOf(rule) : []);
  return acts
    .filter(({ step, struck }) => named.has(step) && !struck)
    .map(({ on, step, by }) => ({ on, says: `${matter.steps[step]?.title.zh}（${by.name}）` }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const stepsOf = (rule: AnyClock): readonly string[] => [
  ...rule.starts.steps,
  ...(rule.restarts ?? []).flatMap(({ waits, at }) => [waits, at]),
  ...(rule.deducts ?? []).flatMap(({ from, until, served }) => [
    from,
    until,
    ...(served ? [served.step] : []),
  ]),
  ...(rule.extends ?? []).map(({ step }) => step),
  ...(rule.sets ?? []).map(({ step }) => step),
  ...allStops(rule),
];

/** What one has to do today, on one sheet. */
export async function dayPdf(
  { store }: Platform,
  rows: AsyncIterable<MatterRow>,
  office: string,
): Promise<Uint8Array> {
  const shown: DaySheetRow[] = [];
  for await (const row of rows) {
    const matter = store.matters.get(row.kind);
    shown.push({
      ...row,
      kind: matter?.title.zh ?? row.kind,
      phase: matter?.phases[row.phase]?.title.zh ?? row.phase,
    });
  }
  return toPdf(daySheet(shown, store.clock.today(), office));
}
