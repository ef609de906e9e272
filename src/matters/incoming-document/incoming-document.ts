import { defineMatter, workingDays } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count, inTime, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';
import type { Own } from './fields.ts';
import { asks, keeps, own } from './fields.ts';
import { cites, reasons } from './reasons.ts';

const { refused, impossible, late } = rulesBy(reasons);

const bars: BarsOf<Own, typeof asks, 'handling'> = {
  extend: [
    refused('extended-once', ({ own: now }) => now.extended === true),
    refused('asked-in-time', ({ clock }) => clock('handling').late),
  ],
  finish: [late('finished-late', ({ clock }) => clock('handling').late)],
};
const rules: RulesOf<Own, typeof asks, 'handling'> = {
  register: [
    impossible('state-secret', ({ own: now }) => !now.unclassified),
    refused('received-after-registered', ({ own: now, on }) => now.receivedOn > on),
    refused(
      'due-before-received',
      ({ own: now }) => now.dueBy !== null && now.dueBy < now.receivedOn,
    ),
  ],
  instruct: [
    refused(
      'later-than-wanted',
      ({ own: now, asks: { dueBy } }) => dueBy !== null && now.dueBy !== null && dueBy > now.dueBy,
    ),
    refused(
      'due-before-received',
      ({ own: now, asks: { dueBy } }) => dueBy !== null && dueBy < now.receivedOn,
    ),
  ],
  extend: [refused('not-later', ({ asks: { to }, clock }) => to <= (clock('handling').due ?? to))],
  finish: [
    refused(
      'reply-required',
      ({ asks: { result, reply, replyNumber } }) => result === 'replied' && !reply && !replyNumber,
    ),
    refused(
      'act-not-read',
      ({ own: now, asks: { result } }) => now.sort === 'act' && result === 'read',
    ),
    refused(
      'nobody-read',
      ({ own: now, asks: { result } }) => result === 'read' && now.readBy.length === 0,
    ),
    refused(
      'request-answered',
      ({ own: now, asks: { result } }) => now.genre === 'request' && result !== 'replied',
    ),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const open = ['registered', 'proposed', 'instructed', 'handling'] as const;
const steps = asking(asks)({
  register: {
    ...named('签收登记', 'Register', '签收登记'),
    by: ['clerk'],
    to: 'registered',
    numbers: 'incoming',
    letters: ['slip'],
    story: say('收到{from}来文（{number}）', 'received {number} from {from}'),
  },
  propose: {
    ...named('拟办', 'Propose', '初审拟办'),
    by: ['head', 'reviewer'],
    from: ['registered'],
    to: 'proposed',
    story: say('拟办：{opinion}（建议{division}承办）', 'proposed: {opinion} ({division})'),
  },
  instruct: {
    ...named('批示', 'Instruct', '批办'),
    by: ['leader'],
    from: ['proposed'],
    to: 'instructed',
    letters: ['slip'],
    story: say(
      '批示：{opinion}。{division}承办 {dueBy}',
      'instructed: {opinion}; {division} {dueBy}',
    ),
  },
  undertake: {
    ...named('承办', 'Undertake', '承办'),
    by: ['officer'],
    from: ['instructed'],
    to: 'handling',
    story: say('承办：{plan}', 'took it on: {plan}'),
  },
  decline: {
    ...named('退回重新拟办', 'Decline', '承办'),
    by: ['officer'],
    from: ['instructed'],
    to: 'registered',
    story: say('退回重新拟办：{reason}', 'declined: {reason}'),
  },
  recordReading: {
    ...named('登记传阅', 'Record the reading', '传阅'),
    by: ['clerk'],
    from: open,
    story: say('登记传阅', 'recorded who read it'),
  },
  report: {
    ...named('反馈进展', 'Report progress', '催办'),
    by: ['officer'],
    from: ['handling'],
    story: say('办理进展：{progress}', 'progress: {progress}'),
  },
  extend: {
    ...named('延期', 'Postpone', '承办'),
    by: ['leader', 'head'],
    from: ['instructed', 'handling'],
    story: say('延至{to}：{reason}', 'postponed to {to}: {reason}'),
  },
  passOn: {
    ...named('转外单位', 'Pass on', '承办'),
    by: ['head'],
    from: open,
    to: 'passedOn',
    story: say('转{to}：{reason}', 'passed on to {to}: {reason}'),
  },
  finish: {
    ...named('办结', 'Finish', '答复'),
    by: ['officer', 'clerk'],
    from: ['proposed', 'instructed', 'handling'],
    to: 'finished',
    letters: ['slip'],
    story: say('办结：{result}。{summary}', 'finished: {result}. {summary}'),
  },
  reopen: {
    ...named('退回重办', 'Reopen', '催办'),
    by: ['leader', 'head'],
    from: ['finished'],
    to: 'handling',
    story: say('退回重办：{reason}', 'to be handled anew: {reason}'),
  },
  archive: {
    ...named('归档', 'Archive', '归档'),
    by: ['clerk'],
    from: ['finished', 'passedOn'],
    to: 'archived',
    story: say('归档：{volume}', 'archived: {volume}'),
  },
} as const);

/** The office's setting; what stands here holds until it sets others. */
export const incomingLimits = {
  normal: workingDays(10),
  urgent: workingDays(3),
  express: workingDays(1),
} as const;

const finished = count('件', {
  title: say('办结收文', 'Documents received and finished'),
  steps: ['finish'],
  once: true,
  by: ['sort', 'result'],
});

/** A document received: registered, proposed, instructed, circulated, handled by its day, finished. */
export const incomingDocument = defineMatter({
  name: 'incoming-document',
  title: say('收文', 'Incoming document'),
  version: '2012-07-01',
  laws,
  inForce: cites('签收登记'),
  roles: {
    clerk: { title: say('文书（收发）', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Officer in charge'), sees: 'unit' },
    reviewer: { title: say('初审人员', 'Reviewer'), sees: 'office' },
    head: { title: say('综合部门负责人', 'Head of general office'), sees: 'office' },
    leader: { title: say('批示领导', 'Leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    registered: { title: say('待拟办', 'to be proposed') },
    proposed: { title: say('待批示', 'to be instructed') },
    instructed: { title: say('待承办', 'to be taken on') },
    handling: { title: say('承办中', 'being handled') },
    finished: { title: say('已办结', 'finished'), closed: true },
    passedOn: { title: say('已转出', 'passed on'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: { incoming: '{code}收〔{year}〕{n}号' },
  own,
  keeps,
  naturalKey: ['from', 'number'],
  titled: ({ from, title }) => `${from}：${title}`,
  steps,
  days: { received: ({ receivedOn }: Own) => receivedOn },
  silences: {},
  clocks: {
    handling: {
      title: say('收文办理期限', 'Term for handling'),
      cites: cites('承办'),
      of: 'office',
      limit: incomingLimits.normal,
      limitBy: {
        setting: 'incomingTerms',
        key: ({ urgency }) => (typeof urgency === 'string' ? urgency : null),
        limits: incomingLimits,
      },
      starts: { steps: ['register'], day: 'received' },
      sets: [
        { step: 'register', until: 'plannedBy', cites: cites('承办') },
        { step: 'instruct', until: 'plannedBy', cites: cites('批办') },
        { step: 'extend', until: 'plannedBy', cites: cites('承办') },
      ],
      stops: ['finish', 'passOn'],
    },
  },
  bars,
  rules,
  figures: {
    incoming_documents: count('件', {
      title: say('收文件数', 'Documents received'),
      steps: ['register'],
      on: 'received',
      by: ['sort', 'genre'],
    }),
    incoming_finished: finished,
    incoming_on_time_rate: inTime(
      { title: say('收文按期办结率', 'Documents finished in time') },
      finished,
      'handling',
    ),
    incoming_instructed: count('件', {
      title: say('领导批示件', 'Documents with instructions'),
      steps: ['instruct'],
      once: true,
    }),
    incoming_open: stock('件', {
      title: say('在办收文', 'Documents in hand'),
      steps: ['register'],
    }),
  },
  changes: {
    register: ({ own: { dueBy } }) => ({ plannedBy: dueBy }),
    propose: ({ asks: { division } }) => ({ division }),
    instruct: ({ own: { plannedBy }, asks: { division, dueBy } }) => ({
      division,
      plannedBy: dueBy ?? plannedBy,
    }),
    recordReading: ({ own: { readBy }, asks: { readers } }) => ({
      readBy: [...readBy, ...readers],
    }),
    extend: ({ asks: { to } }) => ({ plannedBy: to, extended: true }),
  },
  turns: {},
});
