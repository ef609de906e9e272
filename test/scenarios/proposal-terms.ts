import assert from 'node:assert/strict';
import { answers, assigned, registration, talked, unregistered } from './proposal.ts';
import { having } from './record.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const proposed = { source: 'municipal-cppcc', number: '0456', proposer: '民进甲市委' };
const joint = { role: 'joint', partners: '主办：甲市商务局' };

/** 期限：代表法第五十一条（2025年3月12日前第四十二条）、条例第二十一条、第二十三条、第二十七条。 */
export const proposalTerms: readonly Scenario[] = [
  scenario('2月10日交办的代表建议，5月10日前答复，当日仍在期限内', ['第二十一条'], () => {
    assigned('2023-02-10')
      .reads('reply', '2023-02-10', 'running', '2023-05-10')
      .reads('reply', '2023-05-10', 'running', '2023-05-10')
      .reads('reply', '2023-05-11', 'missed', '2023-05-10');
  }),
  scenario('11月30日交办，三个月届满在2月末日', ['第二十一条'], () => {
    assigned('2022-11-30').reads('reply', '2022-11-30', 'running', '2023-02-28');
    assigned('2023-11-30').reads('reply', '2023-11-30', 'running', '2024-02-29');
  }),
  scenario('期限自交办之日起算，与登记日期无关；晚登记不延后', ['第二十一条'], () => {
    unregistered()
      .take('register', '2023-02-20', registration({ assignedOn: '2023-02-10' }))
      .reads('reply', '2023-02-20', 'running', '2023-05-10');
  }),
  scenario('交办日期不能晚于登记日期', ['assigned-in-future', '第二十一条'], () => {
    unregistered().refuses(
      'assigned-in-future',
      'register',
      '2023-02-09',
      registration({ assignedOn: '2023-02-10' }),
    );
  }),
  scenario('办理不能早于交办', ['before-assignment', '第二十一条'], () => {
    assigned('2023-02-10').refuses('before-assignment', 'contact', '2023-02-09');
  }),
  scenario(
    '2025年3月11日交办的依2015年代表法第四十二条，次日交办的依第五十一条',
    ['第五十一条'],
    () => {
      assert.deepEqual(assigned('2025-03-11').reading('reply', '2025-03-11').cites, {
        law: 'formerDeputies',
        article: '第四十二条第二款',
      });
      assert.deepEqual(assigned('2025-03-12').reading('reply', '2025-03-12').cites, {
        law: 'deputies',
        article: '第五十一条第二款',
      });
    },
  ),
  scenario('经交办机关同意，延至自交办起六个月；当日答复按期，次日标明逾期', ['第二十一条'], () => {
    const extended = assigned('2023-02-10')
      .does(talked('2023-03-01'))
      .take('applyExtension', '2023-04-20')
      .take('extend', '2023-04-28')
      .reads('reply', '2023-04-28', 'running', '2023-08-10');
    assert.deepEqual(extended.reading('reply', '2023-04-28').limit, { amount: 6, unit: 'months' });
    extended.does(answers('2023-08-10')).marked().reads('reply', '2023-08-10', 'met', '2023-08-10');
    assigned('2023-02-10')
      .does(talked('2023-03-01'))
      .take('extend', '2023-04-28')
      .does(answers('2023-08-11'))
      .marked('late:answered-late');
  }),
  scenario(
    '同意延至指定日期的以该日为限，不得晚于六个月，也不得早于现在的期限',
    ['extension-too-long', 'extension-within-term', '第二十一条'],
    () => {
      assigned('2023-02-10')
        .refuses('extension-too-long', 'applyExtension', '2023-04-20', { until: '2023-08-11' })
        .refuses('extension-within-term', 'applyExtension', '2023-04-20', { until: '2023-05-10' })
        .refuses('extension-too-long', 'extend', '2023-04-28', { until: '2023-08-11' })
        .refuses('extension-within-term', 'extend', '2023-04-28', { until: '2023-05-10' })
        .take('extend', '2023-04-28', { until: '2023-06-30' })
        .reads('reply', '2023-04-28', 'running', '2023-06-30');
    },
  ),
  scenario(
    '延期只有一次，期限届满当日可以，次日不能；确已同意的由负责人说明后照记',
    ['extension-only-once', 'extension-after-term'],
    () => {
      assigned('2023-02-10')
        .refuses('extension-after-term', 'extend', '2023-05-11')
        .take('extend', '2023-05-10', { until: '2023-06-30' })
        .refuses('extension-only-once', 'extend', '2023-06-01')
        .as({ role: 'head', irregular: '交办机关口头同意，事后补函' })
        .take('extend', '2023-06-01', { until: '2023-07-31' })
        .marked('irregular:extension-only-once')
        .reads('reply', '2023-06-01', 'running', '2023-07-31');
    },
  ),
  scenario('申请延期由负责人提出，没有同意以前期限不变', ['第二十一条'], () => {
    assigned('2023-02-10')
      .as({ role: 'officer' })
      .refuses('not-your-step', 'applyExtension', '2023-04-20')
      .take('applyExtension', '2023-04-20')
      .reads('reply', '2023-04-21', 'running', '2023-05-10')
      .invalid('consent', 'extend', '2023-04-28', { consent: '' });
  }),
  scenario('政协提案按提案办理规则三个月，不引用代表法', ['第二十一条'], () => {
    const open = assigned('2023-02-17', proposed).reads(
      'reply',
      '2023-02-17',
      'running',
      '2023-05-17',
    );
    assert.equal(open.reading('reply', '2023-02-17').cites?.law, 'proposals');
  }),
  scenario('本机关设置提案期限后，此后交办的按新期限，此前交办的不变', ['第二十一条'], () => {
    const calendar = having('proposalTerms', '2024-01-01', {
      'municipal-cppcc': { amount: 60, unit: 'working-days' },
      'extended.municipal-cppcc': { amount: 5, unit: 'months' },
    });
    assigned('2023-12-29', proposed, calendar).reads(
      'reply',
      '2024-01-15',
      'running',
      '2024-03-29',
    );
    assigned('2024-03-01', proposed, calendar)
      .reads('reply', '2024-03-01', 'running', '2024-05-28')
      .refuses('local-extension-too-long', 'applyExtension', '2024-04-01', {
        until: '2024-08-02',
      })
      .take('extend', '2024-04-01')
      .reads('reply', '2024-04-01', 'running', '2024-08-01');
    assigned('2024-03-01', {}, calendar).reads('reply', '2024-03-01', 'running', '2024-06-01');
  }),
  scenario('会办意见一个月内送主办单位，不单独延期', ['joint-not-extended', '第十七条'], () => {
    assigned('2023-02-10', joint)
      .reads('reply', '2023-02-10', 'running', '2023-03-10')
      .refuses('joint-not-extended', 'applyExtension', '2023-03-01')
      .refuses('joint-not-extended', 'extend', '2023-03-01')
      .does(answers('2023-03-10', { result: null }))
      .marked();
  }),
  scenario('代表自收到答复起15个工作日内反馈，对本机关没有时限灯', ['第二十三条'], () => {
    const sent = assigned('2023-02-10')
      .does(talked('2023-03-01'))
      .does(answers('2023-04-17'))
      .take('recordDelivery', '2023-04-20')
      .reads('feedback', '2023-04-20', 'running', '2023-05-12')
      .reads('feedback', '2023-05-13', 'missed', '2023-05-12');
    assert.equal(sent.state().clocks['promise']?.length, 0);
    sent.take('feedback', '2023-05-15').marked().phase('settled');
    assigned('2023-02-17', proposed)
      .does(talked('2023-03-01'))
      .does(answers('2023-04-17'))
      .take('recordDelivery', '2023-04-20')
      .reads('feedback', '2023-04-20', 'idle', null);
  }),
  scenario(
    '要求重新办理的，自该日起二个月内重新答复；第一次答复仍按原期限计',
    ['redo-not-extended', '第二十七条'],
    () => {
      const redone = assigned('2023-02-10')
        .does(talked('2023-03-01'))
        .does(answers('2023-05-09'))
        .take('recordDelivery', '2023-05-10')
        .take('feedback', '2023-05-19', { outcome: 'dissatisfied' })
        .reads('reply', '2023-06-01', 'met', '2023-05-10')
        .take('requireRedo', '2023-06-05')
        .phase('open')
        .reads('reply', '2023-06-05', 'running', '2023-08-05')
        .refuses('redo-not-extended', 'extend', '2023-07-03')
        .refuses('redo-not-extended', 'applyExtension', '2023-07-03');
      assert.deepEqual(redone.reading('reply', '2023-06-05').cites, {
        law: 'suggestions',
        article: '第二十七条第四款',
      });
      redone
        .does(talked('2023-06-20'))
        .does(answers('2023-08-07'))
        .marked('late:answered-late')
        .take('recordDelivery', '2023-08-08')
        .reads('feedback', '2023-08-08', 'running', '2023-08-29')
        .take('requireRedo', '2023-08-30')
        .reads('reply', '2023-08-30', 'running', '2023-10-30');
    },
  ),
  scenario('退回交办机关期间期限照算，不同意退回的继续办理', ['第十七条'], () => {
    assigned('2023-02-10')
      .take('sendBack', '2023-02-16')
      .marked()
      .phase('returning')
      .reads('reply', '2023-02-20', 'running', '2023-05-10')
      .take('refuseReturn', '2023-02-22')
      .phase('open')
      .reads('reply', '2023-02-22', 'running', '2023-05-10');
    assigned('2023-02-10')
      .take('sendBack', '2023-02-20')
      .marked()
      .take('agreeReturn', '2023-02-24')
      .phase('returned')
      .reads('reply', '2023-06-01', 'met', '2023-05-10');
  }),
  scenario('超过10日才退回的照记并标明逾期；期限可由本机关设置', ['returned-late'], () => {
    assigned('2023-02-10').take('sendBack', '2023-02-21').marked('late:returned-late');
    const calendar = having('proposalTerms', '2023-01-01', {
      return: { amount: 5, unit: 'working-days' },
    });
    assigned('2023-02-10', {}, calendar).take('sendBack', '2023-02-17').marked();
    assigned('2023-02-10', {}, calendar)
      .take('sendBack', '2023-02-20')
      .marked('late:returned-late');
  }),
  scenario(
    '提案和会办件照同样的规则办，但依据是提案办理规则，不引用代表建议办理条例',
    [
      'local-extension-too-long',
      'local-extension-within-term',
      'local-extension-only-once',
      'local-extension-after-term',
      'local-redo-not-extended',
      'local-contacts-missing',
      'local-answered-late',
      'local-visit-missing',
    ],
    () => {
      const open = assigned('2023-02-17', proposed)
        .refuses('local-extension-too-long', 'extend', '2023-05-04', { until: '2023-08-18' })
        .refuses('local-extension-within-term', 'extend', '2023-05-04', { until: '2023-05-17' })
        .refuses('local-extension-after-term', 'extend', '2023-05-18')
        .take('extend', '2023-05-04', { until: '2023-06-15' })
        .refuses('local-extension-only-once', 'extend', '2023-05-05')
        .take('draft', '2023-06-14')
        .take('review', '2023-06-14')
        .refuses('local-contacts-missing', 'sign', '2023-06-15')
        .does(talked('2023-06-15'))
        .take('sign', '2023-06-15')
        .take('reply', '2023-06-16')
        .marked('late:local-answered-late');
      open
        .take('recordDelivery', '2023-06-19')
        .take('publish', '2023-06-20')
        .refuses('local-visit-missing', 'archive', '2023-06-21')
        .take('requireRedo', '2023-07-03')
        .refuses('local-redo-not-extended', 'extend', '2023-07-04')
        .reads('reply', '2023-07-04', 'running', '2023-09-03');
      assigned('2023-02-10', joint)
        .does(answers('2023-03-13', { result: null }))
        .marked('late:local-answered-late');
    },
  ),
];
