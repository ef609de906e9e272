import { expect, test } from 'vitest';
import type { State } from '../kernel/act.ts';
import { apply, nothing } from '../kernel/act.ts';
import { decide } from '../kernel/decide.ts';
import { matterOf } from '../matters/index.ts';
import { officeCalendar } from '../office/calendar/calendar.ts';
import { demoPeople } from './people.ts';
import { planDemo } from './plan.ts';

const calendar = officeCalendar();

test('演示单位的每一步都依法可办，只有如实记录的不规范办理例外', () => {
  const states = new Map<string, State>();
  const marks: string[] = [];
  for (const act of planDemo('2026-11-20', calendar)) {
    const matter = matterOf(act.kind);
    if (!matter) throw new Error(act.kind);
    if (act.step === 'correct') continue;
    const roles = demoPeople.find(({ key }) => key === act.by)?.roles ?? [];
    const state = states.get(act.matter) ?? nothing(matter);
    const decision = decide(
      matter,
      state,
      { ...act, id: act.act, roles },
      { calendar, today: act.on },
    );
    if (!('entry' in decision))
      throw new Error(`${act.on} ${act.step}: ${JSON.stringify(decision)}`);
    marks.push(...decision.entry.marks.map(({ kind, code }) => `${kind} ${code}`));
    states.set(act.matter, apply(matter, state, decision.entry, calendar));
  }
  expect(states.size).toBeGreaterThan(200);
  expect(new Set(marks)).toEqual(
    new Set([
      'late answered-late',
      'late clarification-asked-late',
      'irregular extension-only-once',
      'irregular local-extension-only-once',
      'late returned-late',
      'late promise-kept-late',
      'late reported-late',
      'late reported-late-by-plan',
      'irregular family-not-told',
      'late reviewed-late',
      'irregular head-decides',
      'late finished-late',
      'late cleaned-late',
      'late delivered-late',
      'late handled-late',
      'irregular no-competition-review-formerly',
      'late evaluated-late',
      'late filed-late',
      'late node-late',
      'irregular signed-before-review',
      'late ended-late',
      'late rectified-late',
      'irregular not-to-be-issued',
      'irregular former-not-to-be-issued',
      'late objected-late',
      'irregular no-quorum',
      'late minutes-late',
      'late task-done-late',
      'late measure-late',
      'late reply-late',
      'late carried-out-late',
      'late fulfilled-late',
      'late submitted-late',
      'late delivered-late',
      'late reported-upward-late',
      'irregular acted-before-answer',
      'late execution-reported-late',
      'irregular not-at-party-group',
      'late report-late',
      'late closed-late-formerly',
      'late closed-late',
      'late replied-late',
      'late published-late',
      'late measure-done-late',
      'late honoured-late',
    ]),
  );
});

test('同一天生成的内容相同，此前的内容不因日后继续办理而改变', () => {
  const before = planDemo('2023-06-30', calendar).filter(({ on }) => on < '2023-03-01');
  expect(planDemo('2023-06-30', calendar)).toEqual(planDemo('2023-06-30', calendar));
  expect(planDemo('2024-06-28', calendar).filter(({ on }) => on < '2023-03-01')).toEqual(before);
});
