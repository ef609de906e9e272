import { conditionsOf } from './filter.ts';
import { extentOf } from './extent.ts';
import { yellowUntil } from './light.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { View } from './query.ts';
import type { Actor } from './request.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import type { Bind } from './visibility.ts';
import { binder } from './visibility.ts';

/** Each number is exact up to `SUMMARY_CAP`; more than that is not counted out. */
export type Summary = {
  readonly todo: number;
  readonly dueToday: number;
  readonly withinThree: number;
  readonly open: number;
  readonly paused: number;
  readonly overdue: number;
  readonly circulated: number;
  readonly drafts: number;
};
export const SUMMARY_CAP = 1000;

const NOW = "m.open and (m.clock_state <> 'paused' or m.resumes <= $1::date)";
const COUNTED = {
  todo: ['todo', 'true'],
  dueToday: ['all', `${NOW} and m.sort_due = $1::date`],
  withinThree: ['all', `${NOW} and m.sort_due between $1::date and $2::date`],
  open: ['all', 'm.open'],
  paused: [
    'all',
    "m.open and m.clock_state = 'paused' and (m.resumes is null or m.resumes > $1::date)",
  ],
  overdue: ['all', `${NOW} and m.sort_due < $1::date`],
  circulated: ['circulated', 'true'],
} as const satisfies Readonly<Record<string, readonly [View, string]>>;

type Counted = readonly [View, string];

/** The numbers above the lists, of what the person may see; `todo` and `circulated` are the person's own. */
export async function summary(store: Store, viewer: Actor): Promise<Summary> {
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    await alone(view);
    const { plenty } = await extentOf(view, { view: 'todo', today: view.today });
    const { values, bind } = binder();
    const until = yellowUntil(view.calendar, view.today, view.yellowFrom);
    const days = [view.today, until].map((day) => `${bind(day)}::date is not null`).join(' and ');
    const columns = Object.entries<Counted>(COUNTED).map(([name, counted]) =>
      name === 'todo' && plenty
        ? `${SUMMARY_CAP} as todo`
        : `(select count(*) from (${countSql(view, bind, counted)} limit ${SUMMARY_CAP}) x) as "${name}"`,
    );
    const [row] = await tx.query<Summary & { readonly dated: true }>(
      `select ${columns.join(', ')}, ${days} as dated, (select count(*) from draft d
         where d.office_id = current_office() and d.person_id = ${bind(viewer.person)}) as drafts`,
      values,
    );
    if (!row) throw new Error('nothing was counted');
    const { dated: _, ...counted } = row;
    return counted;
  });
}

/** Several processes would count all of what one of them stops in. */
const alone = ({ tx }: Viewing): Promise<unknown> =>
  tx.query(`select set_config('max_parallel_workers_per_gather', '0', true)`, [], 'alone');

/** What is seen by a role first, from its own index; then, where that is not enough, what the person has part in. */
function countSql(view: Viewing, bind: Bind, [which, where]: Counted): string {
  const stretches = (['by-role', 'by-part'] as const).map((sight) => {
    const conditions = conditionsOf(
      view.store.matters.values(),
      view.eyes,
      { view: which, today: view.today },
      { bind, sight, reach: 'some' },
    );
    return `select 1 from matter m where ${conditions} and ${where}`;
  });
  return stretches.join(' union all ');
}
