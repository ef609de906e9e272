import { defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { clocks } from './clocks.ts';
import type { Own } from './fields.ts';
import { keeps, own } from './fields.ts';
import { figures } from './figures.ts';
import { following } from './promises.ts';
import { cites } from './reasons.ts';
import { bars, rules } from './rules.ts';
import { isSuggestion, sources, wordOf } from './sources.ts';
import { steps } from './steps.ts';

/** A deputy's suggestion or a proposal of the consultative conference that the office handles. */
export const proposal = defineMatter({
  name: 'proposal',
  title: say('建议提案', "Deputies' suggestions and CPPCC proposals"),
  version: '2025-03-12',
  laws,
  inForce: cites('第三十四条'),
  naturalKey: ['source', 'session', 'number'],
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'unit' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('建议提案工作负责人', 'Head of proposals work'), sees: 'office' },
    leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    open: { title: say('办理中', 'in hand') },
    returning: { title: say('退回待定', 'sent back, not agreed yet') },
    drafted: { title: say('待审核', 'to be reviewed') },
    reviewed: { title: say('待签发', 'to be signed') },
    signed: { title: say('待发出', 'to be sent') },
    answered: { title: say('已答复', 'answered'), closed: true, duty: true },
    settled: { title: say('已反馈', 'heard back'), closed: true, duty: true },
    returned: { title: say('已退回', 'taken back'), closed: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: {
    proposal: '{code}建收〔{year}〕{n}号',
    proposalReturn: '{code}建退〔{year}〕{n}号',
    proposalExtension: '{code}建延〔{year}〕{n}号',
    proposalReply: '{code}建〔{year}〕{n}号',
  },
  own,
  keeps,
  titled,

  steps,
  days: {
    // Handled anew, the term runs from the day that was required.
    assigned: ({ assignedOn, redoOn }: Own) => redoOn ?? assignedOn,
    // Only deputies are given a time to reply; the answer to a proposal is followed up without one.
    received: ({ source, deliveredOn }: Own) => (isSuggestion(source) ? deliveredOn : null),
  },
  silences: {},
  clocks,
  bars,
  rules,
  figures,

  changes: {
    contact: ({ own: { contacts }, asks: { stage, manner }, act, on }) => ({
      contacts: [...contacts, { act, on, stage, manner }],
    }),
    askOpinion: ({ own: { opinions }, asks: { unit, by }, act, on }) => ({
      opinions: [...opinions, { act, unit, askedOn: on, by, heardOn: null }],
    }),
    hearOpinion: ({ own: { opinions }, asks: { opinion }, on }) => ({
      opinions: opinions.map((one) => (one.act === opinion ? { ...one, heardOn: on } : one)),
    }),
    extend: ({ on }) => ({ extendedOn: on }),
    draft: ({ asks: { result, withoutContact, withoutOpinions } }) => ({
      result,
      withoutContact,
      withoutOpinions,
    }),
    takeBack: () => undone,
    returnDraft: () => undone,
    reply: ({ on }) => ({ repliedOn: on }),
    recordDelivery: ({ on }) => ({ deliveredOn: on }),
    feedback: ({ asks: { attitude, outcome } }) => ({ attitude, outcome }),
    requireRedo: ({ on }) => ({
      ...undone,
      redoOn: on,
      deliveredOn: null,
      attitude: null,
      outcome: null,
      published: null,
    }),
    makePromise: ({ own: { promises }, asks: { what, due }, act }) =>
      following([...promises, { act, what, due, outcome: null, settledOn: null }]),
    followPromise: ({ own: { promises }, asks: { promise, outcome }, on }) =>
      following(
        promises.map((one) =>
          one.act === promise
            ? { ...one, outcome, settledOn: outcome === 'progress' ? null : on }
            : one,
        ),
      ),
    reviewPromises: ({ asks: { year } }) => ({ reviewedFor: year }),
    publish: ({ asks: { extent } }) => ({ published: extent }),
  },
  turns: {},
});

/** The session as a rule says whose it is; where it does not, the source stands before it. */
function titled({ source, session, number, subject }: Own): string {
  const whose = /人大|政协/u.test(session) ? '' : sources[source].zh;
  return `${whose}${session}第${number}号${wordOf(source)}：${subject}`;
}

const undone = { result: null, withoutContact: null, withoutOpinions: null };
