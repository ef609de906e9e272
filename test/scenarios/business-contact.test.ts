import { expect, test } from 'vitest';
import { nothing } from '../../src/kernel/act.ts';
import { decide } from '../../src/kernel/decide.ts';
import { matterOf } from '../../src/matters/index.ts';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';

const found = matterOf('business-contact');
if (!found) throw new Error('no business-contact');
const contact = found;

/** 许文清 enters a dealing of 12 May 2022 on the day after. */
function enters(more: Readonly<Record<string, unknown>>) {
  const own = {
    ...{ metOn: '2022-05-12', company: '甲市远航国际贸易有限公司', purpose: '了解海外项目安全' },
    ...{ manner: 'visit', place: '企业会议室', together: '2人', gift: false },
  };
  const request = { id: '1', step: 'enter', on: '2022-05-13', by: '许文清', roles: ['officer'] };
  const asked = { ...request, on: '2022-05-13' as const, asks: { ...own, ...more } };
  const setting = { calendar: officeCalendar(), today: '2022-05-13' as const };
  const decision = decide(contact, nothing(contact), asked, setting);
  return 'refused' in decision ? decision.refused.code : Object.keys(decision)[0];
}

test('走访企业的，登记后由第二人确认', () => {
  expect(enters({})).toBe('entry');
});

test('收到礼品而不写处理情况的，不予登记；写明上交的予以登记', () => {
  expect(enters({ gift: true })).toBe('gift-not-handled');
  expect(enters({ gift: true, handled: '当日上交办公室登记。' })).toBe('entry');
});

test('工作餐、参加企业活动没有事前批准人的，不予登记', () => {
  expect(enters({ manner: 'meal' })).toBe('meal-without-approval');
  expect(enters({ manner: 'event' })).toBe('meal-without-approval');
  expect(enters({ manner: 'event', approvedBy: '陆远' })).toBe('entry');
});
