import type { Figure } from '../../kernel/figure.ts';
import { carried, count, inTime, median, share, stock, sum } from '../figure.ts';
import { say } from '../../kernel/text.ts';
import { receiptDay } from './receipt.ts';

/** What comes after a request in the national table: how it ended, each request once. */
const ends = ['reply', 'replyOnTheSpot', 'withdraw'] as const;
const byTable = ['applicantKind', 'result'] as const;

/** A request that was withdrawn before the office had received it, in the sense of article 31, was never one. */
const wasReceived = ({ own }: { readonly own: Readonly<Record<string, unknown>> }): boolean =>
  receiptDay(own as Parameters<typeof receiptDay>[0]) !== null; // fields of this matter

const received = count('件', {
  title: say('收到政府信息公开申请', 'Requests received'),
  definition: say(
    '收到之日在统计期内的申请，按《政府信息公开条例》第三十一条确定收到之日。',
    'Requests whose day of receipt (article 31 of the regulations) lies in the period.',
  ),
  steps: ['register'],
  on: 'receipt',
  by: ['applicantKind'],
});
const completed = count('件', {
  title: say('办结政府信息公开申请', 'Requests completed'),
  definition: say(
    '统计期内答复、当场答复或者申请人撤回的申请，每件只计一种结果。',
    'Requests answered, answered on the spot or withdrawn in the period, each with one result.',
  ),
  steps: ends,
  once: true,
  where: wasReceived,
  by: byTable,
});
const answered = count('件', {
  title: say('答复政府信息公开申请', 'Requests answered'),
  steps: ['reply', 'replyOnTheSpot'],
  once: true,
});
const open = stock('件', {
  title: say('结转下年度继续办理的申请', 'Requests carried forward'),
  definition: say(
    '期末已收到而尚未答复、撤回的申请，含补正、征求意见、待缴费的申请。',
    'Requests received and not yet answered or withdrawn at the end of the period.',
  ),
  steps: ['register'],
  on: 'receipt',
  by: ['applicantKind'],
});

type Step =
  | 'register'
  | (typeof ends)[number]
  | 'extend'
  | 'askToClarify'
  | 'consult'
  | 'feeNotice';
type Figures = Readonly<Record<string, Figure<string, string, Step, 'receipt', 'reply'>>>;

/** Keys are those by which published reports are known (`measure_en`). */
export const figures = {
  disclosure_requests_received: received,
  disclosure_requests_carried_over: carried(
    { title: say('上年结转的申请', 'Requests carried over') },
    open,
  ),
  disclosure_requests_completed: completed,
  disclosure_requests_answered: answered,
  disclosure_requests_carried_forward: open,
  disclosure_completion_rate: inTime(
    { title: say('依申请公开按期答复率', 'Answered within the term') },
    answered,
    'reply',
  ),
  disclosure_online_rate: share(
    {
      title: say('依申请公开全程线上办理率', 'Handled online throughout'),
      definition: say(
        '通过互联网提出并以电子邮件或者网上平台答复的申请，占已答复申请的比例。',
        'Requests that came online and were answered online, of those answered.',
      ),
    },
    count('件', {
      title: say('全程线上办理的申请', 'Handled online throughout'),
      steps: ['reply', 'replyOnTheSpot'],
      once: true,
      where: ({ own, asks }) =>
        own['channel'] === 'web' && (asks['via'] === 'email' || asks['via'] === 'online'),
    }),
    answered,
  ),
  disclosure_answer_days: median('个工作日', {
    title: say('答复用时（中位数）', 'Working days to the answer, median'),
    steps: ['reply', 'replyOnTheSpot'],
    once: true,
    used: 'reply',
  }),
  disclosure_requests_late: count('件', {
    title: say('逾期答复的申请', 'Requests answered late'),
    nil: say('未发生逾期答复', 'none late'),
    steps: ['reply', 'replyOnTheSpot'],
    once: true,
    late: 'reply',
  }),
  disclosure_extensions: count('次', {
    title: say('延长答复期限', 'Extensions of the term'),
    steps: ['extend'],
  }),
  disclosure_clarifications: count('次', {
    title: say('告知补正', 'Requests for clarification'),
    steps: ['askToClarify'],
  }),
  disclosure_consultations: count('次', {
    title: say('征求第三方和其他机关意见', 'Consultations'),
    steps: ['consult'],
    by: ['kind'],
  }),
  disclosure_fees: sum('元', {
    title: say('产生的信息处理费', 'Fees asked for'),
    steps: ['feeNotice'],
    field: 'amount',
  }),
} satisfies Figures;
