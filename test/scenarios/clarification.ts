import assert from 'node:assert/strict';
import { received } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

/** 第三十条：一次性告知，七个工作日，答复期限自收到补正之日起算。收到日2024年3月1日，第7个工作日是3月12日。 */
export const clarification: readonly Scenario[] = [
  scenario(
    '第7个工作日告知补正的，有效且不算逾期',
    ['clarification-asked-late', '第三十条'],
    () => {
      received('2024-03-01').take('askToClarify', '2024-03-12').marked().phase('unclear');
    },
  ),
  scenario(
    '第8个工作日告知补正的，照记并标明逾期，效力不变',
    ['clarification-asked-late', '第三十条'],
    () => {
      received('2024-03-01')
        .take('askToClarify', '2024-03-13')
        .marked('late:clarification-asked-late')
        .phase('unclear');
    },
  ),
  scenario(
    '告知之日计入期限，此后停算；收到补正之日重新起算20个工作日',
    ['第三十条', '第三十三条'],
    () => {
      const asked = received('2024-03-01').take('askToClarify', '2024-03-12');
      asked.reads('2024-03-12', 'paused', '2024-04-10');
      assert.equal(asked.reading('2024-03-12').provisional, true);
      asked.take('clarify', '2024-03-20').reads('2024-03-20', 'running', '2024-04-18');
      const strip = asked.strip('2024-03-20');
      assert.deepEqual(
        strip.find(({ day }) => day === '2024-03-20'),
        {
          day: '2024-03-20',
          kind: 'before',
          cites: { law: 'disclosure', article: '第三十条' },
        },
      );
      assert.equal(strip.find(({ n }) => n === 1)?.day, '2024-03-21');
    },
  ),
  scenario(
    '补正只告知一次，第二次告知不予办理，负责人说明理由的照记为不规范',
    ['clarification-only-once', '第三十条'],
    () => {
      received('2024-03-01')
        .take('askToClarify', '2024-03-05')
        .take('clarify', '2024-03-08')
        .refuses('clarification-only-once', 'askToClarify', '2024-03-11')
        .as({ role: 'head', irregular: '纸质通知已寄出' })
        .take('askToClarify', '2024-03-11')
        .marked('irregular:clarification-only-once');
    },
  ),
  scenario('补正期限须晚于告知之日', ['no-time-to-clarify', '第三十条'], () => {
    received('2024-03-01')
      .refuses('no-time-to-clarify', 'askToClarify', '2024-03-05', { until: '2024-03-05' })
      .take('askToClarify', '2024-03-05', { until: '2024-03-06' });
  }),
  scenario(
    '补正期限最后一日不能按逾期不补正结案，次日可以；结案不经拟稿签发',
    ['applicant-has-time', 'lapse-is-not-drafted', '第三十条'],
    () => {
      const overdue = { result: 'other.correctionOverdue' };
      received('2024-03-01')
        .refuses('lapse-is-not-drafted', 'draft', '2024-03-04', { ...overdue, grounds: '第三十条' })
        .take('askToClarify', '2024-03-05', { until: '2024-03-19' })
        .reads('2024-03-19', 'running', '2024-03-19', 'clarification')
        .refuses('applicant-has-time', 'reply', '2024-03-19', overdue)
        .reads('2024-03-20', 'missed', '2024-03-19', 'clarification')
        .take('reply', '2024-03-20', overdue)
        .marked()
        .phase('answered');
    },
  ),
  scenario(
    '申请人已经补正的，事后不能再按逾期不补正结案',
    ['applicant-has-time', '第三十条'],
    () => {
      received('2024-03-01')
        .take('askToClarify', '2024-03-05', { until: '2024-03-08' })
        .take('clarify', '2024-03-11')
        .take('draft', '2024-03-15')
        .take('review', '2024-03-15')
        .take('sign', '2024-03-15')
        .refuses('applicant-has-time', 'reply', '2024-03-15', {
          result: 'other.correctionOverdue',
        });
    },
  ),
  scenario('补正期限过后才收到补正的，是否有正当理由由人判断，收到仍重新起算', ['第三十条'], () => {
    received('2024-03-01')
      .take('askToClarify', '2024-03-05', { until: '2024-03-08' })
      .take('clarify', '2024-03-20')
      .reads('2024-03-20', 'running', '2024-04-18')
      .reads('2024-03-20', 'missed', '2024-03-08', 'clarification');
  }),
  scenario('补正期间不能作出实体答复', ['waits-for-applicant', '第三十条'], () => {
    received('2024-03-01')
      .take('askToClarify', '2024-03-05')
      .refuses('waits-for-applicant', 'reply', '2024-03-08', { result: 'granted' });
  }),
  scenario('没有告知过补正，不能以补正后仍不明确答复', ['not-asked-to-clarify', '第三十条'], () => {
    const unclear = { result: 'unable.unclear', grounds: '第三十条' };
    received('2024-03-01')
      .refuses('not-asked-to-clarify', 'draft', '2024-03-05', unclear)
      .take('askToClarify', '2024-03-05')
      .take('clarify', '2024-03-08')
      .take('draft', '2024-03-11', unclear);
  }),
  scenario(
    '延期之后告知补正的，延期随原期限结束，收到补正后可以另行延期一次',
    ['第三十条', 'extension-only-once'],
    () => {
      received('2024-03-01')
        .take('extend', '2024-03-04')
        .reads('2024-03-04', 'running', '2024-04-15')
        .take('askToClarify', '2024-03-12')
        .reads('2024-03-12', 'paused', '2024-04-10')
        .take('clarify', '2024-03-20')
        .reads('2024-03-20', 'running', '2024-04-18')
        .take('extend', '2024-03-21', { days: 20 })
        .refuses('extension-only-once', 'extend', '2024-03-22');
    },
  ),
];
