import assert from 'node:assert/strict';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { Reading } from '../../src/kernel/clock.ts';
import type { Decision } from '../../src/kernel/decide.ts';
import { decide } from '../../src/kernel/decide.ts';
import { citesOn } from '../../src/kernel/clock-events.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import type { Moment } from '../../src/kernel/moment.ts';
import { dayOfMoment } from '../../src/kernel/moment.ts';
import type { Mark } from '../../src/kernel/refusal.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

type Asks = Readonly<Record<string, unknown>>;

const found = matterOf('consular-case');
if (!found) throw new Error('no consular-case');
export const consular: Matter = found;

/** The call at night: a daughter who does not answer any more. */
const call = {
  kind: 'missing',
  country: 'TH',
  city: '清迈',
  situation: '一名市民与家人失去联系两日',
  source: 'family',
  callerName: '赵家属',
  callerPhone: '13800001234',
};

const report = {
  receiver: '省外办、市委市政府值班室',
  text: '已核实基本情况。',
  approvedBy: '顾宁',
};
/** What a step asks when the scenario does not say otherwise. */
const usual: Readonly<Record<string, Asks>> = {
  verify: { how: '与来电人、派出单位分别核对' },
  dismiss: { how: '当事人已与家人联系，系手机遗失' },
  grade: { reason: '按人数' },
  regrade: { reason: '情况变化' },
  addPerson: { name: '赵远航', condition: 'missing' },
  updatePerson: { condition: 'safe' },
  reportByPhone: { receiver: '省外办' },
  firstReport: report,
  furtherReport: report,
  finalReport: report,
  recordMission: { mission: '驻清迈总领馆', what: 'urged', detail: '请当地警方协助查找' },
  assist: { what: 'coordinate', detail: '请公安机关协查出入境记录' },
  tellFamily: { name: '赵家属', relation: '父亲', how: 'phone', told: '已请总领馆协助查找' },
  receiveGuardianship: { from: '省外办' },
  passGuardianship: { receiver: '乙区人民政府', rank: 'government' },
  confirmGuardianship: { receiver: '乙区东街社区居民委员会', arrangement: '由祖母照料' },
  close: { outcome: 'returned', summary: '当事人平安回国' },
  reopen: { reason: '再次求助' },
  handOver: { receiver: '省外办', reason: '当事人户籍在外市' },
  followUp: { how: 'phone', content: 'content' },
  archive: { volume: '2024-LB-7' },
};

type How = { readonly role?: string; readonly irregular?: string; readonly calendar?: Calendar };

/** One case on its way; a step is taken at a minute of Beijing time. Acts bear ids `addPerson-1`, `addPerson-2` …. */
export type Case = {
  readonly state: () => State;
  readonly own: () => Asks;
  readonly as: (how: How) => Case;
  readonly take: (step: string, at: Moment, asks?: Asks) => Case;
  readonly refuses: (code: string, step: string, at: Moment, asks?: Asks) => Case;
  /** The marks of the last act. */
  readonly marked: (...codes: string[]) => Case;
  readonly reads: (clock: string, at: Moment, expected: Partial<Reading>) => Case;
  /** By what the last act stood on its day, and what its marks name. */
  readonly cites: (law: string, article: string) => Case;
};

const calendarNow = officeCalendar();

export function heard(at: Moment, own: Asks = {}, calendar = calendarNow): Case {
  let state = nothing(consular);
  let marks: readonly Mark[] = [];
  let last = { step: 'register', on: dayOfMoment(at) };
  let how: How = {};

  function ask(step: string, moment: Moment, asks: Asks): Decision {
    const { role = consular.steps[step]?.by[0] ?? '', irregular } = how;
    how = {};
    const fields = step === 'register' ? consular.own : (consular.steps[step]?.asks ?? {});
    const id = `${step}-${(state.taken[step]?.count ?? 0) + 1}`;
    return decide(
      consular,
      state,
      {
        id,
        step,
        on: dayOfMoment(moment),
        asks: { ...('at' in fields ? { at: moment } : {}), ...usual[step], ...asks },
        by: role,
        roles: [role],
        irregular,
      },
      { calendar },
    );
  }
  const self: Case = {
    state: () => state,
    own: () => state.own,
    as(next) {
      how = next;
      return self;
    },
    take(step, moment, asks = {}) {
      const decision = ask(step, moment, asks);
      if (!('entry' in decision))
        assert.fail(`${moment} ${step} should stand: ${JSON.stringify(decision)}`);
      marks = decision.entry.marks;
      last = { step, on: decision.entry.on };
      state = apply(consular, state, decision.entry, calendar);
      return self;
    },
    refuses(code, step, moment, asks = {}) {
      const decision = ask(step, moment, asks);
      if (!('refused' in decision))
        assert.fail(`${moment} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.because.zh.endsWith('。'));
      return self;
    },
    marked(...codes) {
      assert.deepEqual(
        marks.map(({ code }) => code),
        codes,
      );
      return self;
    },
    reads(clock, moment, expected) {
      const reading = clockOf(consular, state, clock, { calendar, on: moment });
      assert.deepEqual(
        Object.fromEntries(
          Object.keys(expected).map((name) => [name, reading[name as keyof Reading]]), // keys of one
        ),
        expected,
      );
      return self;
    },
    cites(law, article) {
      const step = consular.steps[last.step];
      assert.ok(step);
      assert.deepEqual(citesOn(step, last.on), { law, article });
      return self;
    },
  };
  return self.take('register', at, { ...call, ...own });
}
