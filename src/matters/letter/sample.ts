import { apply, nothing } from '../../kernel/act.ts';
import type { Calendar } from '../../kernel/calendar.ts';
import { readClock } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Paper } from '../../paper/paper.ts';
import type { Letters } from './declare.ts';
import type { ActFacts, LetterFacts, OfficeFacts } from './facts.ts';

/** A fictitious office: what the tests of letters read, and what is printed to be looked at. */
export const sampleOffice: OfficeFacts = {
  name: '甲市人民政府外事办公室',
  disclosureUnit: '综合处',
  address: '甲市中山区和平路1号',
  postcode: '100000',
  phone: '000-12345678',
  hours: '工作日9:00—12:00、13:30—17:30',
  representative: '顾宁',
  representativePost: '主任',
  reconsideration: '甲市人民政府',
  reconsiderationOnline: '甲市行政复议网上申请平台（https://fuyi.example.cn）',
  superior: '某省人民政府外事办公室',
  court: '甲市中山区人民法院',
  payment: '凭随附的缴款通知单到指定银行缴纳，或者通过缴款通知单上的二维码缴纳',
  alsoRefusals: null,
  seal: 'paper',
};

const people: Readonly<Record<string, string>> = {
  clerk: '何静',
  officer: '林知行',
  reviewer: '沈明',
  head: '陆远',
  leader: '顾宁',
};

export type SampleAct = {
  readonly step: string;
  readonly on: Day;
  readonly asks: Readonly<Record<string, unknown>>;
  readonly number?: string;
};

/** An act as it would be kept, by whoever may take it first. */
function actOf(matter: Matter, { step, on, asks, number }: SampleAct, n: number) {
  const { by, title, letters = [] } = getStep(matter, step);
  const role = by[0] ?? '';
  const fields = { ...(n === 0 ? matter.own : {}), ...matter.steps[step]?.asks };
  const act = { id: `act-${n}`, step, on, asks: filled(fields, asks) };
  const facts: ActFacts = {
    ...{ ...act, number: number ?? null, letters, title: title.zh },
    by: people[role] ?? role,
  };
  return { facts, entry: { ...act, by: role, role, marks: [] } };
}

function getStep(matter: Matter, name: string) {
  const step = matter.steps[name];
  if (!step) throw new Error(`${matter.name} has no step ${name}`);
  return step;
}

/** The facts of the last of some acts of a matter, folded by its own declaration. */
export function sampleFacts(
  matter: Matter,
  calendar: Calendar,
  told: readonly SampleAct[],
  office: Partial<OfficeFacts> = {},
): LetterFacts {
  const all = told.map((one, n) => actOf(matter, one, n));
  const acts = all.map(({ facts }) => facts);
  const state = all.reduce(
    (now, { entry }) => apply(matter, now, entry, calendar),
    nothing(matter),
  );
  const [first, act] = [acts[0], acts.at(-1)];
  if (!first || !act) throw new Error('nothing was done');
  const readings = Object.entries(matter.clocks).map(([name, rule]) => [
    name,
    readClock(rule, state.clocks[name] ?? [], calendar, act.on),
  ]);
  return {
    office: { ...sampleOffice, ...office },
    matter: { number: first.number, own: state.own },
    ...{ act, acts, clocks: Object.fromEntries(readings) },
    ...{ documents: [], earlier: {}, people, today: act.on, draft: false },
  };
}

type Asked = Readonly<Record<string, unknown>>;

/** What was asked, with nothing where a field was left open, in the rows of its lists too. */
const filled = (fields: Fields, asked: Asked): Asked => ({
  ...asked,
  ...Object.fromEntries(
    Object.entries(fields).map(([name, { kind, items = {} }]): [string, unknown] => {
      const value = asked[name];
      if (kind !== 'list') return [name, value ?? null];
      return [name, ((value ?? []) as readonly Asked[]).map((row) => filled(items, row))]; // its rows
    }),
  ),
});

/** A letter that lacks nothing. Throws with what it lacks. */
export function paperBy(letters: Letters, name: string, facts: LetterFacts): Paper {
  const letter = letters.write[name]?.(facts);
  if (!letter || !('paper' in letter))
    throw new Error(letter ? letter.missing.map(({ zh }) => zh).join('、') : `no letter ${name}`);
  return letter.paper;
}
