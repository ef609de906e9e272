import assert from 'node:assert/strict';
import type { Entry, State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState, Reading, StripDay } from '../../src/kernel/clock.ts';
import { readStrip } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import type { Decision } from '../../src/kernel/decide.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Matter } from '../../src/kernel/matter.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

type Asks = Readonly<Record<string, unknown>>;

const found = matterOf('disclosure-request');
if (!found) throw new Error('no disclosure-request');
export const disclosure: Matter = found;
export const calendar: Calendar = officeCalendar();

/** A request as article 29 wants it; `channel`, `receivedOn` and what a scenario is about are given. */
const application = {
  applicantKind: 'naturalPerson',
  applicantName: '张三',
  identity: 'id-card',
  sought: '2023年度因公出访团组情况',
  form: 'paper',
  route: 'post',
};

/** What a step asks when the scenario does not say otherwise. */
const usual: Readonly<Record<string, (on: Day) => Asks>> = {
  askToClarify: (on) => ({ items: '请写明文件名称或者文号', until: calendar.add(on, 10) }),
  consult: () => ({ kind: 'third-party', party: '甲市译通公司' }),
  extend: () => ({ days: 10, reason: '涉及档案较多' }),
  askReasons: (on) => ({ until: calendar.add(on, 10) }),
  giveReasons: () => ({ reasons: '课题研究需要' }),
  setDelay: (on) => ({ until: addDays(on, 90), reason: '数量较大' }),
  feeNotice: () => ({ amount: 3000 }),
  draft: () => ({ result: 'granted', findings: '经检索，档案室存有该信息。' }),
  review: () => ({ secrecy: true }),
  returnDraft: () => ({ reason: '依据应写明条款' }),
  replyOnTheSpot: () => ({ result: 'granted', given: '已当场提供' }),
  recordDelivery: () => ({ how: 'signed' }),
  requestAmendment: () => ({ record: '本人参会记录', evidence: '会议通知' }),
  decideAmendment: () => ({ outcome: 'amended', grounds: '第四十一条' }),
  considerProactive: () => ({ include: true, reason: '多人申请同一信息' }),
  archive: () => ({ volume: '2024-Y-12' }),
  void: () => ({ reason: '误登' }),
};

/** Who takes a step when the scenario does not say otherwise: the first role the law's step names. */
const people: Readonly<Record<string, string>> = {
  clerk: '何静',
  officer: '李明',
  reviewer: '周敏',
  head: '陈刚',
  leader: '王海',
};

type How = {
  readonly role?: string;
  readonly by?: string;
  readonly irregular?: string;
  readonly today?: Day;
  readonly calendar?: Calendar;
};

/** One request on its way through the office. Steps bear ids `consult-1`, `consult-2` … in the order they are taken. */
export type Case = {
  readonly state: () => State;
  readonly entries: readonly Entry[];
  /** Who takes the next step, and how. */
  readonly as: (how: How) => Case;
  readonly ask: (step: string, on: Day, asks?: Asks) => Decision;
  /** The step is recorded; its marks are kept. */
  readonly take: (step: string, on: Day, asks?: Asks) => Case;
  /** The step is refused with this code, and nothing changes. */
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => Case;
  /** Drafted, reviewed, signed and sent on one day. */
  readonly answers: (on: Day, result?: string, draft?: Asks) => Case;
  /** The marks of the last act, `late:answered-late`. */
  readonly marked: (...marks: string[]) => Case;
  readonly reading: (on: Day, clock?: string, by?: Calendar) => Reading;
  readonly strip: (on: Day, clock?: string, by?: Calendar) => readonly StripDay[];
  /** On this day the clock is in this state and ends on that day. */
  readonly reads: (on: Day, state: ClockState, due: Day | null, clock?: string) => Case;
  readonly phase: (phase: string) => Case;
};

function begin(): Case {
  let state = nothing(disclosure);
  const entries: Entry[] = [];
  let how: How = {};
  const used = (): How => {
    const now = how;
    how = {};
    return now;
  };
  const roleOf = (step: string): string => disclosure.steps[step]?.by[0] ?? '';

  const decided = (step: string, on: Day, asks: Asks, now: How): Decision => {
    const role = now.role ?? roleOf(step);
    const times = entries.filter((entry) => entry.step === step).length;
    const request = {
      id: `${step}-${times + 1}`,
      step,
      on,
      asks: { ...usual[step]?.(on), ...asks },
      by: now.by ?? people[role] ?? role,
      roles: [role],
      irregular: now.irregular,
    };
    return decide(disclosure, state, request, { calendar, ...now });
  };
  const ask: Case['ask'] = (step, on, asks = {}) => decided(step, on, asks, used());

  const reading: Case['reading'] = (on, clock = 'reply', by = calendar) =>
    clockOf(disclosure, state, clock, { calendar: by, on });

  const self: Case = {
    state: () => state,
    entries,
    as(next) {
      how = next;
      return self;
    },
    ask,
    take(step, on, asks = {}) {
      const now = used();
      const decision = decided(step, on, asks, now);
      if (!('entry' in decision))
        assert.fail(`${on} ${step} should stand: ${JSON.stringify(decision)}`);
      entries.push(decision.entry);
      state = apply(disclosure, state, decision.entry, now.calendar ?? calendar);
      return self;
    },
    refuses(code, step, on, asks) {
      const decision = ask(step, on, asks);
      if (!('refused' in decision))
        assert.fail(`${on} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.article !== '' && decision.refused.because.zh.endsWith('。'));
      return self;
    },
    answers(on, result = 'granted', draft = {}) {
      const grounds = ['granted', 'partial'].includes(result) ? {} : { grounds: '第三十六条' };
      return self
        .take('draft', on, { result, ...grounds, ...draft })
        .take('review', on)
        .take('sign', on)
        .take('reply', on, { result });
    },
    marked(...marks) {
      const last = entries.at(-1)?.marks ?? [];
      assert.deepEqual(
        last.map(({ kind, code }) => `${kind}:${code}`).toSorted(),
        marks.toSorted(),
      );
      return self;
    },
    reading,
    strip(on, clock = 'reply', by = calendar) {
      const rule = disclosure.clocks[clock];
      if (!rule) throw new Error(`no clock ${clock}`);
      return readStrip(rule, state.clocks[clock] ?? [], by, on);
    },
    reads(on, expected, due, clock) {
      const read = reading(on, clock);
      assert.deepEqual({ on, state: read.state, due: read.due }, { on, state: expected, due });
      return self;
    },
    phase(phase) {
      assert.equal(state.phase, phase);
      return self;
    },
  };
  return self;
}

/** A request before anything happened to it. */
export const unregistered = begin;

/** A request registered on the day it came in. */
export const received = (on: Day, own: Asks = {}, how: How = {}): Case =>
  begin()
    .as(how)
    .take('register', on, { ...application, channel: 'counter', receivedOn: on, ...own });

export const applied = (own: Asks): Asks => ({ ...application, channel: 'counter', ...own });
