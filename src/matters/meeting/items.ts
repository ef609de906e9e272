import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';
import type { AsksOf, Item, Own } from './fields.ts';
import { isAdopted, isPartyGroup } from './fields.ts';

/** Names as people write them in a row. */
export const namesIn = (text: string | null): readonly string[] =>
  (text ?? '').split(/[、，,;；\s]+/u).filter((name) => name !== '');

export const strangers = (named: string | null, among: string | null): readonly string[] =>
  namesIn(named).filter((name) => !namesIn(among).includes(name));

export const listed = ({ items }: Own): readonly Item[] =>
  items.filter(({ verdict }) => verdict === 'listed');
export const undecided = (own: Own): readonly Item[] =>
  listed(own).filter(({ result }) => result === null);
export const findItem = ({ items }: Own, item: number): Item | undefined =>
  items.find((one) => one.item === item);

type Duty = NonNullable<AsksOf<'draftMinutes'>['duties']>[number];
/** What the chair did was about: an item that was decided, or the law studied before. */
export const subjectOf = (own: Own, { kind, item }: Duty): string | null =>
  item === null
    ? kind === 'study'
      ? own.studied
      : null
    : (listed(own).find((one) => one.item === item)?.title ?? null);

type Results = AsksOf<'resolve'>['results'];
type Result = Results[number];

/** What each result is about, with the item it names. */
export const decidedOf = (own: Own, results: Results): readonly (readonly [Result, Item])[] =>
  results.flatMap((result) => {
    const item = findItem(own, result.item);
    return item ? [[result, item] as const] : [];
  });

type Share = 'half' | 'two-thirds';
const USUAL: Readonly<Record<'ordinary' | 'personnel', Share>> = {
  ordinary: 'half',
  personnel: 'two-thirds',
};

type Asking = { readonly own: Own; readonly calendar: Calendar; readonly on: Day };

/** Whether enough are there: more than half, of appointments two thirds, unless the office's rules say otherwise. */
export function isQuorate(
  { own, calendar, on }: Asking,
  present: number,
  sort: 'ordinary' | 'personnel',
): boolean {
  const set = calendar.chosen?.('meetingQuorum', on) as typeof USUAL | undefined; // the setting's check
  const members = namesIn(own.members).length;
  const share = (set ?? USUAL)[sort];
  return share === 'half' ? present * 2 > members : present * 3 >= members * 2;
}

/** A party group decides by more than half of all its members; absent members' letters are no votes. */
export const isCarried = (own: Own, result: Result): boolean =>
  !isAdopted(result.result) ||
  !isPartyGroup(own.sort) ||
  result.for * 2 > namesIn(own.members).length;

export const votesOf = (result: Result): number => result.for + result.against + result.abstained;

/** Who may vote on an item: those present but for whoever stood aside. */
export const votersOf = (own: Own, { avoided }: Result): number =>
  namesIn(own.present).filter((name) => !namesIn(avoided).includes(name)).length;

type Tasks = Own['tasks'];
export const openTasks = (tasks: Tasks): Tasks => tasks.filter(({ settledOn }) => !settledOn);

export const allSettled = (own: Readonly<Record<string, unknown>>): boolean =>
  openTasks((own as Own).tasks).length === 0; // the matter's own fields

/** The list with the day of the task that is due next. */
export function following(tasks: Tasks): Pick<Own, 'tasks' | 'nextTask'> {
  const due = openTasks(tasks)
    .map((one) => one.due)
    .toSorted();
  return { tasks, nextTask: due[0] ?? null };
}
