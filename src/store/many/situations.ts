import type { Day } from '../../kernel/day.ts';
import type { Colleague, Earlier, Loaded, Other, Question, Situation } from '../load.ts';
import { colleagues, eyesOf, held } from '../load.ts';
import type { Tx } from '../open.ts';
import type { Eyes, Held } from '../visibility.ts';

type Settings = Readonly<Record<string, unknown>>;
type SettingRow = { readonly key: string; readonly from: Day; readonly value: unknown };

/** Who acts in which office, read once for all acts of a transaction. */
export type Who = {
  readonly calendarVersion: number;
  readonly shortName: string;
  readonly secret: Buffer;
  readonly signedIn: boolean;
  readonly active: boolean;
  readonly unit: string | null;
  readonly settings: readonly SettingRow[];
};

/** What of the situation depends on the legal day alone. */
type OnDay = { readonly eyes: Eyes; readonly settings: Settings };

/** What acts of one person in one transaction have in common; filled as days come up. */
export type Known = {
  readonly person: string;
  readonly today: Day;
  readonly who: Who;
  readonly days: Map<Day, OnDay>;
};

/** Settings that a step may ask for: the first of a key that has begun on a day holds. */
const WHO = `
select o.calendar_version, o.short_name, encode(o.secret, 'hex') as secret,
  p.id as person, p.unit_id as unit, p.disabled_at is null as active,
  ($2::bytea is null or exists (select from session s where s.office_id = current_office()
    and s.token = $2::bytea and s.person_id = $1::uuid)) as signed_in,
  (select jsonb_agg(jsonb_build_object('key', s.key, 'from', s.from_day, 'value', s.value)
      order by s.key, s.from_day desc, s.at desc, s.act_id)
    from setting s where s.office_id = current_office()
      and (s.key = 'letterCode' or s.key like 'unit.%' or s.key like 'numbering.%')) as settings
from office o left join person p on p.office_id = current_office() and p.id = $1::uuid
where o.office_id = current_office()`;

type WhoRow = {
  readonly calendar_version: number;
  readonly short_name: string;
  readonly secret: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly active: boolean;
  readonly signed_in: boolean;
  readonly settings: readonly SettingRow[] | null;
};

export async function loadKnown(
  tx: Tx,
  person: string,
  { today, session }: { readonly today: Day; readonly session: Buffer | null },
): Promise<Known> {
  const [row] = await tx.query<WhoRow>(WHO, [person, session]);
  if (!row) throw new Error(`no such office: ${tx.office}`);
  const who: Who = {
    calendarVersion: row.calendar_version,
    shortName: row.short_name,
    secret: Buffer.from(row.secret, 'hex'),
    signedIn: row.signed_in,
    active: row.active && row.person !== null,
    unit: row.unit,
    settings: row.settings ?? [],
  };
  return { person, today, who, days: new Map() };
}

const HELD = `
select d.day, (select jsonb_agg(to_jsonb(h)) from (${held('$2', 'd.day', '$3')}) h) as held
from unnest($1::date[]) d(day)`;

async function learnDays(tx: Tx, known: Known, questions: readonly Question[]): Promise<void> {
  const { person, today, who, days } = known;
  const fresh = [...new Set(questions.map(({ on }) => on))].filter((on) => !days.has(on));
  if (fresh.length === 0) return;
  const rows = await tx.query<{ day: Day; held: readonly Held[] | null }>(HELD, [
    fresh,
    person,
    today,
  ]);
  for (const { day, held: roles } of rows)
    days.set(day, { eyes: eyesOf(person, roles ?? []), settings: settingsOn(who.settings, day) });
}

function settingsOn(rows: readonly SettingRow[], day: Day): Settings {
  const settings: Record<string, unknown> = {};
  for (const { key, from, value } of rows)
    if (from <= day && !(key in settings)) settings[key] = value;
  return settings;
}

