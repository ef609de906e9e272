import { conditionsOf } from './filter.ts';
import { yellowUntil } from './light.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import type { MatterQuery } from './query.ts';
import type { Actor } from './request.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import { binder } from './visibility.ts';

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

const NOW = "m.open and (m.clock_state <> 'paused' or m.resumes <= $1::date)";

/** The numbers above the lists. All but the first two lists count what the person may see, whoever's move it is. */
export async function summary(store: Store, viewer: Actor): Promise<Summary> {
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const count = (query: MatterQuery, where: string) => counted(view, query, where);
    const [drafts] = await tx.query<{ n: number }>(
      'select count(*) as n from draft where office_id = current_office() and person_id = $1',
      [viewer.person],
    );
    return {
      todo: await count({ view: 'todo' }, 'true'),
      dueToday: await count({ view: 'all' }, `${NOW} and m.sort_due = $1::date`),
      withinThree: await count(
        { view: 'all' },
        `${NOW} and m.sort_due between $1::date and $2::date`,
      ),
      open: await count({ view: 'all' }, 'm.open'),
      paused: await count(
        { view: 'all' },
        "m.open and m.clock_state = 'paused' and (m.resumes is null or m.resumes > $1::date)",
      ),
      overdue: await count({ view: 'all' }, `${NOW} and m.sort_due < $1::date`),
      circulated: await count({ view: 'circulated' }, 'true'),
      drafts: drafts?.n ?? 0,
    };
  });
}

async function counted(view: Viewing, query: MatterQuery, where: string): Promise<number> {
  const { values, bind } = binder();
  const today = bind(view.today);
  const until = bind(yellowUntil(view.calendar, view.today, view.yellowFrom));
  const conditions = conditionsOf(view.store.matters.values(), view.eyes, query, {
    bind,
    secret: view.secret,
  });
  const [row] = await view.tx.query<{ n: number }>(
    `select count(*) as n from matter m
     where ${today}::date <= 'infinity' and ${until}::date <= 'infinity' and ${conditions} and ${where}`,
    values,
  );
  return row?.n ?? 0;
}
