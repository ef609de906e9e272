import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The 21 results of Table 3 of the national annual report, each request counted in exactly one (国办公开办函〔2021〕30号). */
export const results = {
  granted: say('予以公开', 'Disclosed'),
  partial: say('部分公开', 'Partly disclosed'),
  'denied.stateSecret': say('不予公开：属于国家秘密', 'Refused: state secret'),
  'denied.lawForbidden': say('不予公开：其他法律行政法规禁止公开', 'Refused: forbidden by law'),
  'denied.safetyStability': say(
    '不予公开：危及“三安全一稳定”',
    'Refused: endangers safety or stability',
  ),
  'denied.thirdParty': say('不予公开：保护第三方合法权益', 'Refused: rights of a third party'),
  'denied.internal': say('不予公开：属于三类内部事务信息', 'Refused: internal affairs'),
  'denied.process': say('不予公开：属于四类过程性信息', 'Refused: deliberative records'),
  'denied.enforcementFile': say('不予公开：属于行政执法案卷', 'Refused: enforcement file'),
  'denied.adminQuery': say(
    '不予公开：属于行政查询事项',
    'Refused: matter of an administrative query',
  ),
  'unable.notHeld': say('无法提供：本机关不掌握相关政府信息', 'Unable: not held by this office'),
  'unable.needCreate': say(
    '无法提供：没有现成信息需要另行制作',
    'Unable: would have to be created',
  ),
  'unable.unclear': say('无法提供：补正后申请内容仍不明确', 'Unable: unclear after clarification'),
  'notProcessed.complaint': say(
    '不予处理：信访举报投诉类申请',
    'Not processed: petition or complaint',
  ),
  'notProcessed.repeat': say('不予处理：重复申请', 'Not processed: repeated request'),
  'notProcessed.publication': say(
    '不予处理：要求提供公开出版物',
    'Not processed: published material',
  ),
  'notProcessed.excessive': say(
    '不予处理：无正当理由大量反复申请',
    'Not processed: excessive without reason',
  ),
  'notProcessed.confirm': say(
    '不予处理：要求确认或重新出具已获取信息',
    'Not processed: asks to confirm what was received',
  ),
  'other.correctionOverdue': say('其他处理：逾期不补正，不再处理', 'Other: not clarified in time'),
  'other.feeOverdue': say('其他处理：逾期未缴费，不再处理', 'Other: fee not paid in time'),
  'other.other': say('其他处理：其他', 'Other'),
} as const satisfies Readonly<Record<string, Text>>;
export type Result = keyof typeof results;

/** Something is given, so whoever it concerns must have been heard (第三十二条). */
export const isDisclosure = (result: string | null): boolean =>
  result === 'granted' || result === 'partial';
/** Results that say no and so must give reasons (第三十六条); a partial answer gives them part by part (第三十七条). */
export const needsGrounds = (result: string): boolean =>
  !['granted', 'partial', 'other.other'].includes(result);
/** What closes a request that the applicant let lie: nothing is drafted or signed for it. */
export const isLapse = (result: string | null): boolean =>
  result === 'other.correctionOverdue' || result === 'other.feeOverdue';

/** Kinds of applicant: the columns of Table 3. */
export const applicantKinds = {
  naturalPerson: say('自然人', 'Natural person'),
  'legal.commercial': say('商业企业', 'Commercial enterprise'),
  'legal.research': say('科研机构', 'Research institution'),
  'legal.social': say('社会公益组织', 'Public-interest organisation'),
  'legal.legalService': say('法律服务机构', 'Legal service'),
  'legal.other': say('其他法人或组织', 'Other organisation'),
} as const satisfies Readonly<Record<string, Text>>;