/** Everybody who takes part in a matter; whether the person does is told by the eyes of the act's day. */
const HOLDERS = `array(select i.holder from involved i where i.office_id = current_office()
    and i.matter_id = m.id and i.holder like 'person:%') as holders`;
type Holding<Row> = Omit<Row, 'involved'> & { readonly holders: readonly string[] };

// Laterals with `offset 0` or a lock keep the planner at one index probe an id: it knows nothing of the rows that an
// import has just written. Nor are these kept as prepared statements.
const MATTERS = `
select m.id, m.kind, m.number, m.number_key, m.unit_id, m.assignee_id, m.sensitivity, m.revision, m.head, m.fold, ${HOLDERS}
from unnest($1::uuid[]) w(id) cross join lateral (
  select m.* from matter m where m.office_id = current_office() and m.id = w.id for update) m`;
const ACTS = `
select a.id, a.matter_id, a.kind, a.step, a.on_day, a.by_person, a.irregular, a.asks, a.number, a.seq, a.marks
from unnest($1::uuid[]) w(id) cross join lateral (
  select a.* from act a where a.office_id = current_office() and a.id = w.id offset 0) a`;
const OTHERS = `
select m.id, m.kind, m.unit_id, m.assignee_id, m.sensitivity, m.title, m.phase, m.fold, ${HOLDERS}
from unnest($1::uuid[]) w(id) cross join lateral (
  select m.* from matter m where m.office_id = current_office() and m.id = w.id offset 0) m`;

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** All that acts on different matters need to know, in one round trip; the matters are locked in one order. */
export async function loadSituations(
  tx: Tx,
  known: Known,
  questions: readonly Question[],
): Promise<readonly Situation[]> {
  const others = unique(questions.flatMap((question) => question.others));
  const staff = unique(questions.flatMap((question) => question.staff));
  const [, matters, acts, named, staffed] = await Promise.all([
    learnDays(tx, known, questions),
    tx.query<Holding<Loaded>>(MATTERS, [unique(questions.map(({ matter }) => matter)).toSorted()]),
    tx.query<Earlier & { readonly id: string }>(ACTS, [unique(questions.map(({ act }) => act))]),
    others.length > 0 ? tx.query<Holding<Other>>(OTHERS, [others]) : [],
    staff.length > 0 ? loadStaff(tx, known.today, staff) : [],
  ]);
  const byMatter = new Map(matters.map((row) => [row.id, row]));
  const byAct = new Map(acts.map((row) => [row.id, row]));
  const byOther = new Map(named.map((row) => [row.id, row]));
  return questions.map((question): Situation => {
    const { eyes, settings } = onDay(known, question.on);
    const row = byMatter.get(question.matter);
    return {
      ...known.who,
      eyes,
      settings,
      matter: row && involvedBy(row, eyes),
      earlier: byAct.get(question.act),
      others: unique(question.others).flatMap((id) => {
        const other = byOther.get(id);
        return other ? [involvedBy(other, eyes)] : [];
      }),
      staff: staffed.filter(({ id }) => question.staff.includes(id)),
    };
  });
}

function onDay({ days }: Known, on: Day): OnDay {
  const found = days.get(on);
  if (!found) throw new Error(`the posts of ${on} were not read`);
  return found;
}

const involvedBy = <Row extends { readonly holders: readonly string[] }>(
  { holders, ...row }: Row,
  { persons }: Eyes,
): Omit<Row, 'holders'> & { readonly involved: boolean } => ({
  ...row,
  involved: persons.some((person) => holders.includes(`person:${person}`)),
});

async function loadStaff(
  tx: Tx,
  today: Day,
  ids: readonly string[],
): Promise<readonly Colleague[]> {
  const sql = `select ${colleagues('$1', '$2')}`;
  const [row] = await tx.query<{ staff: readonly Colleague[] | null }>(sql, [today, ids]);
  return row?.staff ?? [];
}
