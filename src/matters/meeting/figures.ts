import { say } from '../../kernel/text.ts';
import { count, share, sum } from '../figure.ts';
import type { Own } from './fields.ts';
import { isPartyGroup } from './fields.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const sortOf = ({ own }: Seen): unknown => own['sort'];
const isGroup = (seen: Seen): boolean => isPartyGroup(sortOf(seen));
const isDirectors = (seen: Seen): boolean => sortOf(seen) === 'director';

type Act = Seen & { readonly asks: Readonly<Record<string, unknown>> };
const isDone = ({ asks }: Act): boolean => asks['outcome'] === 'done';
const inTime = (seen: Act): boolean => {
  const { tasks } = seen.own as Pick<Own, 'tasks'>; // the matter's own fields
  const task = tasks.find(({ act }) => act === seen.asks['task']);
  return isDone(seen) && (task?.settledOn ?? '9') <= (task?.due ?? '');
};

/** What is counted of meetings, by key. */
export const figures = {
  party_group_meetings: count('次', {
    title: say('党组（扩大）会议', 'Party group meetings'),
    definition: say('按召开日期计，含扩大会议。', 'By the day they were held, enlarged ones too.'),
    steps: ['hold'],
    where: isGroup,
    by: ['sort'],
  }),
  director_meetings: count('次', {
    title: say('主任办公会议', "Directors' meetings"),
    steps: ['hold'],
    where: isDirectors,
  }),
  leading_group_meetings: count('次', {
    title: say('领导小组会议', 'Leading group meetings'),
    steps: ['hold'],
    where: (seen) => sortOf(seen) === 'leading-group',
  }),
  agenda_items: sum('项', {
    title: say('党组会、主任办公会研究议题', 'Items decided by party group and directors'),
    definition: say(
      '有议定结果的议题，含不予通过和暂缓的；不含领导小组会议的议题。',
      'Items with a result, rejected and put off ones too; those of leading groups are left out.',
    ),
    steps: ['resolve'],
    where: (seen) => isGroup(seen) || isDirectors(seen),
    field: 'results',
  }),
  pre_meeting_law_study: count('次', {
    title: say('会前学法', 'Law studied before meetings'),
    steps: ['studyLaw'],
    by: ['sort'],
  }),
  meeting_tasks: count('项', {
    title: say('会议议定事项', 'Tasks of meetings'),
    steps: ['assignTask'],
  }),
  meeting_tasks_done_in_time_rate: share(
    { title: say('会议议定事项按期完成率', 'Tasks of meetings done in time') },
    count('项', {
      title: say('按期完成的会议议定事项', 'Tasks of meetings done in time'),
      steps: ['followTask'],
      where: inTime,
    }),
    count('项', {
      title: say('完成的会议议定事项', 'Tasks of meetings done'),
      steps: ['followTask'],
      where: isDone,
    }),
  ),
} as const;
