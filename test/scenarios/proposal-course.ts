import assert from 'node:assert/strict';
import { answers, assigned, talked } from './proposal.ts';
import { having } from './record.ts';
import type { Scenario } from './scenario.ts';
import { scenario } from './scenario.ts';

const lead = { role: 'lead', partners: '会办：甲市文旅局' };
const joint = { role: 'joint', partners: '主办：甲市商务局' };
const answered = () =>
  assigned('2023-02-10')
    .does(talked('2023-03-01'))
    .does(answers('2023-04-17'))
    .take('recordDelivery', '2023-04-18');

/** 办理经过：联系、会办、拟稿、承诺、公开、归档。 */
export const proposalCourse: readonly Scenario[] = [
  scenario('会办的须写明主办单位才能拟稿', ['partners-required', '第十七条'], () => {
    assigned('2023-02-10', { role: 'joint' }).refuses('partners-required', 'draft', '2023-02-20', {
      result: null,
    });
    assigned('2023-02-10', { role: 'separate' }).take('draft', '2023-02-20');
  }),
  scenario(
    '办前、办中没有联系的不能签发；补记或者写明理由后可以',
    ['contacts-missing', '第十九条'],
    () => {
      assigned('2023-02-10')
        .take('contact', '2023-02-14')
        .take('draft', '2023-03-01')
        .take('review', '2023-03-02')
        .refuses('contacts-missing', 'sign', '2023-03-03')
        .take('contact', '2023-03-03', { stage: 'during', manner: 'meeting' })
        .take('sign', '2023-03-03');
      assigned('2023-02-10')
        .take('draft', '2023-03-01', { withoutContact: '代表出国，多次联系未果' })
        .take('review', '2023-03-02')
        .take('sign', '2023-03-03');
    },
  ),
  scenario('重新办理的须重新沟通，原来的记录不算', ['contacts-missing', '第十九条'], () => {
    answered()
      .take('requireRedo', '2023-05-08')
      .take('draft', '2023-05-15')
      .take('review', '2023-05-16')
      .refuses('contacts-missing', 'sign', '2023-05-17')
      .does(talked('2023-05-17'))
      .take('sign', '2023-05-18');
  }),
  scenario('答复发出前不能记办后回访', ['stage-not-yet', '第十九条'], () => {
    assigned('2023-02-10').refuses('stage-not-yet', 'contact', '2023-03-01', { stage: 'after' });
    answered().take('contact', '2023-04-25', { stage: 'after' });
  }),
  scenario('会办意见只由主办单位征求', ['not-in-charge', '第十七条'], () => {
    assigned('2023-02-10').refuses('not-in-charge', 'askOpinion', '2023-02-20');
    assigned('2023-02-10', joint).refuses('not-in-charge', 'askOpinion', '2023-02-20');
    assigned('2023-02-10', lead).take('askOpinion', '2023-02-20');
  }),
  scenario(
    '会办意见记明何时征求、何时反馈；没有收齐不能拟稿，写明理由的可以',
    ['opinions-outstanding', 'no-time-for-opinion', 'no-opinion-open', '第十七条'],
    () => {
      const asked = assigned('2023-02-10', lead)
        .refuses('no-opinion-open', 'hearOpinion', '2023-02-20')
        .refuses('no-time-for-opinion', 'askOpinion', '2023-02-20', { by: '2023-02-20' })
        .take('askOpinion', '2023-02-20', { by: '2023-03-10' })
        .take('askOpinion', '2023-02-20', { unit: '甲市城管委', by: '2023-03-10' })
        .take('hearOpinion', '2023-03-08')
        .refuses('opinions-outstanding', 'draft', '2023-03-09')
        .take('draft', '2023-03-13', { withoutOpinions: '已过反馈期限，经电话催办未复' });
      assert.deepEqual(
        (asked.state().own['opinions'] as readonly { unit: string; heardOn: string | null }[]).map(
          ({ unit, heardOn }) => [unit, heardOn],
        ),
        [
          ['甲市文旅局', '2023-03-08'],
          ['甲市城管委', null],
        ],
      );
    },
  ),
  scenario(
    '会办意见只反馈一次，须对应一次征求',
    ['no-such-opinion', 'already-heard', '第十七条'],
    () => {
      assigned('2023-02-10', lead)
        .take('askOpinion', '2023-02-20')
        .take('askOpinion', '2023-02-20', { unit: '甲市城管委' })
        .refuses('no-such-opinion', 'hearOpinion', '2023-03-01', { opinion: 'askOpinion-9' })
        .take('hearOpinion', '2023-03-01')
        .refuses('already-heard', 'hearOpinion', '2023-03-02');
    },
  ),
  scenario('已经着手办理的不再退回', ['work-has-begun', '第十七条'], () => {
    assigned('2023-02-10', lead)
      .take('askOpinion', '2023-02-14')
      .refuses('work-has-begun', 'sendBack', '2023-02-15');
  }),
  scenario(
    '答复须标结果类别，会办意见不标',
    ['class-required', 'class-not-for-joint', '第二十二条'],
    () => {
      assigned('2023-02-10').refuses('class-required', 'draft', '2023-03-01', { result: null });
      assigned('2023-02-10', joint)
        .refuses('class-not-for-joint', 'draft', '2023-03-01')
        .take('draft', '2023-03-01', { result: null });
    },
  ),
  scenario('结果类别按办理当日本机关的设置，设置以外的不能填', ['第二十二条'], () => {
    const calendar = having('proposalClasses', '2024-01-01', {
      A: { zh: '已采纳', en: 'adopted' },
      B1: { zh: '列入计划', en: 'planned' },
    });
    assigned('2023-02-10', {}, calendar)
      .invalid('result', 'draft', '2023-03-01', { result: 'B1' })
      .take('draft', '2023-03-01', { result: 'D' });
    assigned('2024-02-10', {}, calendar)
      .invalid('result', 'draft', '2024-03-01', { result: 'D' })
      .take('draft', '2024-03-01', { result: 'B1' });
  }),
  scenario('未完成保密审查不能报签', ['secrecy-review-first', '第二十五条'], () => {
    assigned('2023-02-10')
      .take('draft', '2023-03-01')
      .refuses('secrecy-review-first', 'review', '2023-03-02', { secrecy: false })
      .take('returnDraft', '2023-03-02')
      .phase('open')
      .take('draft', '2023-03-03')
      .take('takeBack', '2023-03-03')
      .phase('open');
  }),
  scenario('拟稿人不能签发自己拟的稿', ['same-person', '第二十二条'], () => {
    assigned('2023-02-10')
      .does(talked('2023-02-20'))
      .take('draft', '2023-03-01')
      .take('review', '2023-03-02')
      .as({ role: 'leader', by: 'officer' })
      .refuses('same-person', 'sign', '2023-03-03')
      .take('sign', '2023-03-03');
  }),
  scenario('晚于期限的答复照记，标明逾期', ['answered-late', '第二十一条'], () => {
    assigned('2023-02-10')
      .does(talked('2023-03-01'))
      .does(answers('2023-05-11'))
      .marked('late:answered-late')
      .reads('reply', '2023-05-11', 'missed', '2023-05-10');
  }),
  scenario(
    '送达只记一次，未送达没有反馈',
    ['already-delivered', 'not-delivered', '第二十三条'],
    () => {
      assigned('2023-02-10')
        .does(talked('2023-03-01'))
        .does(answers('2023-04-17'))
        .refuses('not-delivered', 'feedback', '2023-04-18')
        .take('recordDelivery', '2023-04-18')
        .refuses('already-delivered', 'recordDelivery', '2023-04-19');
    },
  ),
  scenario('会办的件没有送达、反馈、重办、承诺和公开', ['not-for-joint', '第十七条'], () => {
    const sent = assigned('2023-02-10', joint).does(answers('2023-03-01', { result: null }));
    for (const step of ['recordDelivery', 'feedback', 'requireRedo', 'makePromise', 'publish'])
      sent.refuses('not-for-joint', step, '2023-03-02');
    sent.take('archive', '2023-03-02').phase('archived');
  }),
  scenario(
    '承诺记明时限并亮灯，逐项落实，落实后告知代表；全部落实后时限停止',
    ['promise-not-ahead', 'not-told', 'promise-kept-late', '第二十六条'],
    () => {
      answered()
        .refuses('promise-not-ahead', 'makePromise', '2023-04-18', { due: '2023-04-18' })
        .take('makePromise', '2023-04-18', { due: '2023-12-31' })
        .take('makePromise', '2023-04-18', { what: '六月底前公布译法', due: '2023-06-30' })
        .reads('promise', '2023-05-04', 'running', '2023-06-30')
        .take('followPromise', '2023-06-01', { promise: 'makePromise-2' })
        .refuses('not-told', 'followPromise', '2023-07-03', {
          promise: 'makePromise-2',
          outcome: 'kept',
        })
        .reads('promise', '2023-07-02', 'missed', '2023-06-30')
        .take('followPromise', '2023-07-03', {
          promise: 'makePromise-2',
          outcome: 'kept',
          informedOn: '2023-07-03',
        })
        .marked('late:promise-kept-late')
        .reads('promise', '2023-07-03', 'running', '2023-12-31')
        .take('followPromise', '2023-12-20', { outcome: 'kept', informedOn: '2023-12-21' })
        .marked()
        .reads('promise', '2024-02-01', 'met', '2023-12-31');
    },
  ),
  scenario(
    '没有承诺不能跟踪，已有结论的不再跟踪；因情况变化不能落实的也要书面说明',
    ['no-promises', 'no-such-promise', 'promise-settled', '第二十六条'],
    () => {
      answered()
        .refuses('no-promises', 'followPromise', '2023-05-04')
        .refuses('no-promises', 'reviewPromises', '2024-05-04')
        .take('makePromise', '2023-05-04')
        .refuses('no-such-promise', 'followPromise', '2023-06-01', { promise: 'makePromise-7' })
        .refuses('not-told', 'followPromise', '2023-06-01', { outcome: 'dropped' })
        .take('followPromise', '2023-06-01', { outcome: 'dropped', informedOn: '2023-06-01' })
        .refuses('promise-settled', 'followPromise', '2023-06-02');
    },
  ),
  scenario(
    '答复的次年起复核承诺，每年一次，不能预先复核',
    ['review-not-yet', 'reviewed-already', '第二十六条'],
    () => {
      answered()
        .take('makePromise', '2023-05-04')
        .refuses('review-not-yet', 'reviewPromises', '2023-12-01', { year: 2023 })
        .refuses('review-not-yet', 'reviewPromises', '2023-12-01', { year: 2024 })
        .take('reviewPromises', '2024-03-01', { year: 2024 })
        .refuses('reviewed-already', 'reviewPromises', '2024-06-03', { year: 2024 });
    },
  ),
  scenario(
    '公开前须保密审查并核对个人信息，文本中不得有联系电话',
    ['publication-review-first', 'personal-data-first', 'published-text-required', '第二十五条'],
    () => {
      answered()
        .refuses('publication-review-first', 'publish', '2023-05-04', { secrecy: false })
        .refuses('personal-data-first', 'publish', '2023-05-04', { cleared: false })
        .refuses('personal-data-first', 'publish', '2023-05-04', {
          published: '方代表（13900000000）：现答复如下。',
        })
        .refuses('published-text-required', 'publish', '2023-05-04', { published: null })
        .take('publish', '2023-05-04');
    },
  ),
  scenario(
    '摘要公开、不予公开须写明理由，一次答复只定一次',
    ['publication-reason-required', 'published-already'],
    () => {
      answered()
        .refuses('publication-reason-required', 'publish', '2023-05-04', { extent: 'part' })
        .refuses('publication-reason-required', 'publish', '2023-05-04', { extent: 'none' })
        .take('publish', '2023-05-04', { extent: 'none', reason: '涉及工作秘密', published: null })
        .refuses('published-already', 'publish', '2023-05-05');
    },
  ),
  scenario(
    '归档前须定公开、等反馈、落实承诺、办后回访，缺回访的写明理由',
    ['publication-undecided', 'feedback-awaited', 'promises-open', 'visit-missing', '第二十六条'],
    () => {
      answered()
        .refuses('publication-undecided', 'archive', '2023-04-19')
        .take('publish', '2023-04-19')
        .refuses('feedback-awaited', 'archive', '2023-04-19')
        .take('feedback', '2023-04-28')
        .refuses('visit-missing', 'archive', '2023-05-04')
        .take('makePromise', '2023-05-04')
        .refuses('promises-open', 'archive', '2023-05-05')
        .take('followPromise', '2023-06-01', { outcome: 'kept', informedOn: '2023-06-01' })
        .take('archive', '2023-06-05', { withoutVisit: '代表任期届满' })
        .phase('archived');
      answered()
        .take('publish', '2023-04-19')
        .take('contact', '2023-04-20', { stage: 'after' })
        .take('archive', '2023-05-15')
        .phase('archived');
    },
  ),
  scenario('已同意退回的直接归档', ['第十七条'], () => {
    assigned('2023-02-10')
      .take('sendBack', '2023-02-14')
      .take('agreeReturn', '2023-02-16')
      .take('archive', '2023-02-17')
      .phase('archived');
  }),
  scenario('办理日期不能晚于今天', ['future-day', '第二十一条'], () => {
    assigned('2023-02-10')
      .as({ today: '2023-03-01' })
      .refuses('future-day', 'contact', '2023-03-02');
  }),
];
