import { expect, test } from 'vitest';
import type { OneRecord, Scenarios, Usual } from './record.ts';
import { figureOf, having, recordOf, unproven } from './record.ts';

const members = '王海、陈刚、周敏、李明、何静';
const vote = { for: 5, against: 0, abstained: 0, result: 'adopted', chairLast: true };
const usual: Usual = {
  plan: () => ({ sort: 'party-group', session: '2023年第5次', convener: '王海', members }),
  propose: () => ({
    items: [
      {
        title: '审议年度普法计划',
        division: '政策法规处',
        category: 'none',
        legality: 'not-needed',
      },
      { title: '审议对外协议', division: '综合处', category: 'decision', legality: 'pending' },
    ],
  }),
  screen: () => ({
    verdicts: [
      { item: 1, verdict: 'listed' },
      { item: 2, verdict: 'listed', legality: 'passed' },
    ],
  }),
  schedule: () => ({ day: '2023-03-14' }),
  hold: () => ({ present: members, recorder: '何静' }),
  studyLaw: () => ({ topic: '《领事保护与协助条例》', speaker: '陈刚' }),
  resolve: () => ({
    results: [
      { ...vote, item: 1, decided: '原则同意。' },
      { ...vote, item: 2, decided: '同意签署。' },
    ],
  }),
  returnMinutes: () => ({ reason: '第二项表述请核对。' }),
  assignTask: () => ({ item: 1, what: '印发普法计划', to: 'li', due: '2023-04-10' }),
  followTask: () => ({
    task: 'assignTask-1',
    outcome: 'done',
    how: '已印发。',
    evidence: '外办〔2023〕8号',
  }),
  archive: () => ({ volume: 'WS·2023·D10·0003' }),
  cancel: () => ({ reason: '与上级会议冲突。' }),
};
const planned = (own: object = {}, calendar?: Parameters<typeof recordOf>[2]): OneRecord =>
  recordOf('meeting', usual, calendar).take('plan', '2023-03-06', { ...own });
const listed = (own: object = {}): OneRecord =>
  planned(own).take('propose', '2023-03-07').take('screen', '2023-03-08');
const held = (): OneRecord => listed().take('schedule', '2023-03-09').take('hold', '2023-03-14');
const result = (more: object) => ({ results: [{ ...vote, item: 1, decided: '同意。', ...more }] });

