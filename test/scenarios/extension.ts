import assert from 'node:assert/strict';
import { received } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

/** 第三十三条第二款、第三十五条、第四十二条。收到日2024年3月1日；第20日3月29日，第30日4月15日，第40日4月28日（周日调休上班）。 */
export const extension: readonly Scenario[] = [
  scenario('负责人同意延长10个工作日，逐日写明依据', ['第三十三条'], () => {
    const extended = received('2024-03-01')
      .take('extend', '2024-03-20', { days: 10 })
      .reads('2024-03-20', 'running', '2024-04-15');
    const strip = extended.strip('2024-03-20');
    assert.deepEqual(strip.at(-1), {
      day: '2024-04-15',
      kind: 'work',
      n: 30,
      cites: { law: 'disclosure', article: '第三十三条第二款' },
    });
    assert.equal(strip.find(({ n }) => n === 20)?.cites, undefined);
  }),
  scenario('延长20个工作日可以，21个不予办理', ['extension-too-long', '第三十三条'], () => {
    received('2024-03-01')
      .refuses('extension-too-long', 'extend', '2024-03-20', { days: 21 })
      .take('extend', '2024-03-20', { days: 20 })
      .reads('2024-03-20', 'running', '2024-04-28');
  }),
  scenario('延期只能一次', ['extension-only-once', '第三十三条'], () => {
    received('2024-03-01')
      .take('extend', '2024-03-20', { days: 5 })
      .refuses('extension-only-once', 'extend', '2024-03-21', { days: 5 });
  }),
  scenario('期限最后一日可以延期，次日不能', ['extension-after-term', '第三十三条'], () => {
    received('2024-03-01')
      .refuses('extension-after-term', 'extend', '2024-04-01')
      .take('extend', '2024-03-29')
      .reads('2024-03-29', 'running', '2024-04-15');
  }),
  scenario('延期须经公开工作机构负责人同意，承办人不能自行延期', ['第三十三条'], () => {
    received('2024-03-01')
      .as({ role: 'officer' })
      .refuses('not-your-step', 'extend', '2024-03-20')
      .as({ role: 'officer', irregular: '已请示' })
      .refuses('not-your-step', 'extend', '2024-03-20');
  }),
  scenario(
    '第二次延期确已在纸面作出的，负责人说明理由后照记，写明不规范',
    ['extension-only-once'],
    () => {
      received('2024-03-01')
        .take('extend', '2024-03-20', { days: 5 })
        .as({ irregular: ' ' })
        .refuses('extension-only-once', 'extend', '2024-03-21', { days: 5 })
        .as({ irregular: '延期告知书已寄出' })
        .take('extend', '2024-03-21', { days: 5 })
        .marked('irregular:extension-only-once')
        .reads('2024-03-21', 'running', '2024-04-15');
    },
  ),
  scenario('征求意见期间可以延期，扣除与延长互不影响', ['第三十三条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('extend', '2024-03-12', { days: 10 })
      .take('hearThirdParty', '2024-03-19', { consultation: 'consult-1', view: 'agrees' })
      .reads('2024-03-19', 'running', '2024-04-24');
  }),
  scenario(
    '申请明显过量的，先要求说明理由，再以大量反复申请不予处理',
    ['reasons-not-asked', '第三十五条'],
    () => {
      const excessive = { result: 'notProcessed.excessive', grounds: '第三十五条' };
      received('2024-03-01')
        .refuses('reasons-not-asked', 'draft', '2024-03-05', excessive)
        .refuses('reasons-not-asked', 'giveReasons', '2024-03-05')
        .take('askReasons', '2024-03-05')
        .take('giveReasons', '2024-03-08')
        .take('draft', '2024-03-11', excessive);
    },
  ),
  scenario('说明理由的期限须晚于要求之日', ['no-time-to-explain', '第三十五条'], () => {
    received('2024-03-01').refuses('no-time-to-explain', 'askReasons', '2024-03-05', {
      until: '2024-03-05',
    });
  }),
  scenario('理由合理但不能按期答复的，确定延迟答复的期限，期限即为该日', ['第三十五条'], () => {
    const delayed = received('2024-03-01')
      .take('askReasons', '2024-03-05')
      .take('giveReasons', '2024-03-08')
      .take('setDelay', '2024-03-11', { until: '2024-05-31' })
      .reads('2024-03-11', 'running', '2024-05-31')
      .reads('2024-05-31', 'running', '2024-05-31')
      .reads('2024-06-03', 'missed', '2024-05-31');
    assert.deepEqual(delayed.strip('2024-03-11').at(-1)?.cites?.article, '第三十五条');
    assert.equal(delayed.strip('2024-03-11').at(-1)?.n, delayed.reading('2024-03-11').allowed);
  }),
  scenario('延迟答复的日期须晚于现在的期限', ['delay-within-term', '第三十五条'], () => {
    received('2024-03-01')
      .refuses('delay-within-term', 'setDelay', '2024-03-11', { until: '2024-03-29' })
      .take('setDelay', '2024-03-11', { until: '2024-03-30' });
  }),
  scenario('期限届满后不能再确定延迟答复', ['delay-after-term', '第三十五条'], () => {
    received('2024-03-01')
      .refuses('delay-after-term', 'setDelay', '2024-04-01', { until: '2024-05-31' })
      .take('setDelay', '2024-03-29', { until: '2024-05-31' });
  }),
  scenario(
    '已确定延迟答复日期的不再延期，征求意见也不移动该日',
    ['extension-of-fixed-term', '第三十五条'],
    () => {
      received('2024-03-01')
        .take('setDelay', '2024-03-11', { until: '2024-05-31' })
        .refuses('extension-of-fixed-term', 'extend', '2024-03-12')
        .take('consult', '2024-03-12')
        .reads('2024-03-13', 'running', '2024-05-31')
        .as({ role: 'officer' })
        .take('askToClarify', '2024-03-12')
        .reads('2024-06-03', 'paused', '2024-07-02')
        .take('clarify', '2024-06-03')
        .take('extend', '2024-06-04');
    },
  ),
  scenario('收费通知发出后停算，缴费次日重新起算20个工作日', ['第四十二条'], () => {
    received('2024-03-01')
      .take('feeNotice', '2024-03-08')
      .phase('awaitingFee')
      .reads('2024-03-15', 'paused', '2024-04-15')
      .reads('2024-03-15', 'running', '2024-04-07', 'payment')
      .take('payFee', '2024-03-20')
      .reads('2024-03-20', 'running', '2024-04-18')
      .reads('2024-03-20', 'met', '2024-04-07', 'payment');
  }),
  scenario(
    '收费金额须与按件、按量累进标准一致：35件3000元，120页1100元，10件、30页不收',
    ['fee-differs', '第四十二条'],
    () => {
      const open = received('2024-03-01');
      open.refuses('fee-differs', 'feeNotice', '2024-03-08', {
        amount: 3500,
        basis: 'items',
        quantity: 35,
      });
      open.refuses('fee-differs', 'feeNotice', '2024-03-08', {
        amount: 1200,
        basis: 'pages',
        quantity: 120,
      });
      open.refuses('fee-differs', 'feeNotice', '2024-03-08', {
        amount: 100,
        basis: 'items',
        quantity: 10,
      });
      open.refuses('fee-differs', 'feeNotice', '2024-03-08', {
        amount: 10,
        basis: 'pages',
        quantity: 30,
      });
      received('2024-03-01').take('feeNotice', '2024-03-08', {
        amount: 3000,
        basis: 'items',
        quantity: 35,
      });
      received('2024-03-01').take('feeNotice', '2024-03-08', {
        amount: 1100,
        basis: 'pages',
        quantity: 120,
      });
    },
  ),
  scenario(
    '缴费期限30日届满当日不能按逾期结案，次日可以；已缴费的不能',
    ['applicant-has-time-to-pay', '第四十二条'],
    () => {
      const overdue = { result: 'other.feeOverdue' };
      received('2024-03-01')
        .take('feeNotice', '2024-03-08')
        .refuses('waits-for-applicant', 'reply', '2024-03-12', { result: 'granted' })
        .refuses('applicant-has-time-to-pay', 'reply', '2024-04-07', overdue)
        .take('reply', '2024-04-08', overdue)
        .phase('answered');
      received('2024-03-01')
        .take('feeNotice', '2024-03-08')
        .take('payFee', '2024-04-08')
        .take('draft', '2024-04-09')
        .take('review', '2024-04-09')
        .take('sign', '2024-04-09')
        .refuses('applicant-has-time-to-pay', 'reply', '2024-04-09', overdue);
    },
  ),
  scenario(
    '信息处理费办法施行前一日不能收费，施行当日可以',
    ['fee-not-yet-law', '第四十二条'],
    () => {
      received('2020-12-21').refuses('fee-not-yet-law', 'feeNotice', '2020-12-31');
      received('2020-12-21').take('feeNotice', '2021-01-01');
    },
  ),
];
