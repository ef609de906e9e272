import assert from 'node:assert/strict';
import type { Case } from './request.ts';
import { calendar, received } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const part = { part: '附件三报价', result: 'denied.thirdParty', grounds: '第三十二条' };
const signed = (): Case =>
  received('2024-03-01')
    .take('draft', '2024-03-11')
    .take('review', '2024-03-11')
    .take('sign', '2024-03-11');

/** 第三十三条、第三十六条至第四十一条、第四十四条、第四十五条。收到日2024年3月1日，第20日3月29日。 */
export const answer: readonly Scenario[] = [
  scenario(
    '第20个工作日答复按期，第21个工作日答复照记并标明逾期',
    ['answered-late', '第三十三条'],
    () => {
      received('2024-03-01')
        .answers('2024-03-29')
        .marked()
        .reads('2024-06-03', 'met', '2024-03-29');
      const late = received('2024-03-01')
        .answers('2024-04-01')
        .marked('late:answered-late')
        .reads('2024-04-01', 'missed', '2024-03-29');
      assert.deepEqual(
        [
          late.reading('2024-04-01').used,
          late.reading('2024-04-01').allowed,
          late.reading('2024-04-01').late,
        ],
        [21, 20, true],
      );
    },
  ),
  scenario('机关规定以送达为准停止答复期限的，自该规定之日起按送达计算', ['第三十三条'], () => {
    const chosen = {
      ...calendar,
      chosen: (_: string, on: string) => (on >= '2024-03-01' ? 'delivery' : 'dispatch'),
    };
    const sent = received('2024-03-01')
      .as({ calendar: chosen })
      .take('draft', '2024-03-28')
      .as({ calendar: chosen })
      .take('review', '2024-03-28')
      .as({ calendar: chosen })
      .take('sign', '2024-03-28')
      .as({ calendar: chosen })
      .take('reply', '2024-03-29', { result: 'granted' })
      .reads('2024-03-30', 'missed', '2024-03-29');
    sent
      .as({ calendar: chosen })
      .take('recordDelivery', '2024-04-01')
      .reads('2024-06-03', 'missed', '2024-03-29');
  }),
  scenario('能够当场答复的当场答复，一步办结并起算救济期限', ['第三十三条'], () => {
    received('2024-03-01')
      .take('replyOnTheSpot', '2024-03-01')
      .phase('delivered')
      .reads('2024-03-01', 'met', '2024-03-29')
      .reads('2024-03-01', 'running', '2024-04-30', 'remedy');
  }),
  scenario(
    '非当面提出的，或者不在收到当日的，不是当场答复',
    ['not-on-the-spot', '第三十三条'],
    () => {
      received('2024-03-01').refuses('not-on-the-spot', 'replyOnTheSpot', '2024-03-04');
      received('2024-03-01', { channel: 'post-signed' }).refuses(
        'not-on-the-spot',
        'replyOnTheSpot',
        '2024-03-01',
      );
    },
  ),
  scenario(
    '不予公开、无法提供、不予处理的，拟稿须写明理由和依据',
    ['grounds-required', '第三十六条'],
    () => {
      for (const result of ['denied.process', 'unable.needCreate', 'notProcessed.complaint'])
        received('2024-03-01')
          .refuses('grounds-required', 'draft', '2024-03-11', { result })
          .take('draft', '2024-03-11', { result, grounds: '第三十六条第三项' });
    },
  ),
  scenario('重复申请须指明此前的答复', ['earlier-answer-required', '第三十六条'], () => {
    const repeat = { result: 'notProcessed.repeat', grounds: '第三十六条第六项' };
    received('2024-03-01')
      .refuses('earlier-answer-required', 'draft', '2024-03-11', repeat)
      .take('draft', '2024-03-11', { ...repeat, earlier: 'a1' });
  }),
  scenario(
    '答复信息不存在须有检索记录，或者指明负责公开的机关',
    ['search-record-required', '第三十六条'],
    () => {
      const absent = { result: 'unable.notHeld', grounds: '第三十六条第四项' };
      received('2024-03-01')
        .refuses('search-record-required', 'draft', '2024-03-11', absent)
        .take('draft', '2024-03-11', { ...absent, search: '档案系统，关键词“译写”，李明，3月8日' });
      received('2024-03-01').take('draft', '2024-03-11', {
        ...absent,
        redirect: '市文旅局，0000-1111',
      });
    },
  ),
  scenario(
    '部分公开须逐项列明不予公开的内容和理由',
    ['refused-parts-required', '第三十七条'],
    () => {
      received('2024-03-01')
        .refuses('refused-parts-required', 'draft', '2024-03-11', { result: 'partial' })
        .refuses('refused-parts-required', 'draft', '2024-03-11', {
          result: 'partial',
          refusals: [],
        })
        .answers('2024-03-11', 'partial', { refusals: [part] });
    },
  ),
  scenario('没有现成信息、需要加工分析的，可以不予提供', ['第三十八条'], () => {
    received('2024-03-01').answers('2024-03-11', 'unable.needCreate').phase('answered');
  }),
  scenario('以申请形式信访投诉的、索要公开出版物的，告知不作为申请处理', ['第三十九条'], () => {
    received('2024-03-01').answers('2024-03-11', 'notProcessed.complaint');
    received('2024-03-01').answers('2024-03-11', 'notProcessed.publication');
  }),
  scenario('未按申请人要求的形式提供须说明理由', ['form-differs', '第四十条'], () => {
    received('2024-03-01')
      .refuses('form-differs', 'draft', '2024-03-11', { formGiven: 'inspection' })
      .take('draft', '2024-03-11', { formGiven: 'inspection', formReason: '原件易损' });
    received('2024-03-01').take('draft', '2024-03-11', { formGiven: 'paper' });
  }),
  scenario('拟稿的人不能签发自己的稿子', ['same-person', '第四十五条'], () => {
    const reviewed = received('2024-03-01')
      .take('draft', '2024-03-11')
      .take('review', '2024-03-11');
    reviewed
      .as({ by: '李明' })
      .refuses('same-person', 'sign', '2024-03-11')
      .take('sign', '2024-03-11');
  }),
  scenario('发出的答复须与签发的结果一致，负责人也不能另发', ['result-differs'], () => {
    signed()
      .refuses('result-differs', 'reply', '2024-03-12', { result: 'partial' })
      .as({ role: 'head', irregular: '已发出' })
      .refuses('result-differs', 'reply', '2024-03-12', { result: 'partial' });
  }),
  scenario('没有签发不能发出答复，退回后重新拟稿', ['not-in-this-phase', '第四十五条'], () => {
    received('2024-03-01')
      .take('draft', '2024-03-11')
      .refuses('not-in-this-phase', 'reply', '2024-03-11', { result: 'granted' })
      .take('returnDraft', '2024-03-11')
      .phase('open')
      .answers('2024-03-12');
  }),
  scenario('收到日期之前不能答复', ['before-receipt', '第三十一条'], () => {
    received('2024-03-04', { receivedOn: '2024-03-04' }).refuses(
      'before-receipt',
      'draft',
      '2024-03-01',
    );
  }),
  scenario('办理日期不能晚于今天，送达、收到日期也不能', ['future-day'], () => {
    const today = { today: '2024-03-11' } as const;
    received('2024-03-01').as(today).refuses('future-day', 'draft', '2024-03-12');
    const decision = received('2024-03-01')
      .take('consult', '2024-03-08')
      .as(today)
      .ask('serveConsultation', '2024-03-11', {
        consultation: 'consult-1',
        servedOn: '2024-03-12',
      });
    assert.ok('invalid' in decision && decision.invalid[0]?.field === 'servedOn');
  }),
  scenario(
    '送达日期不能早于发出，送达之日起算60日救济期限',
    ['delivered-before-sent', '第三十六条'],
    () => {
      received('2024-03-01')
        .answers('2024-03-29')
        .refuses('delivered-before-sent', 'recordDelivery', '2024-03-28')
        .reads('2024-04-03', 'idle', null, 'remedy')
        .take('recordDelivery', '2024-04-03')
        .reads('2024-04-03', 'running', '2024-06-03', 'remedy');
    },
  ),
  scenario(
    '救济期限的依据随送达之日的法律：2023年12月31日引旧法，2024年1月1日引新法',
    ['第三十六条'],
    () => {
      const law = (on: `${number}-${number}-${number}`): string | undefined =>
        received('2023-12-01')
          .answers('2023-12-20')
          .take('recordDelivery', on)
          .strip(on, 'remedy')[0]?.cites?.law;
      assert.deepEqual(
        [law('2023-12-31'), law('2024-01-01')],
        ['formerReconsideration', 'reconsideration'],
      );
    },
  ),
  scenario(
    '答复未送达不能归档；送达、撤回、逾期结案的可以',
    ['not-delivered', '第四十五条'],
    () => {
      received('2024-03-01')
        .answers('2024-03-29')
        .refuses('not-delivered', 'archive', '2024-04-01')
        .take('recordDelivery', '2024-04-01')
        .take('archive', '2024-04-02')
        .phase('archived');
      received('2024-03-01').take('withdraw', '2024-03-04').take('archive', '2024-03-05');
      received('2024-03-01')
        .take('askToClarify', '2024-03-05', { until: '2024-03-08' })
        .take('reply', '2024-03-11', { result: 'other.correctionOverdue' })
        .take('archive', '2024-03-12');
    },
  ),
  scenario('申请人在答复前任何环节都可以撤回，期限随之终止', ['第三十六条'], () => {
    const open = (): Case => received('2024-03-01');
    const cases: readonly Case[] = [
      received('2024-03-01', { channel: 'web' }),
      open(),
      open().take('askToClarify', '2024-03-05'),
      open().take('feeNotice', '2024-03-05'),
      open().take('draft', '2024-03-05'),
      open().take('draft', '2024-03-05').take('review', '2024-03-05'),
      open().take('draft', '2024-03-05').take('review', '2024-03-05').take('sign', '2024-03-05'),
    ];
    for (const one of cases) {
      one.take('withdraw', '2024-03-08').phase('withdrawn');
      assert.ok(['met', 'idle'].includes(one.reading('2024-09-02').state));
    }
    open().answers('2024-03-05').refuses('not-in-this-phase', 'withdraw', '2024-03-08');
  }),
  scenario(
    '更正信息记录：有要求才有答复，四种处理',
    ['amendment-not-requested', '第四十一条'],
    () => {
      for (const outcome of ['amended', 'transferred', 'referred', 'kept'])
        received('2024-03-01')
          .answers('2024-03-11')
          .refuses('amendment-not-requested', 'decideAmendment', '2024-03-20', { outcome })
          .take('requestAmendment', '2024-03-20')
          .take('decideAmendment', '2024-03-25', { outcome });
    },
  ),
  scenario(
    '公开前应当完成保密审查；不予公开的不以此为条件',
    ['secrecy-review-first', '第十七条'],
    () => {
      received('2024-03-01')
        .take('draft', '2024-03-11')
        .refuses('secrecy-review-first', 'review', '2024-03-11', { secrecy: false })
        .take('review', '2024-03-11');
      received('2024-03-01')
        .take('draft', '2024-03-11', { result: 'denied.process', grounds: '第十六条第二款' })
        .take('review', '2024-03-11', { secrecy: false });
    },
  ),
  scenario(
    '多人申请同一信息且可以公开的，可纳入主动公开；不予公开的不能',
    ['not-disclosed', '第四十四条'],
    () => {
      received('2024-03-01').answers('2024-03-11').take('considerProactive', '2024-03-20');
      received('2024-03-01')
        .answers('2024-03-11', 'partial', { refusals: [part] })
        .take('considerProactive', '2024-03-20');
      received('2024-03-01')
        .answers('2024-03-11', 'denied.process')
        .refuses('not-disclosed', 'considerProactive', '2024-03-20');
    },
  ),
  scenario('登记、审核、办理、答复、归档每一步都记下人和日期', ['第四十五条'], () => {
    const whole = received('2024-03-01')
      .answers('2024-03-11')
      .take('recordDelivery', '2024-03-14')
      .take('archive', '2024-03-15');
    assert.deepEqual(
      whole.entries.map(({ step, on, by }) => `${step} ${on} ${by}`),
      [
        'register 2024-03-01 何静',
        'draft 2024-03-11 李明',
        'review 2024-03-11 周敏',
        'sign 2024-03-11 王海',
        'reply 2024-03-11 何静',
        'recordDelivery 2024-03-14 何静',
        'archive 2024-03-15 何静',
      ],
    );
  }),
];
