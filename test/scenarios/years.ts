import assert from 'node:assert/strict';
import { officeCalendar } from '../../src/office/calendar/calendar.ts';
import { received } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const dueFrom = (
  on: `${number}-${number}-${number}`,
  due: `${number}-${number}-${number}`,
): void => {
  received(on).reads(on, 'running', due);
};

/** 工作日以国务院办公厅通知为准，含调休上班。 */
export const years: readonly Scenario[] = [
  scenario('国庆节前的星期五收到，节前节后的调休上班日都计算', ['第三十三条'], () => {
    dueFrom('2023-09-22', '2023-10-26');
    dueFrom('2024-09-12', '2024-10-16');
    dueFrom('2024-09-27', '2024-10-30');
    dueFrom('2026-09-25', '2026-10-29');
    const strip = received('2024-09-27').strip('2024-09-27');
    assert.deepEqual(
      strip
        .filter(({ kind }) => kind === 'makeup')
        .map(({ day, name, document }) => [day, name, document]),
      ['2024-09-29', '2024-10-12'].map((day) => [
        day,
        '国庆节',
        '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）',
      ]),
    );
  }),
  scenario('跨年遇元旦、春节，按两年的通知分别计算', ['第三十三条'], () => {
    dueFrom('2022-12-28', '2023-01-31');
    dueFrom('2023-12-29', '2024-01-29');
    dueFrom('2024-02-01', '2024-03-05');
    dueFrom('2025-01-20', '2025-02-21');
    dueFrom('2025-12-26', '2026-01-26');
    const documents = new Set(
      received('2022-12-28')
        .strip('2022-12-28')
        .flatMap(({ document }) => document ?? []),
    );
    assert.deepEqual(
      [...documents],
      ['《国务院办公厅关于2023年部分节假日安排的通知》（国办发明电〔2022〕16号）'],
    );
  }),
  scenario(
    '2020年春节假期延长：按当时所知与现在所知分别计算，只会推后、不会提前',
    ['第三十三条'],
    () => {
      const before = officeCalendar([], { knownOn: '2020-01-26' });
      for (const on of ['2020-01-06', '2020-01-13', '2020-01-17', '2020-01-20'] as const) {
        const then = received(on, {}, { calendar: before });
        const was = then.reading(on, 'reply', before).due ?? '';
        const is = then.reading(on).due ?? '';
        assert.ok(is > was, `${on}: ${was} → ${is}`);
      }
      const running = received('2020-01-13', {}, { calendar: before });
      assert.equal(running.reading('2020-01-26', 'reply', before).due, '2020-02-13');
      assert.equal(running.reading('2020-01-27').due, '2020-02-17');
    },
  ),
  scenario('期限跨入尚无通知的2027年，先按周末计算并注明暂定', ['第三十三条'], () => {
    const open = received('2026-12-10').reads('2026-12-10', 'running', '2027-01-07');
    const { provisional, missingYears } = open.reading('2026-12-10');
    assert.deepEqual({ provisional, missingYears }, { provisional: true, missingYears: [2027] });
    assert.equal(received('2026-11-02').reading('2026-11-02').provisional, false);
  }),
  scenario('周末收到的申请，次一个工作日为第一日', ['第三十一条', '第三十三条'], () => {
    assert.equal(
      received('2024-03-02')
        .strip('2024-03-02')
        .find(({ n }) => n === 1)?.day,
      '2024-03-04',
    );
    dueFrom('2024-03-02', '2024-03-29');
  }),
];
