import assert from 'node:assert/strict';
import { applied, received, unregistered } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

/** 第二十七条至第二十九条、第三十一条：谁可以申请、怎样申请、哪一天算收到。2024年3月1日是星期五。 */
export const receipt: readonly Scenario[] = [
  scenario('法人申请政府信息，不问用途即予登记', ['第二十七条', '第二十九条'], () => {
    received('2024-03-01', { applicantKind: 'legal.commercial', applicantName: '甲市译通公司' })
      .phase('open')
      .reads('2024-03-01', 'running', '2024-03-29');
  }),
  scenario(
    '申请未写明申请人、身份证明、信息描述和方式途径的，一次指出全部缺项',
    ['第二十九条'],
    () => {
      const empty = { applicantName: '', identity: null, sought: ' ', form: null, route: null };
      const decision = unregistered().ask(
        'register',
        '2024-03-01',
        applied({ receivedOn: '2024-03-01', ...empty }),
      );
      assert.ok('invalid' in decision);
      assert.deepEqual(
        decision.invalid.map(({ field }) => field),
        ['applicantName', 'identity', 'sought', 'form', 'route'],
      );
    },
  ),
  scenario('口头申请代填后未读给申请人听的不予登记', ['oral-not-read-back', '第二十九条'], () => {
    const oral = { channel: 'oral', receivedOn: '2024-03-01' } as const;
    unregistered().refuses(
      'oral-not-read-back',
      'register',
      '2024-03-01',
      applied({ ...oral, readBack: false }),
    );
    received('2024-03-01', { ...oral, readBack: true }).reads(
      '2024-03-01',
      'running',
      '2024-03-29',
    );
  }),
  scenario('互联网、传真、平信、签收邮件、当面、口头六种渠道都能申请', ['第二十八条'], () => {
    for (const channel of ['counter', 'oral', 'post-signed'])
      received('2024-03-01', { channel, readBack: true }).phase('open');
    for (const channel of ['post-plain', 'web', 'fax'])
      received('2024-03-01', { channel }).phase('unconfirmed');
  }),
  scenario('当面提交的，以提交之日为收到之日', ['第三十一条'], () => {
    received('2024-03-04', { receivedOn: '2024-03-01' }).reads(
      '2024-03-04',
      'running',
      '2024-03-29',
    );
  }),
  scenario('需签收的邮寄，以签收之日为收到之日', ['第三十一条'], () => {
    received('2024-03-05', { channel: 'post-signed', receivedOn: '2024-03-04' }).reads(
      '2024-03-05',
      'running',
      '2024-04-01',
    );
  }),
  scenario('平常信函以当日与申请人确认之日为收到之日', ['第三十一条'], () => {
    received('2024-03-01', { channel: 'post-plain', confirmedOn: '2024-03-01' })
      .marked()
      .reads('2024-03-01', 'running', '2024-03-29');
  }),
  scenario(
    '平常信函晚一天才确认的，照记并标明逾期，期限自确认之日起算',
    ['confirmed-late', '第三十一条'],
    () => {
      received('2024-03-01', { channel: 'post-plain' })
        .take('confirmReceipt', '2024-03-04')
        .marked('late:confirmed-late')
        .reads('2024-03-04', 'running', '2024-04-01');
      received('2024-03-04', {
        channel: 'post-plain',
        receivedOn: '2024-03-01',
        confirmedOn: '2024-03-04',
      }).marked('late:confirmed-late');
    },
  ),
  scenario('互联网申请以双方确认之日为收到之日，确认前期限不走', ['第三十一条'], () => {
    received('2024-03-01', { channel: 'web' })
      .phase('unconfirmed')
      .reads('2024-03-06', 'idle', null)
      .take('confirmReceipt', '2024-03-06')
      .marked()
      .reads('2024-03-06', 'running', '2024-04-03');
  }),
  scenario('传真申请登记时已经确认的，直接开始办理', ['第三十一条'], () => {
    received('2024-03-04', { channel: 'fax', receivedOn: '2024-03-01', confirmedOn: '2024-03-04' })
      .phase('open')
      .reads('2024-03-04', 'running', '2024-04-01');
  }),
  scenario('收到日期不能晚于登记日期', ['received-in-future', '第三十一条'], () => {
    unregistered().refuses(
      'received-in-future',
      'register',
      '2024-03-01',
      applied({ receivedOn: '2024-03-04' }),
    );
  }),
  scenario(
    '确认日期不能早于到达日期，登记时、确认时都一样',
    ['confirmed-before-received', '第三十一条'],
    () => {
      unregistered().refuses(
        'confirmed-before-received',
        'register',
        '2024-03-04',
        applied({ channel: 'web', receivedOn: '2024-03-04', confirmedOn: '2024-03-01' }),
      );
      received('2024-03-04', { channel: 'web' }).refuses(
        'confirmed-before-received',
        'confirmReceipt',
        '2024-03-01',
      );
    },
  ),
  scenario(
    '收到日期确认之前，告知补正、征求意见、延期、收费、拟稿、答复都不能办',
    ['before-receipt', '第三十一条'],
    () => {
      const head = { role: 'head', irregular: '已电话沟通' };
      const unconfirmed = received('2024-03-01', { channel: 'web' });
      for (const step of [
        'askToClarify',
        'consult',
        'extend',
        'askReasons',
        'setDelay',
        'feeNotice',
        'draft',
      ])
        unconfirmed
          .refuses('not-in-this-phase', step, '2024-03-04')
          .as(head)
          .refuses('before-receipt', step, '2024-03-04');
      received('2024-03-04').refuses('before-receipt', 'askToClarify', '2024-03-01');
    },
  ),
  scenario(
    '现行条例施行前一日收到的申请不适用，施行当日收到的适用',
    ['regulations-not-in-force'],
    () => {
      unregistered().refuses(
        'regulations-not-in-force',
        'register',
        '2019-05-15',
        applied({ receivedOn: '2019-05-14' }),
      );
      received('2019-05-15').reads('2019-05-15', 'running', '2019-06-13');
    },
  ),
];