const scenarios: Scenarios = [
  [
    '主要负责人主持的会议，拟纪要时写明哪一项是部署、哪一项是听取汇报，学法不填议题；别人主持的不算他的',
    () => {
      const duties = [{ kind: 'study' }, { kind: 'deploy', item: 1 }, { kind: 'preside', item: 2 }];
      held()
        .take('resolve', '2023-03-14')
        .refuses('duty-of-no-item', 'draftMinutes', '2023-03-15', { duties });
      held()
        .take('studyLaw', '2023-03-14')
        .take('resolve', '2023-03-14')
        .refuses('duty-of-no-item', 'draftMinutes', '2023-03-15', {
          duties: [{ kind: 'hear', item: 3 }],
        })
        .take('draftMinutes', '2023-03-15', { duties })
        .holds({
          duties: [
            { kind: 'study', subject: '《领事保护与协助条例》' },
            { kind: 'deploy', subject: '审议年度普法计划' },
            { kind: 'preside', subject: '审议对外协议' },
          ],
        })
        // Drafted anew, the list is the new one.
        .take('returnMinutes', '2023-03-15')
        .take('draftMinutes', '2023-03-16', { duties: [] })
        .holds({ duties: [] });
      planned({}, having('principal', '2023-01-01', '赵启'))
        .take('propose', '2023-03-07')
        .take('screen', '2023-03-08')
        .take('schedule', '2023-03-09')
        .take('hold', '2023-03-14')
        .take('resolve', '2023-03-14')
        .refuses('duty-of-another', 'draftMinutes', '2023-03-15', {
          duties: [{ kind: 'deploy', item: 1 }],
        });
    },
  ],
  [
    '2023年3月14日的党组会：先学法后议题，逐项表决，三日内签发纪要，议定事项按期办结',
    () => {
      const meeting = held()
        .take('studyLaw', '2023-03-14')
        .take('resolve', '2023-03-14')
        .reads('minutes', '2023-03-15', 'running', '2023-03-21')
        .take('draftMinutes', '2023-03-15')
        .take('returnMinutes', '2023-03-15')
        .take('draftMinutes', '2023-03-16')
        .take('signMinutes', '2023-03-17')
        .marked()
        .take('assignTask', '2023-03-17')
        .reads('task', '2023-03-20', 'running', '2023-04-10')
        .refuses('tasks-open', 'archive', '2023-03-20')
        .take('followTask', '2023-04-07')
        .reads('task', '2023-04-20', 'met', '2023-04-10')
        .take('archive', '2023-04-20')
        .phase('archived');
      const of = (key: string) => figureOf('meeting', key, 2023, [meeting]);
      expect(of('party_group_meetings')).toBe(1);
      expect(of('agenda_items')).toBe(2);
      expect(of('pre_meeting_law_study')).toBe(1);
      expect(of('meeting_tasks_done_in_time_rate')).toEqual({ part: 1, whole: 1 });
    },
  ],
  [
    '主持人须在应到成员之列',
    () => {
      recordOf('meeting', usual).refuses('chair-not-member', 'plan', '2023-03-06', {
        convener: '赵远',
      });
    },
  ],
  [
    '“三重一大”事项不能只上主任办公会',
    () => {
      planned({ sort: 'director' })
        .take('propose', '2023-03-07')
        .refuses('weighty-to-party-group', 'screen', '2023-03-08')
        .take('screen', '2023-03-08', {
          verdicts: [
            { item: 1, verdict: 'listed' },
            { item: 2, verdict: 'returned', remark: '请报党组会。' },
          ],
        });
    },
  ],
  [
    '重大决策没有合法性审查的不能上会，退回的议题会上不议',
    () => {
      const meeting = planned()
        .take('propose', '2023-03-07')
        .refuses('legality-before-agenda', 'screen', '2023-03-08', {
          verdicts: [{ item: 2, verdict: 'listed' }],
        })
        .refuses('items-not-screened', 'schedule', '2023-03-08')
        .refuses('no-such-item', 'screen', '2023-03-08', {
          verdicts: [{ item: 9, verdict: 'listed' }],
        })
        .take('screen', '2023-03-08', {
          verdicts: [
            { item: 1, verdict: 'listed' },
            { item: 2, verdict: 'returned' },
          ],
        })
        .refuses('already-screened', 'screen', '2023-03-08')
        .take('schedule', '2023-03-09')
        .take('hold', '2023-03-14');
      meeting.refuses('item-not-listed', 'resolve', '2023-03-14', result({ item: 2 }));
    },
  ],
  [
    '全部议题退回的不安排会议，可以取消',
    () => {
      const meeting = planned().refuses('no-items', 'schedule', '2023-03-07');
      meeting.take('cancel', '2023-03-07').phase('cancelled');
    },
  ],
  [
    '到会不过半数不能召开；早于会期的先改期；列席人员不算到会',
    () => {
      const meeting = listed().take('schedule', '2023-03-09');
      meeting
        .refuses('held-before-day', 'hold', '2023-03-13')
        .refuses('no-quorum', 'hold', '2023-03-14', { present: '王海、陈刚' })
        .refuses('not-a-member', 'hold', '2023-03-14', { present: '王海、陈刚、赵远' })
        .take('hold', '2023-03-14', { present: '王海、陈刚、周敏', observers: '赵远' });
    },
  ],
  [
    '本机关规定三分之二以上到会的，三人到会不够',
    () => {
      const stricter = having('meetingQuorum', '2023-01-01', {
        ordinary: 'two-thirds',
        personnel: 'two-thirds',
      });
      planned({}, stricter)
        .take('propose', '2023-03-07')
        .take('screen', '2023-03-08')
        .take('schedule', '2023-03-09')
        .refuses('no-quorum', 'hold', '2023-03-14', { present: '王海、陈刚、周敏' });
    },
  ],
  [
    '表决：主持人末位表态，回避的不投票，票数与到会人数相符，反对意见如实记录',
    () => {
      held()
        .refuses('chair-spoke-first', 'resolve', '2023-03-14', result({ chairLast: false }))
        .refuses('votes-do-not-add-up', 'resolve', '2023-03-14', result({ for: 4 }))
        .refuses(
          'avoided-not-present',
          'resolve',
          '2023-03-14',
          result({ for: 4, avoided: '赵远' }),
        )
        .refuses('no-such-item', 'resolve', '2023-03-14', result({ item: 7 }))
        .refuses('dissent-not-recorded', 'resolve', '2023-03-14', result({ for: 4, against: 1 }))
        .refuses('majority-not-reached', 'resolve', '2023-03-14', result({ for: 2, abstained: 3 }))
        .take('resolve', '2023-03-14', result({ for: 4, avoided: '李明' }))
        .refuses('already-decided', 'resolve', '2023-03-14')
        .refuses('study-before-items', 'studyLaw', '2023-03-14')
        .refuses('items-undecided', 'draftMinutes', '2023-03-15');
    },
  ],
  [
    '会前学法一次会议记一次',
    () => {
      held().take('studyLaw', '2023-03-14').refuses('studied-already', 'studyLaw', '2023-03-14');
    },
  ],
  [
    '讨论干部任免须三分之二到会',
    () => {
      planned()
        .take('propose', '2023-03-07', {
          items: [
            {
              title: '科级干部任免',
              division: '综合处',
              category: 'personnel',
              legality: 'not-needed',
            },
          ],
        })
        .take('screen', '2023-03-08', { verdicts: [{ item: 1, verdict: 'listed' }] })
        .take('schedule', '2023-03-09')
        .take('hold', '2023-03-14', { present: '王海、陈刚、周敏' })
        .refuses('personnel-quorum', 'resolve', '2023-03-14', result({ for: 3 }));
    },
  ],
  [
    '纪要晚签照记，标明逾期；拟纪要的人不签发',
    () => {
      held()
        .take('resolve', '2023-03-14')
        .as({ by: 'leader' })
        .take('draftMinutes', '2023-03-20')
        .refuses('same-person', 'signMinutes', '2023-03-21')
        .as({ by: '林远' })
        .take('signMinutes', '2023-03-22')
        .marked('late:minutes-late');
    },
  ],
  [
    '议题没有通过就没有交办；完成须有佐证，晚于时限标明',
    () => {
      const meeting = held()
        .refuses('no-tasks', 'followTask', '2023-03-14')
        .take('resolve', '2023-03-14', {
          results: [
            { ...vote, item: 1, decided: '同意。' },
            { ...vote, item: 2, decided: '请补充论证。', result: 'deferred', for: 0 },
          ],
        });
      meeting
        .refuses('task-without-decision', 'assignTask', '2023-03-15', { item: 2 })
        .refuses('task-not-ahead', 'assignTask', '2023-03-15', { due: '2023-03-15' })
        .take('assignTask', '2023-03-15')
        .refuses('no-such-task', 'followTask', '2023-03-20', { task: 'assignTask-9' })
        .refuses('no-evidence', 'followTask', '2023-03-20', { evidence: null })
        .take('followTask', '2023-03-20', { outcome: 'progress' })
        .take('followTask', '2023-04-11')
        .marked('late:task-done-late')
        .refuses('task-settled', 'followTask', '2023-04-12');
      expect(figureOf('meeting', 'meeting_tasks_done_in_time_rate', 2023, [meeting])).toEqual({
        part: 0,
        whole: 1,
      });
    },
  ],
];

test.each(scenarios)('%s', (_, run) => {
  expect(run).not.toThrow();
});

test('每一条规则都有情景', () => {
  expect(unproven('meeting')).toEqual([]);
});
