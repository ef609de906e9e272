import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { limits } from '../../src/matters/legal-review/kinds.ts';
import { legalSettings } from '../../src/office/settings-legal.ts';
import { beginning, having, tellsAll } from './record.ts';
import type { Asks } from './record.ts';
import { scenario } from './scenario.ts';

const begin = beginning('legal-review', {
  askMaterials: { missing: '对方资信材料' },
  supplement: { added: [{ material: 'counterpart' }] },
  consult: {
    capacity: 'adviser',
    named: '方正清',
    by: '2023-03-10',
    question: '违约责任条款是否对等',
  },
  advise: { question: 'consult-1', risk: 'medium', opinion: '建议补充解除条款。' },
  conclude: { outcome: 'lawful', points: [], summary: '主体适格，内容合法。' },
  respond: { answers: [] },
  resubmit: { texts: [{ title: '服务合同（修改稿）' }], changes: '补充解除条款' },
  agreeReasons: { remark: '同意不采纳第二条，理由成立' },
  recordSigning: { how: 'signed', signedOn: '2023-03-20' },
  withdraw: { reason: '项目取消' },
  archive: { volume: 'WS·2023·D30·0101' },
});
const contract = {
  kind: 'contract',
  subject: '国际会议同声传译服务合同',
  division: '综合处',
  texts: [{ title: '服务合同' }, { title: '保密协议' }],
  materials: [{ material: 'counterpart' }, { material: 'approval' }],
};
const of = (own: Asks = {}, calendar = undefined as Parameters<typeof begin>[0]) => ({
  sent: (on: `${number}-${number}-${number}`) =>
    begin(calendar).take('submit', on, { ...contract, ...own }),
});
const decision = {
  kind: 'major-decision',
  subject: '国际交往语言环境建设三年行动方案',
  texts: [{ title: '行动方案（草案）' }],
  materials: [{ material: 'explanation' }, { material: 'basis' }, { material: 'procedure' }],
};
const two = {
  outcome: 'revise',
  points: [{ point: '违约金约定过高，建议下调' }, { point: '争议解决改为本地法院管辖' }],
};

