import { expect, test } from 'vitest';
import { incomingLimits } from '../../src/matters/incoming-document/incoming-document.ts';
import { documentSettings } from '../../src/office/settings-documents.ts';
import type { Asks } from './record.ts';
import { beginning, tellsAll } from './record.ts';
import { scenario } from './scenario.ts';

const begin = beginning('incoming-document', {
  register: {
    from: '某省人民政府外事办公室',
    number: '某外函〔2025〕18号',
    title: '关于报送涉外活动情况的通知',
    genre: 'notice',
    receivedOn: '2025-03-03',
    urgency: 'normal',
    sort: 'act',
    copies: 1,
    unclassified: true,
  },
  propose: { opinion: '拟请涉外管理处办理', division: '涉外管理处' },
  instruct: { opinion: '同意，按时报送', division: '涉外管理处' },
  undertake: { plan: '汇总各区情况' },
  decline: { reason: '属于国际交流处职责' },
  recordReading: { readers: [{ who: '顾宁', on: '2025-03-04' }] },
  report: { progress: '已收到六个区材料' },
  extend: { to: '2025-03-21', reason: '两个区材料未齐' },
  passOn: { to: '市商务局', reason: '属其职责' },
  finish: { result: 'replied', summary: '已报送', replyNumber: '甲外函〔2025〕30号' },
  reopen: { reason: '材料不全' },
  archive: { volume: 'WS·2025·D10·0301' },
});
const registered = (own: Asks = {}) => begin().take('register', '2025-03-03', own);
const handling = (own: Asks = {}, instructed: Asks = {}) =>
  registered(own)
    .take('propose', '2025-03-03')
    .take('instruct', '2025-03-04', instructed)
    .take('undertake', '2025-03-05');

tellsAll('incoming-document', [
  scenario('登记、拟办、批示、传阅、承办、反馈、办结、归档，走完一遍', [], () => {
    handling()
      .take('recordReading', '2025-03-05')
      .take('report', '2025-03-10')
      .take('finish', '2025-03-17')
      .marked()
      .take('archive', '2025-06-16')
      .counts('incoming_documents', 2025, 1)
      .counts('incoming_instructed', 2025, 1)
      .counts('incoming_finished', 2025, 1);
  }),
  scenario('平件10个工作日：3月3日收文，3月17日到期，次日办结的标明逾期', ['finished-late'], () => {
    handling().reads('handling', '2025-03-17', 'running', '2025-03-17');
    handling().take('finish', '2025-03-18').marked('late:finished-late');
  }),
  scenario(
    '特急件次日办结；来文、批示定了日期的以日期为准，批示不得晚于来文要求',
    ['later-than-wanted'],
    () => {
      registered({ urgency: 'express' }).reads('handling', '2025-03-03', 'running', '2025-03-04');
      registered({ dueBy: '2025-03-12' })
        .reads('handling', '2025-03-03', 'running', '2025-03-12')
        .take('propose', '2025-03-03')
        .refuses('later-than-wanted', 'instruct', '2025-03-04', { dueBy: '2025-03-13' })
        .take('instruct', '2025-03-04', { dueBy: '2025-03-10' })
        .reads('handling', '2025-03-04', 'running', '2025-03-10');
    },
  ),
  scenario(
    '涉密来文不得录入；收文不晚于登记，要求办结不早于收文',
    ['state-secret', 'received-after-registered', 'due-before-received'],
    () => {
      begin()
        .refuses('state-secret', 'register', '2025-03-03', { unclassified: false })
        .refuses('received-after-registered', 'register', '2025-03-03', {
          receivedOn: '2025-03-04',
        })
        .refuses('due-before-received', 'register', '2025-03-03', { dueBy: '2025-03-02' });
      registered()
        .take('propose', '2025-03-03')
        .refuses('due-before-received', 'instruct', '2025-03-04', { dueBy: '2025-03-01' });
    },
  ),
  scenario(
    '延期一次，延到更晚的日子，期限过了不能再延',
    ['not-later', 'extended-once', 'asked-in-time'],
    () => {
      handling()
        .refuses('not-later', 'extend', '2025-03-14', { to: '2025-03-17' })
        .take('extend', '2025-03-14')
        .reads('handling', '2025-03-18', 'running', '2025-03-21')
        .refuses('extended-once', 'extend', '2025-03-18', { to: '2025-03-28' });
      handling().refuses('asked-in-time', 'extend', '2025-03-18');
    },
  ),
  scenario(
    '已复文的写明复文；办件不能以传阅办结，请示须书面答复',
    ['reply-required', 'act-not-read', 'request-answered'],
    () => {
      handling()
        .refuses('reply-required', 'finish', '2025-03-10', { replyNumber: null })
        .refuses('act-not-read', 'finish', '2025-03-10', { result: 'read' })
        .take('finish', '2025-03-10', { reply: 'outgoing-1', replyNumber: null });
      handling({ genre: 'request', from: '乙区外办' })
        .refuses('request-answered', 'finish', '2025-03-10', { result: 'done' })
        .take('finish', '2025-03-10');
    },
  ),
  scenario('阅件传阅以后办结', ['nobody-read'], () => {
    registered({ sort: 'read' })
      .take('propose', '2025-03-03')
      .refuses('nobody-read', 'finish', '2025-03-06', { result: 'read', replyNumber: null })
      .take('recordReading', '2025-03-06')
      .take('finish', '2025-03-06', { result: 'read', replyNumber: null });
  }),
  scenario('承办处室退回的重新拟办；办得不到位的退回重办，只计一次办结', [], () => {
    registered()
      .take('propose', '2025-03-03')
      .take('instruct', '2025-03-04')
      .take('decline', '2025-03-05')
      .phase('registered')
      .take('propose', '2025-03-05')
      .take('instruct', '2025-03-05')
      .take('undertake', '2025-03-06')
      .take('finish', '2025-03-10')
      .take('reopen', '2025-03-11')
      .take('finish', '2025-03-13')
      .counts('incoming_finished', 2025, 1);
    registered().take('passOn', '2025-03-04').phase('passedOn');
  }),
]);

test('设置里写的收文时限就是没有设置时的时限', () => {
  expect(documentSettings.incomingTerms.initial).toEqual(incomingLimits);
});
