import assert from 'node:assert/strict';
import type { State } from '../../src/kernel/act.ts';
import { apply, clockOf, nothing } from '../../src/kernel/act.ts';
import type { Calendar } from '../../src/kernel/calendar.ts';
import type { ClockState, Reading } from '../../src/kernel/clock.ts';
import type { Day } from '../../src/kernel/day.ts';
import { addDays } from '../../src/kernel/day.ts';
import { decide } from '../../src/kernel/decide.ts';
import type { Mark } from '../../src/kernel/refusal.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

type Asks = Readonly<Record<string, unknown>>;

const found = matterOf('proposal');
if (!found) throw new Error('no proposal');
export const matter = found;
const notices = officeCalendar();

/** The calendar of an office that has set something from a day on. */
export const having = (setting: string, from: Day, value: unknown): Calendar => ({
  ...notices,
  chosen: (name, on) => (name === setting && on >= from ? value : undefined),
});

const suggestion = {
  source: 'municipal-npc',
  session: '十六届人大一次会议',
  number: '0123',
  subject: '关于提升公共场所外语标识质量的建议',
  proposer: '方代表',
  phone: '13900000000',
  assignedBy: '甲市人民政府办公厅',
  role: 'sole',
};

/** What a step asks when the scenario does not say otherwise. */
const usual: Readonly<Record<string, (on: Day) => Asks>> = {
  sendBack: () => ({ reason: '属于市商务局职责' }),
  contact: () => ({ stage: 'before', manner: 'phone', attended: '李明', said: '了解建议背景' }),
  askOpinion: (on) => ({ unit: '甲市文旅局', by: addDays(on, 30) }),
  hearOpinion: () => ({ opinion: 'askOpinion-1', view: '赞同' }),
  applyExtension: () => ({ reason: '涉及面广', until: '2023-08-01' }),
  extend: () => ({ consent: '经市人大代表联络工作部门同意' }),
  draft: () => ({ result: 'A', findings: '已开展全面检查。' }),
  review: () => ({ secrecy: true }),
  returnDraft: () => ({ reason: '数据请再核对' }),
  feedback: () => ({ attitude: 'satisfied', outcome: 'satisfied' }),
  requireRedo: () => ({ by: '甲市人大常委会', reason: '未针对建议内容答复' }),
  makePromise: (on) => ({ what: '年底前完成重点路段标识更换', due: addDays(on, 120) }),
  followPromise: () => ({ promise: 'makePromise-1', outcome: 'progress', how: '已更换一半' }),
  reviewPromises: (on) => ({ year: Number(on.slice(0, 4)), finding: '标识均在位' }),
  publish: () => ({ extent: 'full', secrecy: true, cleared: true, published: '现答复如下。' }),
  archive: () => ({ volume: 'WS·2023·D10·0007' }),
};

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
};

/** One suggestion on its way. Steps bear ids `contact-1`, `contact-2` … in the order they are taken. */
export type Case = {
  readonly state: () => State;
  readonly as: (how: How) => Case;
  readonly take: (step: string, on: Day, asks?: Asks) => Case;
  readonly refuses: (code: string, step: string, on: Day, asks?: Asks) => Case;
  readonly invalid: (field: string, step: string, on: Day, asks?: Asks) => Case;
  /** The marks of the last act, `late:answered-late`. */
  readonly marked: (...marks: string[]) => Case;
  readonly reading: (on: Day, clock?: string) => Reading;
  readonly reads: (on: Day, state: ClockState, due: Day | null, clock?: string) => Case;
  readonly phase: (phase: string) => Case;
  /** Talked over before and while handling. */
  readonly talked: (on: Day) => Case;
  /** Drafted, reviewed, signed and sent on one day. */
  readonly answers: (on: Day, draft?: Asks) => Case;
};

/** The number of a step that is not registered yet. */
export function unregistered(calendar: Calendar = notices): Case {
  let state = nothing(matter);
  const steps: string[] = [];
  let last: readonly Mark[] = [];
  let how: How = {};
  const decided = (step: string, on: Day, asks: Asks) => {
    const { role = matter.steps[step]?.by[0] ?? '', irregular, today } = how;
    const by = how.by ?? people[role] ?? role;
    how = {};
    const id = `${step}-${steps.filter((one) => one === step).length + 1}`;
    const request = { id, step, on, asks: { ...usual[step]?.(on), ...asks }, irregular };
    return decide(
      matter,
      state,
      { ...request, by, roles: [role] },
      { calendar, ...(today ? { today } : {}) },
    );
  };
  const self: Case = {
    state: () => state,
    as(next) {
      how = next;
      return self;
    },
    take(step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('entry' in decision))
        assert.fail(`${on} ${step} should stand: ${JSON.stringify(decision)}`);
      steps.push(step);
      last = decision.entry.marks;
      state = apply(matter, state, decision.entry, calendar);
      return self;
    },
    refuses(code, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      if (!('refused' in decision))
        assert.fail(`${on} ${step} should be refused: ${JSON.stringify(decision)}`);
      assert.equal(decision.refused.code, code);
      assert.ok(decision.refused.article !== '' && decision.refused.because.zh.endsWith('。'));
      return self;
    },
    invalid(field, step, on, asks = {}) {
      const decision = decided(step, on, asks);
      assert.deepEqual('invalid' in decision && decision.invalid.map((one) => one.field), [field]);
      return self;
    },
    marked(...marks) {
      assert.deepEqual(
        last.map(({ kind, code }) => `${kind}:${code}`).toSorted(),
        marks.toSorted(),
      );
      return self;
    },
    reading: (on, clock = 'reply') => clockOf(matter, state, clock, { calendar, on }),
    reads(on, expected, due, clock) {
      const read = self.reading(on, clock);
      assert.deepEqual({ on, state: read.state, due: read.due }, { on, state: expected, due });
      return self;
    },
    phase(phase) {
      assert.equal(state.phase, phase);
      return self;
    },
    talked: (on) =>
      self.take('contact', on).take('contact', on, { stage: 'during', manner: 'meeting' }),
    answers: (on, draft = {}) =>
      self.take('draft', on, draft).take('review', on).take('sign', on).take('reply', on),
  };
  return self;
}

/** Assigned and registered on one day. */
export const assigned = (on: Day, own: Asks = {}, calendar: Calendar = notices): Case =>
  unregistered(calendar).take('register', on, { ...suggestion, assignedOn: on, ...own });
export const registration = (own: Asks): Asks => ({ ...suggestion, ...own });
