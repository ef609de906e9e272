import type { Day } from '../kernel/day.ts';
import type { FixedClock } from '../office/clock.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import type { Administered } from '../store/administer.ts';
import { createOffice } from '../store/offices.ts';
import type { Shelf } from '../store/documents.ts';
import { putDocument } from '../store/documents.ts';
import type { Store, Tx } from '../store/open.ts';
import { inOffice } from '../store/open.ts';
import { addPerson, addPost, addUnit } from '../store/people.ts';
import type { Actor } from '../store/request.ts';
import { performIn } from '../store/perform.ts';
import { changeSetting } from '../store/settings.ts';

import { fieldsOf } from '../kernel/matter.ts';
import { namingColleagues } from './colleagues.ts';
import type { PlannedAct } from './course.ts';
import type { DemoOfficeCode } from './offices.ts';
import { demoOffices } from './offices.ts';
import type { DemoPerson, DemoPersonKey } from './people.ts';
import { demoPeople, demoUnits } from './people.ts';
import { DEMO_BEGINS, planDemo } from './plan.ts';
import { randomOf } from './random.ts';
import { foundProvince, provinceDays } from './province.ts';
import type { ReportDay } from './reports.ts';
import { reportDays } from './reports.ts';
import { releasedText } from './released.ts';
import { readInEmergency } from './sensitive.ts';

type People = ReadonlyMap<DemoPersonKey, string>;
type Progress = (done: number, of: number) => void;

/**
 * Lets the fictitious office live from 2021 through `until`, each act through the one write path at its own day and
 * minute. The store must have been opened with `clock`, which is left standing on the last day.
 */
export async function makeDemo(
  {
    shelf,
    clock,
    code = 'demo-city',
  }: { readonly shelf: Shelf; readonly clock: FixedClock; readonly code?: DemoOfficeCode },
  until: Day,
  progress: Progress = () => undefined,
): Promise<{ readonly office: string; readonly acts: number }> {
  const { store } = shelf;
  clock.set(DEMO_BEGINS, '08:30:00');
  const { office, people } = await found(store, code);
  if (code === 'demo-city') await foundProvince(store, DEMO_BEGINS);
  await putDocument(shelf, { office }, Buffer.from(releasedText, 'utf8'), '合同公开部分.txt');
  const plan = planDemo(until, officeCalendar(), code);
  const reports = [...daysApart(code, until)];
  let planned = BATCH;
  for (let at = 0; at < plan.length || reports.length > 0;) {
    const [report] = reports;
    const batch = plan.slice(at, at + BATCH).filter(({ on }) => !report || on < report.on);
    if (batch.length > 0) {
      await inOffice(store, office, async (tx) => {
        // The same few statements thousands of times: planning them anew is a third of the work. Plans made for empty
        // tables read them whole, so they are made again whenever there is twice as much.
        await tx.query('set local plan_cache_mode = force_generic_plan');
        if (at >= planned * 2) {
          await tx.query('discard plans');
          planned = at;
        }
        for (const act of batch) {
          clock.set(act.on, timeOf(act.minute));
          await performPlanned(store, tx, people, act);
        }
      });
    } else if (reports.shift() && report) {
      clock.set(report.on, '17:00:00');
      await report.work({ store, clock, office, personOf: (key) => idOf(people, key) });
    }
    at += batch.length;
    progress(at, plan.length);
  }
  if (code === 'demo-city') await readInEmergency({ store, clock }, { office, people }, until);
  clock.set(until, '18:00:00');
  progress(plan.length, plan.length);
  return { office, acts: plan.length };
}

const daysApart = (code: DemoOfficeCode, until: Day): readonly ReportDay[] =>
  code === 'demo-city'
    ? [...reportDays(until), ...provinceDays(until)].toSorted((a, b) => (a.on < b.on ? -1 : 1))
    : [];

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;

/** Many acts in one transaction: nobody watches, and what fails is made anew from the beginning. */
const BATCH = 100;

async function performPlanned(
  store: Store,
  tx: Tx,
  people: People,
  planned: PlannedAct,
): Promise<void> {
  const { by, irregular, minute: _, ...request } = planned;
  const matter = store.matters.get(planned.kind);
  const fields = matter ? fieldsOf(matter, planned.step) : {};
  const asks = namingColleagues(fields, planned.asks, (key) => people.get(key as DemoPersonKey)); // or nobody
  const actor = { office: tx.office, person: idOf(people, by) };
  const done = await performIn(store, tx, actor, {
    ...request,
    asks,
    ...(irregular === undefined ? {} : { irregular }),
  });
  if (!('done' in done)) throw new Error(`${planned.on} ${planned.step}: ${JSON.stringify(done)}`);
}

function idOf(people: People, key: DemoPersonKey): string {
  const id = people.get(key);
  if (!id) throw new Error(`nobody is called ${key}`);
  return id;
}

const BUSINESS = demoPeople.filter(({ roles }) => !roles[0].endsWith('-admin'));

async function found(
  store: Store,
  code: DemoOfficeCode,
): Promise<{ readonly office: string; readonly people: People }> {
  const random = randomOf(code === 'demo-city' ? 'office' : code);
  const { name, shortName, settings } = demoOffices[code];
  const office = random.uuid();
  const people = new Map(demoPeople.map(({ key }) => [key, random.uuid()]));
  const administrator = (key: DemoPersonKey) => ({
    id: idOf(people, key),
    name: demoPeople.find((person) => person.key === key)?.name ?? key,
    login: key,
  });
  await createOffice(store, {
    code,
    name,
    shortName,
    id: office,
    on: DEMO_BEGINS,
    administrators: {
      'system-admin': administrator('system'),
      'security-admin': administrator('security'),
      'audit-admin': administrator('audit'),
    },
  });
  await furnish(store, { office, person: idOf(people, 'system') }, { people, settings });
  return { office, people };
}

/** Units, people, posts and settings: the system administrator enters them, as in any office. */
async function furnish(
  store: Store,
  actor: Actor,
  { people, settings }: { readonly people: People; readonly settings: object },
): Promise<void> {
  const random = randomOf('furniture');
  const units = new Map<string, string>();
  const on = DEMO_BEGINS;
  for (const [ordinal, [code, { name, nameEn }]] of Object.entries(demoUnits).entries()) {
    const act = random.uuid();
    units.set(code, act);
    sure(await addUnit(store, actor, { act, code, name, nameEn, ordinal, on }));
  }
  for (const person of BUSINESS) {
    const unit = units.get(person.unit) ?? null;
    const id = idOf(people, person.key);
    const email = `${person.key}@jia.example`;
    const { name, key: login } = person;
    sure(await addPerson(store, actor, { act: random.uuid(), id, name, login, unit, email, on }));
    await posts(
      store,
      { ...actor, person: idOf(people, 'security') },
      { person, id, unit, random },
    );
  }
  for (const [key, value] of Object.entries(settings))
    sure(
      await changeSetting(store, actor, {
        act: random.uuid(),
        key,
        value,
        from: on,
        reason: '开通时录入',
      }),
    );
}

async function posts(
  store: Store,
  actor: Actor,
  who: {
    readonly person: DemoPerson;
    readonly id: string;
    readonly unit: string | null;
    readonly random: ReturnType<typeof randomOf>;
  },
): Promise<void> {
  for (const role of who.person.roles)
    sure(
      await addPost(store, actor, {
        act: who.random.uuid(),
        person: who.id,
        role,
        unit: who.unit,
        on: DEMO_BEGINS,
      }),
    );
}

function sure(done: Administered): void {
  if (!('done' in done)) throw new Error(JSON.stringify(done));
}