tellsAll('legal-review', [
  scenario(
    '合同3月1日受理，5个工作日内出具意见，3月8日当日仍按期，次日标明逾期',
    ['reviewed-late'],
    () => {
      const taken = of()
        .sent('2023-02-28')
        .take('accept', '2023-03-01')
        .reads('review', '2023-03-08', 'running', '2023-03-08');
      taken.take('conclude', '2023-03-08').marked();
      taken.counts('legal_documents_reviewed', 2023, 2);
      of()
        .sent('2023-02-28')
        .take('accept', '2023-03-01')
        .take('conclude', '2023-03-09')
        .marked('late:reviewed-late');
    },
  ),
  scenario('春节前受理的合同，节假日不计入审核期限', [], () => {
    of()
      .sent('2023-01-16')
      .take('accept', '2023-01-18')
      .reads('review', '2023-01-18', 'running', '2023-01-30');
  }),
  scenario('没有对方资信材料的合同不能受理；补正之日起重新计算期限', ['materials-missing'], () => {
    of({ materials: [{ material: 'approval' }] })
      .sent('2023-02-28')
      .refuses('materials-missing', 'accept', '2023-03-01')
      .take('askMaterials', '2023-03-01')
      .refuses('not-in-this-phase', 'accept', '2023-03-02')
      .take('supplement', '2023-03-06')
      .take('accept', '2023-03-06')
      .reads('review', '2023-03-06', 'running', '2023-03-13');
  }),
  scenario('材料齐备的不能以材料不全退回', ['nothing-missing'], () => {
    of().sent('2023-02-28').refuses('nothing-missing', 'askMaterials', '2023-03-01');
  }),
  scenario(
    '规范性文件须附公平竞争审查结论，至少留5个工作日，期限15个工作日',
    ['too-little-time'],
    () => {
      const document = {
        kind: 'normative-document',
        subject: '外语标识设置管理办法',
        texts: [{ title: '管理办法（送审稿）' }],
        materials: ['explanation', 'basis', 'opinions', 'assessment'].map((material) => ({
          material,
        })),
      };
      begin().refuses('too-little-time', 'submit', '2023-03-01', {
        ...contract,
        ...document,
        neededBy: '2023-03-07',
      });
      const sent = of({ ...document, neededBy: '2023-03-08' }).sent('2023-03-01');
      sent
        .refuses('materials-missing', 'accept', '2023-03-01')
        .take('supplement', '2023-03-02', { added: [{ material: 'competition' }] })
        .take('accept', '2023-03-02')
        .reads('review', '2023-03-02', 'running', '2023-03-23');
      of({ ...document, neededBy: '2023-03-03', urgent: '疫情防控急需' }).sent('2023-03-01');
    },
  ),
  scenario(
    '重大决策至少留7个工作日，并须听取法律顾问或者公职律师意见',
    ['too-little-time-for-decision', 'counsel-first', '第二十八条'],
    () => {
      begin().refuses('too-little-time-for-decision', 'submit', '2023-03-01', {
        ...contract,
        ...decision,
        neededBy: '2023-03-09',
      });
      of({ ...decision, neededBy: '2023-03-10' })
        .sent('2023-03-01')
        .take('accept', '2023-03-01')
        .refuses('counsel-first', 'conclude', '2023-03-06')
        .take('consult', '2023-03-02', { capacity: 'lawyer' })
        .take('advise', '2023-03-06')
        .take('conclude', '2023-03-08')
        .marked();
    },
  ),
  scenario(
    '请了法律顾问的，收到意见或者说明理由才能出具审核意见；同一次征询不登记两次',
    ['counsel-outstanding', 'no-such-question', 'already-advised'],
    () => {
      const asked = of()
        .sent('2023-02-28')
        .take('accept', '2023-03-01')
        .take('consult', '2023-03-01');
      asked
        .refuses('counsel-outstanding', 'conclude', '2023-03-03')
        .refuses('no-such-question', 'advise', '2023-03-03', { question: 'consult-9' })
        .take('advise', '2023-03-03')
        .refuses('already-advised', 'advise', '2023-03-03')
        .take('consult', '2023-03-03')
        .take('conclude', '2023-03-07', { withoutCounsel: '第二次征询仅涉文字，不影响结论' })
        .counts('legal_counsel_opinions', 2023, 1);
    },
  ),
  scenario(
    '结论为应当修改的须逐条写明；送审人不能审自己的件',
    ['points-required', 'same-person'],
    () => {
      of()
        .sent('2023-02-28')
        .take('accept', '2023-03-01')
        .refuses('points-required', 'conclude', '2023-03-03', { outcome: 'revise' })
        .as({ by: '林知行' })
        .refuses('same-person', 'conclude', '2023-03-03');
    },
  ),
  scenario(
    '两条意见逐条答复，不采纳的说明理由；理由经负责人审定后才能签署',
    ['answer-points', 'nothing-to-answer', 'reasons-required', 'head-decides', 'answered-late'],
    () => {
      const partly = { point: 1, adopted: 'yes' };
      const refusing = { point: 2, adopted: 'no' };
      const done = of()
        .sent('2023-02-28')
        .take('accept', '2023-03-01')
        .take('conclude', '2023-03-03', two)
        .reads('response', '2023-03-03', 'running', '2023-03-10')
        .refuses('answer-points', 'respond', '2023-03-06', { answers: [partly] })
        .refuses('nothing-to-answer', 'respond', '2023-03-06', {
          answers: [partly, { ...refusing, point: 3, why: '对方坚持' }],
        })
        .refuses('reasons-required', 'respond', '2023-03-06', { answers: [partly, refusing] })
        .take('respond', '2023-03-13', {
          answers: [partly, { ...refusing, why: '对方为国际组织，约定仲裁更可行' }],
        })
        .marked('late:answered-late');
      done
        .refuses('head-decides', 'recordSigning', '2023-03-20')
        .take('agreeReasons', '2023-03-14')
        .take('recordSigning', '2023-03-20')
        .take('archive', '2023-04-20')
        .phase('archived')
        .counts('legal_documents_reviewed', 2023, 2);
    },
  ),
  scenario('全部采纳的没有理由可审定', ['followed-already'], () => {
    of()
      .sent('2023-02-28')
      .take('accept', '2023-03-01')
      .take('conclude', '2023-03-03')
      .take('respond', '2023-03-03')
      .refuses('followed-already', 'agreeReasons', '2023-03-03');
  }),
  scenario('不合法的不得签署；修改后再审，合法后签署，仍只计一件', ['unlawful-not-signed'], () => {
    const unlawful = { outcome: 'unlawful', points: [{ point: '超越职权设定处罚' }] };
    const first = of()
      .sent('2023-02-28')
      .take('accept', '2023-03-01')
      .take('conclude', '2023-03-03', unlawful);
    first
      .refuses('not-in-this-phase', 'recordSigning', '2023-03-03')
      .take('respond', '2023-03-06', { answers: [{ point: 1, adopted: 'yes' }] })
      .refuses('unlawful-not-signed', 'recordSigning', '2023-03-20')
      .take('resubmit', '2023-03-21')
      .take('accept', '2023-03-21')
      .take('conclude', '2023-03-23')
      .take('respond', '2023-03-23')
      .take('recordSigning', '2023-03-24', { signedOn: '2023-03-24' })
      .counts('legal_documents_reviewed', 2023, 2)
      .counts('legal_reviews_concluded', 2023, 1);
    assert.equal(first.state().phase, 'signed');
  }),
  scenario('纸面上已经签署的，由负责人说明后如实记为不规范', ['unlawful-not-signed'], () => {
    of()
      .sent('2023-02-28')
      .take('accept', '2023-03-01')
      .take('conclude', '2023-03-03', { outcome: 'unlawful', points: [{ point: '无授权' }] })
      .take('respond', '2023-03-06', { answers: [{ point: 1, adopted: 'yes' }] })
      .as({ role: 'head', irregular: '对外已先行签署，如实记录并补办授权' })
      .take('recordSigning', '2023-03-20')
      .marked('irregular:unlawful-not-signed');
  }),
  scenario('机关规定合同3个工作日审完的，从规定之日起按3个工作日', [], () => {
    const calendar = having('legalityReview', '2023-03-01', {
      contract: { amount: 3, unit: 'working-days' },
    });
    of({}, calendar)
      .sent('2023-02-28')
      .take('accept', '2023-03-01')
      .reads('review', '2023-03-01', 'running', '2023-03-06');
  }),
  scenario('处室撤回送审，审核期限停止', [], () => {
    of()
      .sent('2023-02-28')
      .take('accept', '2023-03-01')
      .take('withdraw', '2023-03-02')
      .reads('review', '2023-03-30', 'met', '2023-03-08');
  }),
]);

test('设置里写的审核期限就是没有设置时的期限', () => {
  expect(legalSettings.legalityReview.initial).toEqual(limits);
});
