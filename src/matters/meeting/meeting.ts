import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { keeps, own, sorts } from './fields.ts';
import { figures } from './figures.ts';
import { allSettled, following, subjectOf } from './items.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';

/** A meeting of those who decide: items collected, screened, voted on one by one, minuted, and followed until done. */
export const meeting = defineMatter({
  name: 'meeting',
  title: say('会议与议题', 'Meetings and items'),
  version: '2019-04-06',
  laws,
  inForce: cites('议事决策'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  naturalKey: ['sort', 'session'],
  phases: {
    collecting: { title: say('征集议题', 'collecting items') },
    scheduled: { title: say('待召开', 'to be held') },
    held: { title: say('已召开', 'held') },
    drafted: { title: say('纪要待签发', 'minutes to be signed') },
    issued: { title: say('纪要已签发', 'minutes signed'), closed: true, duty: true },
    archived: { title: say('已归档', 'archived'), closed: true },
    cancelled: { title: say('已取消', 'cancelled'), closed: true },
  },
  numbering: { meetingMinutes: '{code}纪要〔{year}〕{n}号' },
  own,
  keeps,
  titled: ({ sort, session }) => `${sorts[sort].zh}（${session}）`,
  steps,
  days: {},
  silences: {},
  clocks: {
    minutes: {
      title: say('纪要签发期限', 'Term of the minutes'),
      cites: cites('会议纪要', 'meetingRules'),
      of: 'office',
      limit: workingDays(5),
      limitBy: {
        setting: 'decisionTerms',
        key: () => 'minutes',
        limits: { minutes: workingDays(5) },
      },
      starts: { steps: ['hold'] },
      stops: ['signMinutes', 'cancel'],
    },
    task: {
      title: say('议定事项时限', 'Term of the next task'),
      cites: cites('议定事项落实', 'meetingRules'),
      of: 'office',
      limit: workingDays(20),
      starts: { steps: ['assignTask'] },
      sets: [
        { step: 'assignTask', until: 'nextTask', cites: cites('议定事项落实', 'meetingRules') },
        { step: 'followTask', until: 'nextTask', cites: cites('议定事项落实', 'meetingRules') },
      ],
      stops: [],
      stopsWhen: { followTask: allSettled },
    },
  },
  bars,
  rules,
  figures,
  changes: {
    propose: ({ own: { items }, asks }) => ({
      items: [
        ...items,
        ...asks.items.map((one, at) => ({
          ...one,
          item: items.length + at + 1,
          verdict: null,
          result: null,
          decided: null,
        })),
      ],
    }),
    screen: ({ own: { items }, asks: { verdicts } }) => ({
      items: items.map((one) => {
        const found = verdicts.find(({ item }) => item === one.item);
        return found
          ? { ...one, verdict: found.verdict, legality: found.legality ?? one.legality }
          : one;
      }),
    }),
    schedule: ({ asks: { day } }) => ({ day }),
    hold: ({ asks: { present, observers, recorder }, on }) => ({
      present,
      observers,
      recorder,
      heldOn: on,
    }),
    studyLaw: ({ asks: { topic } }) => ({ studied: topic }),
    resolve: ({ own: { items }, asks: { results } }) => ({
      items: items.map((one) => {
        const found = results.find(({ item }) => item === one.item);
        return found ? { ...one, result: found.result, decided: found.decided } : one;
      }),
    }),
    draftMinutes: ({ own: now, asks: { duties } }) => ({
      duties: (duties ?? []).map((one) => ({ kind: one.kind, subject: subjectOf(now, one) ?? '' })),
    }),
    assignTask: ({ own: { tasks }, asks: { item, what, due }, act }) =>
      following([...tasks, { act, item, what, due, outcome: null, settledOn: null }]),
    followTask: ({ own: { tasks }, asks: { task, outcome }, on }) =>
      following(
        tasks.map((one) =>
          one.act === task
            ? { ...one, outcome, settledOn: outcome === 'progress' ? null : on }
            : one,
        ),
      ),
  },
  turns: {},
});
