import type { AnyClock } from '../../kernel/clock-rule.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Figure } from '../../kernel/figure.ts';
import type { AnyRule, AnyStep, Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Watched } from './trial.ts';
import { question, tries, watched } from './trial.ts';

/** What needs a field: a figure, a rule, a term, a letter, a step, the title, a list. */
export type Use = {
  readonly what: 'figure' | 'rule' | 'clock' | 'letter' | 'step' | 'title' | 'list';
  readonly title: Text;
};
/** Uses by field: of the matter by its name, of a step as `step.field`. */
export type Uses = ReadonlyMap<string, readonly Use[]>;

type Note = (field: string, use: Use) => void;

/**
 * Everything that needs a field, from the declaration: what it names, and what its functions were seen to read. `kinds`:
 * the others, whose forms take answers over from this one.
 */
export function usesOf(matter: Matter, kinds: readonly Matter[] = []): Uses {
  const found = new Map<string, Map<string, Use>>();
  const note: Note = (field, use) => {
    const known = found.get(field) ?? new Map<string, Use>();
    found.set(field, known.set(`${use.what} ${use.title.zh}`, use));
  };
  const about = { matter, kept: { ...matter.own, ...matter.keeps }, note };
  figures(about);
  clocks(about);
  rules(about);
  steps(about);
  lists(about);
  brought(about, kinds);
  const flows = flowsOf(about);
  // What an act hands on to the matter is used where the matter's own field is.
  for (const [from, to] of [...flows, ...flows])
    for (const use of found.get(to)?.values() ?? []) note(from, use);
  return new Map([...found].map(([field, uses]) => [field, [...uses.values()]]));
}

/** Fields that the forms of other kinds take over when a record of this one is chosen. */
function brought({ matter, note }: About, kinds: readonly Matter[]): void {
  for (const { own, steps: of, title } of kinds)
    for (const fields of [own, ...Object.values(of).map(({ asks }) => asks ?? {})])
      for (const { refers, brings = {} } of Object.values(fields).flatMap(withItems))
        if (refers === matter.name)
          for (const there of Object.values(brings))
            note(there, {
              what: 'list',
              title: say(`登记${title.zh}时带出`, `offered when registering: ${title.en}`),
            });
}

/** A field and the fields of its items. */
const withItems = (field: Field): readonly Field[] => [field, ...Object.values(field.items ?? {})];

type About = { readonly matter: Matter; readonly kept: Fields; readonly note: Note };

const asksOf = ({ steps }: Matter, step: string): Fields => steps[step]?.asks ?? {};

/** A field that is named without saying whether the act or the matter has it. */
function named({ matter, kept, note }: About, name: string, of: readonly string[], use: Use): void {
  if (name in kept) note(name, use);
  for (const step of of) if (name in asksOf(matter, step)) note(`${step}.${name}`, use);
}

type Work = (own: Watched, asks: Watched, step: string, next: () => number) => void;

/** Runs a function with made-up answers of the matter and of steps, and notes what it read. */
function seen(about: About, of: readonly string[], use: Use, work: Work): void {
  const { matter, kept, note } = about;
  for (const [at, step] of (of.length > 0 ? of : ['']).entries()) {
    const asks = asksOf(matter, step);
    const opens = step !== '' && matter.steps[step]?.from === undefined;
    const asked = opens ? { ...matter.own, ...asks } : asks;
    tries((next) => {
      const [own, given] = [watched(kept, next), watched(asked, next)];
      try {
        work(own, given, step, next);
      } finally {
        for (const name of own.read.keys()) note(name, use);
        for (const name of given.read.keys()) note(name in asks ? `${step}.${name}` : name, use);
      }
    }, at + 1);
  }
}

function figures(about: About): void {
  const all = Object.entries(about.matter.figures ?? {});
  for (const [key, figure] of all)
    measured(about, figure, { what: 'figure', title: titleOf(key, figure) });
}

const titleOf = (key: string, { title }: Figure): Text => title ?? say(key, key);

function measured(about: About, figure: Figure, use: Use): void {
  const { steps: of = [], by = [], field = '@matter', on, where } = figure;
  for (const name of [...by, field]) named(about, name, of, use);
  dayRead(about, on, use);
  if (where)
    seen(about, of, use, (own, asks, step) => where({ step, own: own.values, asks: asks.values }));
  for (const clock of termsOf(figure)) term(about, about.matter.clocks[clock], use);
  for (const part of figure.of ?? []) measured(about, part, use);
}

const termsOf = ({ inTime, late, used }: Figure): readonly string[] =>
  [inTime, late, used].filter((clock) => clock !== undefined);

function dayRead(about: About, name: string | undefined, use: Use): void {
  const read = name === undefined ? undefined : about.matter.days[name];
  if (read) seen(about, [], use, (own) => read(own.values));
}

function clocks(about: About): void {
  for (const clock of Object.values(about.matter.clocks))
    term(about, clock, { what: 'clock', title: clock.title });
}

function term(about: About, clock: AnyClock | undefined, use: Use): void {
  if (!clock) return;
  dayRead(about, clock.starts.day, use);
  for (const [name, of] of readByTerm(clock)) if (name !== undefined) named(about, name, of, use);
  const keys = [clock.limitBy?.key, ...(clock.extends ?? []).map(({ toBy }) => toBy?.key)];
  for (const read of [...keys, ...Object.values(clock.stopsWhen ?? {})])
    if (read) seen(about, [], use, (own) => read(own.values));
}

