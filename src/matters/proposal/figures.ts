import { count, inTime, share, stock } from '../figure.ts';
import { say } from '../../kernel/text.ts';
import type { Own } from './fields.ts';
import type { Source } from './sources.ts';

type Asked = Readonly<Record<string, unknown>>;
type Seen = { readonly own: Asked; readonly asks: Asked };
const ownOf = ({ own }: Seen): Own => own as Own; // the matter's own fields

/** Answers count once: what is answered anew after it was required stays one proposal handled. */
const answers = { steps: ['reply'], once: true } as const;
const from = (source: Source) => (seen: Seen) => ownOf(seen).source === source;
const isOurs = (seen: Seen): boolean => ownOf(seen).role !== 'joint';
const threeStages = (seen: Seen): boolean => {
  const stages = new Set(ownOf(seen).contacts.map(({ stage }) => stage));
  return stages.size === 3;
};
const met = (seen: Seen): boolean =>
  isOurs(seen) && ownOf(seen).contacts.some(({ manner }) => manner === 'meeting');
const content = (seen: Seen): boolean =>
  ['satisfied', 'mostly'].includes(String(ownOf(seen).outcome));

const handled = count('件', {
  title: say('办理建议提案件数', 'Suggestions and proposals handled'),
  definition: say(
    '期间内首次发出答复或者会办意见的件数，重新答复不重复计算。',
    'First answers or joint opinions sent in the period; answering anew does not count again.',
  ),
  ...answers,
  by: ['source', 'role', 'result'],
});
const of = (source: Source, zh: string, en: string) =>
  count('件', { title: say(zh, en), ...answers, where: from(source) });
const answered = count('件', {
  title: say('由本机关答复的件数', 'Answered by this office'),
  definition: say(
    '单办、主办、分办，不含会办。',
    'Handled alone, in charge or separately; joint opinions are left out.',
  ),
  ...answers,
  where: isOurs,
});
const contacted = count('件', {
  title: say('三段沟通均已落实的件数', 'Talked over before, during and after'),
  steps: ['contact'],
  once: true,
  where: threeStages,
});
const metOnce = count('件', {
  title: say('答复前当面沟通的件数', 'Met face to face before the answer'),
  ...answers,
  where: met,
});
const heard = count('件', {
  title: say('收到反馈件数', 'Heard back'),
  steps: ['feedback'],
  once: true,
});
const satisfied = count('件', {
  title: say('对办理结果满意、基本满意的件数', 'Satisfied or mostly satisfied'),
  steps: ['feedback'],
  once: true,
  where: content,
});

/** What is counted of suggestions and proposals, by key. */
export const figures = {
  proposals_handled: handled,
  proposals_national_npc: of('national-npc', '全国人大建议件数', 'Suggestions, National Congress'),
  proposals_municipal_npc: of('municipal-npc', '市人大建议件数', 'Suggestions, municipal congress'),
  proposals_district_npc: of('district-npc', '区人大建议件数', 'Suggestions, district congress'),
  proposals_national_cppcc: of('national-cppcc', '全国政协提案件数', 'Proposals, National CPPCC'),
  proposals_municipal_cppcc: of('municipal-cppcc', '市政协提案件数', 'Proposals, municipal CPPCC'),
  proposals_district_cppcc: of('district-cppcc', '区政协提案件数', 'Proposals, district CPPCC'),
  proposals_answered: answered,
  proposals_on_time_rate: inTime(
    { title: say('建议提案时限内办结率', 'Answered in time') },
    handled,
    'reply',
  ),
  proposal_contact_rate: share(
    { title: say('建议提案三段沟通落实率', 'Talked over before, during and after') },
    contacted,
    answered,
  ),
  proposal_meeting_rate: share(
    { title: say('建议提案见面率', 'Met face to face') },
    metOnce,
    answered,
  ),
  proposals_heard_back: heard,
  proposal_satisfaction_rate: share(
    { title: say('建议提案满意率', 'Satisfied with the result') },
    satisfied,
    heard,
  ),
  proposals_received: count('件', {
    title: say('交办建议提案件数', 'Suggestions and proposals assigned'),
    steps: ['register'],
    on: 'assigned',
    by: ['source', 'role'],
  }),
  proposals_returned: count('件', {
    title: say('退回交办机关件数', 'Taken back by the assigning organ'),
    steps: ['agreeReturn'],
  }),
  proposals_redone: count('件', {
    title: say('要求重新办理件数', 'Required to be handled anew'),
    steps: ['requireRedo'],
    once: true,
  }),
  proposal_promises: count('项', {
    title: say('承诺事项', 'Promises made'),
    steps: ['makePromise'],
  }),
  proposal_promises_kept: count('项', {
    title: say('已落实的承诺事项', 'Promises kept'),
    steps: ['followPromise'],
    where: (seen) => seen.asks['outcome'] === 'kept',
  }),
  proposals_open: stock('件', {
    title: say('在办建议提案件数', 'Suggestions and proposals in hand'),
    steps: ['register'],
  }),
} as const;
