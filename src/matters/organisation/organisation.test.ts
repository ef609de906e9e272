import { expect, test } from 'vitest';
import type { State } from '../../kernel/act.ts';
import { apply, nothing } from '../../kernel/act.ts';
import type { Day } from '../../kernel/day.ts';
import { decide } from '../../kernel/decide.ts';
import { matterOf } from '../index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';

const calendar = officeCalendar();
const register = matterOf('organisation');
if (!register) throw new Error('no register');
const organisation = register;

const ask = (state: State, step: string, asks: Readonly<Record<string, unknown>>) =>
  decide(
    organisation,
    state,
    { id: step, step, on: '2026-03-02' as Day, asks, by: '何静', roles: ['clerk'] },
    { calendar, today: '2026-03-02' },
  );

function taken(state: State, step: string, asks: Readonly<Record<string, unknown>>): State {
  const decision = ask(state, step, asks);
  if (!('entry' in decision)) throw new Error(JSON.stringify(decision));
  return apply(organisation, state, decision.entry, calendar);
}

const entered = taken(nothing(organisation), 'enter', {
  fullName: '甲市译通翻译有限公司',
  sort: 'company',
  phone: '0000-1234',
});

test('录入名录后可变更其中一项，其余不变', () => {
  const amended = taken(entered, 'amend', { phone: '0000-5678' });
  expect(amended.own).toMatchObject({ fullName: '甲市译通翻译有限公司', phone: '0000-5678' });
});

test('没有填写任何变更的，不予变更', () => {
  expect(ask(entered, 'amend', {})).toMatchObject({ refused: { code: 'nothing-amended' } });
});

test('注销后不能再变更', () => {
  const retired = taken(entered, 'retire', { reason: '企业注销' });
  expect(retired.phase).toBe('retired');
  expect(ask(retired, 'amend', { phone: '1' })).toMatchObject({
    refused: { code: 'not-in-this-phase' },
  });
});