/** Fields that a term reads by name, with the steps that ask for them. */
const readByTerm = ({
  starts,
  stopsAt,
  stops,
  extends: longer = [],
  sets = [],
  deducts = [],
}: AnyClock): readonly (readonly [string | undefined, readonly string[]])[] => [
  [starts.moment, starts.steps],
  [stopsAt, stops],
  ...longer.map(({ step, days }) => [days, [step]] as const),
  ...sets.map(({ step, until }) => [until, [step]] as const),
  ...deducts.flatMap(({ until, key, served }) => [
    [key, [until]] as const,
    [served?.key, served ? [served.step] : []] as const,
    [served?.day, served ? [served.step] : []] as const,
  ]),
];

function rules(about: About): void {
  const { bars, rules: declared } = about.matter;
  for (const all of [bars, declared])
    for (const [step, some = []] of Object.entries(all))
      for (const rule of some) ruled(about, step, rule);
}

function ruled(about: About, step: string, rule: AnyRule): void {
  const place = rule.cites.article;
  const title = say(place, place);
  seen(about, [step], { what: 'rule', title }, (own, asks, _, next) =>
    rule.when({ ...question(next), own: own.values, asks: asks.values }),
  );
}

function steps(about: About): void {
  const { matter } = about;
  for (const [name, step] of Object.entries(matter.steps)) {
    const use: Use = { what: 'step', title: step.title };
    dayRead(about, step.within?.from, use);
    if (step.sends) named(about, step.sends, [name], use);
    told(about, name, step);
    const turn = matter.turns[name];
    if (turn) seen(about, [name], use, (own, asks) => turn({ own: own.values, asks: asks.values }));
  }
}

/** What the story of a step says of it. */
function told(about: About, name: string, { story }: AnyStep): void {
  for (const [, field = ''] of story?.zh.matchAll(/\{(\w+)\}/g) ?? [])
    named(about, field, [name], {
      what: 'list',
      title: say('办理经过', 'the story of the record'),
    });
}

function lists(about: About): void {
  const { matter, kept, note } = about;
  seen(about, [], { what: 'title', title: say('标题', 'title') }, (own) =>
    matter.titled(own.values),
  );
  for (const name of matter.naturalKey ?? [])
    note(name, { what: 'list', title: say('核对重复', 'telling doubles') });
  const asked = Object.entries(matter.steps).map(([step, { asks }]) => [`${step}.`, asks] as const);
  for (const [base, fields] of [['', kept] as const, ...asked])
    for (const [name, field] of Object.entries(fields ?? {}))
      for (const use of byKind(field)) note(`${base}${name}`, use);
  if ('survivor' in matter.keeps)
    for (const [name, field] of Object.entries(matter.own))
      for (const use of inRegister(field)) note(name, use);
}

/** Entries of registers are chosen by their names, and told apart by their kinds. */
function inRegister({ kind, lines = 1, personal }: Fields[string]): readonly Use[] {
  if (kind === 'choice')
    return [{ what: 'list', title: say('辨认同名条目', 'telling entries of one name apart') }];
  if (kind === 'list') return [{ what: 'list', title: say('历年名称', 'names of past years') }];
  return kind === 'text' && lines === 1 && !personal
    ? [{ what: 'list', title: say('查找', 'finding the entry') }]
    : [];
}

/** Some kinds of field are of use wherever they stand. */
function byKind({ kind, refers, personal }: Fields[string]): readonly Use[] {
  const isRecord = refers !== undefined && refers !== 'act' && refers !== 'staff';
  return [
    ...(kind === 'document' || kind === 'documents'
      ? [{ what: 'list', title: say('卷内文件', 'papers of the record') } as const]
      : []),
    ...(isRecord ? [{ what: 'list', title: say('关联记录', 'related records') } as const] : []),
    ...(personal === 'name'
      ? [{ what: 'list', title: say('按姓名查找', 'finding by name') } as const]
      : []),
  ];
}

/** Which answers an act hands on: the matter's field that bears the answer, whenever there is one. */
function flowsOf({ matter, kept }: About): readonly (readonly [from: string, to: string])[] {
  return Object.entries(matter.changes).flatMap(([step, change]) => {
    if (!change) return [];
    const asks = asksOf(matter, step);
    const tally = new Map<string, { of: number; in: number }>();
    tries((next) => {
      const [own, given] = [watched(kept, next), watched(asks, next)];
      const changed = change({ ...question(next), own: own.values, asks: given.values });
      for (const name of Object.keys(asks)) count(tally, name, given.values[name], changed);
    });
    return [...tally].flatMap(([key, { of, in: within }]) => {
      const [name = '', to = ''] = key.split(' ');
      return of >= 5 && within / of > 0.8 ? [[`${step}.${name}`, to] as const] : [];
    });
  });
}

type Tally = Map<string, { of: number; in: number }>;

function count(
  tally: Tally,
  name: string,
  value: unknown,
  changed: Readonly<Record<string, unknown>>,
) {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return;
  const sought = JSON.stringify(value);
  for (const [to, result] of Object.entries(changed)) {
    const key = `${name} ${to}`;
    const known = tally.get(key) ?? { of: 0, in: 0 };
    const within = JSON.stringify(result ?? null).includes(sought);
    tally.set(key, { of: known.of + 1, in: known.in + (within ? 1 : 0) });
  }
}

/** The uses of the fields that a step's form asks for, by the field's name. */
export function usesOfForm(matter: Matter, step: string, uses: Uses): Uses {
  const asks = Object.keys(asksOf(matter, step));
  const own = matter.steps[step]?.from ? [] : Object.keys(matter.own);
  return new Map([
    ...own.map((name) => [name, uses.get(name) ?? []] as const),
    ...asks.map((name) => [name, uses.get(`${step}.${name}`) ?? []] as const),
  ]);
}
