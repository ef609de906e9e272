import assert from 'node:assert/strict';
import type { Case } from './request.ts';
import { received } from './request.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const first = { consultation: 'consult-1' };
const second = { consultation: 'consult-2' };
const deducted = (one: Case, on: `${number}-${number}-${number}`): number =>
  one.strip(on).filter(({ kind }) => kind === 'deducted').length;

/** 第三十二条、第三十三条第三款、第三十四条。收到日2024年3月1日；第5日3月8日，第12日3月19日，第20日3月29日。 */
export const consultation: readonly Scenario[] = [
  scenario(
    '第5日发出征求意见书，第12日收到意见：扣除7个工作日',
    ['第三十二条', '第三十三条'],
    () => {
      const heard = received('2024-03-01')
        .take('consult', '2024-03-08')
        .reads('2024-03-08', 'paused', '2024-03-29')
        .reads('2024-03-12', 'paused', '2024-04-02')
        .take('hearThirdParty', '2024-03-19', { ...first, view: 'agrees' })
        .reads('2024-03-19', 'running', '2024-04-10');
      assert.equal(deducted(heard, '2024-03-19'), 7);
      const strip = heard.strip('2024-03-19');
      assert.deepEqual(strip.find(({ day }) => day === '2024-03-08')?.n, 5);
      assert.deepEqual(
        strip.find(({ day }) => day === '2024-03-11')?.cites?.article,
        '第三十三条第三款',
      );
      assert.deepEqual(strip.find(({ day }) => day === '2024-03-20')?.n, 6);
    },
  ),
  scenario('扣除期间内的周末仍是休息日，不另扣除', ['第三十三条'], () => {
    const heard = received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('hearThirdParty', '2024-03-19', { ...first, view: 'agrees' });
    const weekend = heard
      .strip('2024-03-19')
      .filter(({ day }) => day === '2024-03-09' || day === '2024-03-10');
    assert.deepEqual(
      weekend.map(({ kind }) => kind),
      ['off', 'off'],
    );
  }),
  scenario(
    '第三方满15个工作日未提出意见，第16日起期限自行恢复计算',
    ['第三十二条', '第三十三条'],
    () => {
      const silent = received('2024-03-01')
        .take('consult', '2024-03-08')
        .reads('2024-03-29', 'paused', '2024-04-22')
        .reads('2024-03-30', 'running', '2024-04-22')
        .reads('2024-04-22', 'running', '2024-04-22')
        .reads('2024-04-23', 'missed', '2024-04-22');
      assert.equal(deducted(silent, '2024-04-01'), 15);
      assert.equal(silent.reading('2024-03-20').resumes, '2024-03-30');
    },
  ),
  scenario('第15个工作日提出意见有效，当日仍属扣除', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('hearThirdParty', '2024-03-29', { ...first, view: 'objects' })
      .reads('2024-03-29', 'running', '2024-04-22');
  }),
  scenario('第16个工作日才提出的意见不再增加扣除', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('hearThirdParty', '2024-04-01', { ...first, view: 'objects' })
      .reads('2024-04-01', 'running', '2024-04-22');
  }),
  scenario(
    '第三方沉默不是同意，第三十四条共同制作机关沉默视为同意，其他机关没有期限',
    ['第三十二条', '第三十四条'],
    () => {
      const third = received('2024-03-01').take('consult', '2024-03-08');
      const producer = received('2024-03-01').take('consult', '2024-03-08', {
        kind: 'co-producer',
      });
      const other = received('2024-03-01').take('consult', '2024-03-08', { kind: 'other' });
      const silence = (one: Case): string | undefined => {
        const [event] = (one.state().clocks['reply'] ?? []).filter(({ op }) => op === 'deduct');
        return event?.op === 'deduct' ? event.silence?.cites.article : undefined;
      };
      assert.deepEqual([third, producer, other].map(silence), [
        '第三十二条',
        '第三十四条',
        undefined,
      ]);
      producer.reads('2024-03-30', 'running', '2024-04-22');
      other.reads('2024-06-03', 'paused', '2024-06-25');
      assert.equal(other.reading('2024-06-03').resumes, null);
    },
  ),
  scenario(
    '共同制作机关期限内尚未答复也可以答复；第三方期限内不得公开',
    ['third-party-not-heard', '第三十二条', '第三十四条'],
    () => {
      const drafted = (kind: string): Case =>
        received('2024-03-01')
          .take('consult', '2024-03-08', { kind })
          .take('draft', '2024-03-11')
          .take('review', '2024-03-11')
          .take('sign', '2024-03-11');
      drafted('co-producer').take('reply', '2024-03-12', { result: 'granted' });
      drafted('third-party')
        .refuses('third-party-not-heard', 'reply', '2024-03-29', { result: 'granted' })
        .take('reply', '2024-04-01', { result: 'granted' });
    },
  ),
  scenario('答复期限已过才征求第三方意见的，期限内同样不得公开', ['third-party-not-heard'], () => {
    received('2024-03-01')
      .take('consult', '2024-04-08')
      .take('draft', '2024-04-09')
      .take('review', '2024-04-09')
      .take('sign', '2024-04-09')
      .refuses('third-party-not-heard', 'reply', '2024-04-10', { result: 'granted' });
  }),
  scenario('第三方意见期限内可以不予公开', ['第三十二条'], () => {
    received('2024-03-01').take('consult', '2024-03-08').answers('2024-03-12', 'denied.thirdParty');
  }),
  scenario('征求意见书送达较晚的，补记送达后自送达起算15个工作日', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('serveConsultation', '2024-03-14', { ...first, servedOn: '2024-03-13' })
      .reads('2024-04-03', 'paused', '2024-04-25')
      .reads('2024-04-04', 'running', '2024-04-25');
  }),
  scenario('发出时已知送达日期的，自送达之日起算', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08', { servedOn: '2024-03-13' })
      .reads('2024-04-03', 'paused', '2024-04-25')
      .reads('2024-04-04', 'running', '2024-04-25');
  }),
  scenario('发出当日送达的，与自发出之日计算相同', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08', { servedOn: '2024-03-08' })
      .reads('2024-03-30', 'running', '2024-04-22');
  }),
  scenario('意见期限按发出届满后才补记送达的，自补记起重新认定', ['第三十二条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .reads('2024-04-01', 'running', '2024-04-22')
      .take('serveConsultation', '2024-04-02', { ...first, servedOn: '2024-03-18' })
      .reads('2024-04-02', 'paused', '2024-04-24')
      .reads('2024-04-09', 'paused', '2024-04-29')
      .reads('2024-04-10', 'running', '2024-04-29');
  }),
  scenario('送达日期须在发出之后、记录之前', ['served-before-sent', '第三十二条'], () => {
    received('2024-03-01')
      .refuses('served-before-sent', 'consult', '2024-03-08', { servedOn: '2024-03-07' })
      .take('consult', '2024-03-08')
      .refuses('served-before-sent', 'serveConsultation', '2024-03-14', {
        ...first,
        servedOn: '2024-03-07',
      })
      .refuses('served-before-sent', 'serveConsultation', '2024-03-14', {
        ...first,
        servedOn: '2024-03-15',
      });
  }),
  scenario('同时征求两个第三方的，按日取并集扣除，不重复相加', ['第三十三条'], () => {
    const both = received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('consult', '2024-03-13', { party: '乙市会展公司' })
      .take('hearThirdParty', '2024-03-19', { ...first, view: 'agrees' })
      .reads('2024-03-19', 'paused', '2024-04-10')
      .take('hearThirdParty', '2024-03-22', { ...second, view: 'agrees' })
      .reads('2024-03-22', 'running', '2024-04-15');
    assert.equal(deducted(both, '2024-03-22'), 10);
  }),
  scenario('一个第三方答复、另一个沉默的，扣除到沉默期限届满', ['第三十二条', '第三十三条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('consult', '2024-03-08', { party: '乙市会展公司' })
      .take('hearThirdParty', '2024-03-12', { ...first, view: 'agrees' })
      .reads('2024-03-12', 'paused', '2024-04-02')
      .reads('2024-03-30', 'running', '2024-04-22');
  }),
  scenario('没有发出过的征求意见，不能记录意见和送达', ['no-such-consultation'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .refuses('no-such-consultation', 'hearThirdParty', '2024-03-12', {
        ...second,
        view: 'agrees',
      })
      .refuses('no-such-consultation', 'serveConsultation', '2024-03-12', {
        ...second,
        servedOn: '2024-03-12',
      });
  }),
  scenario('没有征求意见，或者都已收到意见的，没有意见可以记录', ['nothing-consulted'], () => {
    received('2024-03-01').refuses('nothing-consulted', 'hearThirdParty', '2024-03-12', {
      ...first,
      view: 'agrees',
    });
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('hearThirdParty', '2024-03-12', { ...first, view: 'agrees' })
      .refuses('nothing-consulted', 'serveConsultation', '2024-03-13', {
        ...first,
        servedOn: '2024-03-11',
      });
  }),
  scenario('同一次征求意见只记录一次意见，错了更正原记录', ['already-heard'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08')
      .take('consult', '2024-03-08')
      .take('hearThirdParty', '2024-03-12', { ...first, view: 'agrees' })
      .refuses('already-heard', 'hearThirdParty', '2024-03-13', { ...first, view: 'objects' });
  }),
  scenario(
    '第三方不同意而决定公开的，拟稿须写明理由；拟稿后才收到不同意的，须重新拟稿',
    ['override-needs-reason', '第三十二条'],
    () => {
      const why = { override: '不公开将对公共利益造成重大影响' };
      received('2024-03-01')
        .take('consult', '2024-03-08')
        .take('hearThirdParty', '2024-03-12', { ...first, view: 'objects' })
        .refuses('override-needs-reason', 'draft', '2024-03-13')
        .answers('2024-03-13', 'granted', why);
      received('2024-03-01')
        .take('consult', '2024-03-08')
        .take('draft', '2024-03-11')
        .take('review', '2024-03-11')
        .take('sign', '2024-03-11')
        .take('hearThirdParty', '2024-03-12', { ...first, view: 'objects' })
        .refuses('override-needs-reason', 'reply', '2024-03-13', { result: 'granted' });
    },
  ),
  scenario(
    '部分公开已保护不同意的第三方的，不须另写公共利益理由',
    ['第三十二条', '第三十七条'],
    () => {
      const refusals = [
        { part: '合同第五条单价', result: 'denied.thirdParty', grounds: '属于商业秘密' },
      ];
      received('2024-03-01')
        .take('consult', '2024-03-08')
        .take('hearThirdParty', '2024-03-12', { ...first, view: 'objects' })
        .answers('2024-03-13', 'partial', { refusals });
    },
  ),
  scenario('共同制作机关不同意的，不适用第三方公共利益条款', ['第三十四条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-08', { kind: 'co-producer' })
      .take('hearThirdParty', '2024-03-12', { ...first, view: 'objects' })
      .answers('2024-03-13');
  }),
  scenario('最后一日才发出征求意见书的，期限已用完，不因此顺延', ['第三十三条'], () => {
    received('2024-03-01')
      .take('consult', '2024-03-29')
      .reads('2024-03-29', 'running', '2024-03-29')
      .reads('2024-04-01', 'missed', '2024-03-29');
  }),
];
