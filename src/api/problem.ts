import type { FieldError, Refusal } from '../kernel/refusal.ts';
import type { Language, Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { Problem } from './contract.ts';

type Kind = { readonly status: number; readonly title: Text; readonly because: Text };

const kind = (status: number, title: Text, because: Text): Kind => ({ status, title, because });

/** What the interface itself says no to. What the law refuses brings its own code, article and sentence. */
const kinds = {
  malformed: kind(
    400,
    say('请求无法识别', 'Unreadable request'),
    say('请求内容不是有效的 JSON。', 'The body is no valid JSON.'),
  ),
  'bad-request': kind(
    400,
    say('请求无法识别', 'Unreadable request'),
    say('请求的格式不正确。', 'The request is not well formed.'),
  ),
  'bad-if-match': kind(
    400,
    say('请求无法识别', 'Unreadable request'),
    say('If-Match 应为读取记录时得到的 ETag。', 'If-Match must be the ETag the record came with.'),
  ),
  'signed-out': kind(401, say('未登录', 'Signed out'), say('请先登录。', 'Sign in first.')),
  'sign-in-failed': kind(
    401,
    say('登录未成功', 'Sign-in failed'),
    say('账号、口令或者验证码不正确。', 'Name, password or code is not right.'),
  ),
  'code-needed': kind(
    401,
    say('需要验证码', 'Code needed'),
    say('请输入动态验证码。', 'Enter the code of your authenticator.'),
  ),
  'not-allowed': kind(
    403,
    say('无权办理', 'Not allowed'),
    say('您的岗位不能使用此项功能。', 'Your post does not allow this.'),
  ),
  'cross-origin': kind(
    403,
    say('来源不符', 'Wrong origin'),
    say('请求不是从本平台的页面发出的。', 'The request did not come from a page of this platform.'),
  ),
  'not-found': kind(
    404,
    say('没有这条记录', 'Not found'),
    say('记录不存在，或者您无权查看。', 'There is no such record, or you may not see it.'),
  ),
  'unknown-route': kind(
    404,
    say('没有这个地址', 'Unknown address'),
    say('本平台没有这个接口。', 'The interface has no such address.'),
  ),
  'link-not-valid': kind(
    404,
    say('链接无效', 'Link not valid'),
    say(
      '登录链接不存在、已使用或者已过期，请向管理员索取新的链接。',
      'The link does not exist, was used or has expired; ask the administrator for a new one.',
    ),
  ),
  'method-not-allowed': kind(
    405,
    say('方法不支持', 'Method not allowed'),
    say('这个地址不支持该请求方法。', 'This address does not take that method.'),
  ),
  stale: kind(
    409,
    say('记录已有变化', 'The record has changed'),
    say(
      '他人已先办理，请看最新记录后再办。',
      'Somebody else was first; look at the record and try again.',
    ),
  ),
  'act-id-reused': kind(
    409,
    say('标识已使用', 'Id in use'),
    say(
      '这个办理标识已用于内容不同的记录。',
      'This act id was used for another act, or by another person.',
    ),
  ),
  conflict: kind(
    409,
    say('与现有记录冲突', 'Conflict'),
    say('与现有记录冲突。', 'This conflicts with what is recorded.'),
  ),
  'not-printable': kind(
    409,
    say('暂不能打印', 'Cannot be printed yet'),
    say(
      '还缺少打印所需的内容，请先补全。',
      'What the form needs is not known yet; enter it first.',
    ),
  ),
  'rule-says-no': kind(
    409,
    say('依规定不能办理', 'The rules say no'),
    say('依规定不能办理。', 'The rules say no.'),
  ),
  'too-large': kind(
    413,
    say('内容过大', 'Too large'),
    say('提交的内容超过允许的大小。', 'The body is larger than allowed.'),
  ),
  'wrong-type': kind(
    415,
    say('内容类型不支持', 'Wrong content type'),
    say('请以 application/json 提交。', 'Send application/json.'),
  ),
  'wrong-host': kind(
    421,
    say('访问地址不符', 'Wrong host'),
    say('请使用平台的正式地址访问。', 'Use the address this platform is set up for.'),
  ),
  invalid: kind(
    422,
    say('填写有误', 'Invalid'),
    say('有内容填写不正确。', 'Some fields cannot be read.'),
  ),
  'document-refused': kind(
    422,
    say('文件不能接收', 'Document refused'),
    say('文件不能接收。', 'The document cannot be taken.'),
  ),
  'bad-cursor': kind(
    422,
    say('翻页标记无效', 'Cursor not valid'),
    say('翻页标记无效，请从第一页重新开始。', 'Start again from the first page.'),
  ),
  locked: kind(
    429,
    say('暂停登录', 'Locked for a while'),
    say('登录失败次数过多，请稍后再试。', 'Too many failed sign-ins; try again later.'),
  ),
  'too-many': kind(
    429,
    say('请求过于频繁', 'Too many requests'),
    say('请求过于频繁，请稍后再试。', 'Too many requests; try again later.'),
  ),
  fault: kind(
    500,
    say('平台故障', 'Fault'),
    say('平台出现故障，本次操作没有保存。', 'The platform failed; nothing was saved.'),
  ),
  unavailable: kind(
    503,
    say('暂停服务', 'Unavailable'),
    say(
      '平台正在停止或者数据库不可用，请稍后再试。',
      'The platform is stopping or has no database.',
    ),
  ),
} as const satisfies Readonly<Record<string, Kind>>;
export type ProblemCode = keyof typeof kinds;

/** A refusal on its way out; `problemOf` gives it the words of the reader's language. */
export type No = {
  readonly no: ProblemCode;
  readonly refusal?: Refusal;
  readonly errors?: readonly FieldError[];
  /** Says more than the general sentence of its code. */
  readonly because?: Text;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly allow?: string;
};

type About = Omit<No, 'no'>;
export const no = (code: ProblemCode, about: About = {}): No => ({ no: code, ...about });

export const statusOf = ({ no: code }: No): number => kinds[code].status;

/** The body of RFC 9457; `instance` names this one answer in the log. */
export function problemOf(answer: No, language: Language, instance: string): Problem {
  const { status, title, because } = kinds[answer.no];
  const { refusal, errors, retryAfter } = answer;
  const said = refusal?.because ?? answer.because ?? because;
  const code = refusal?.code ?? answer.no;
  return {
    type: `urn:waishi:${code}`,
    title: title[language],
    status,
    detail: said[language],
    code,
    ...(refusal ? { law: refusal.law, article: refusal.article } : {}),
    because: said,
    ...(errors ? { errors: [...errors] } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    instance: `urn:uuid:${instance}`,
  };
}

/** Every status the interface may answer with, for OpenAPI. */
export const problemKinds: Readonly<Record<string, Kind>> = kinds;
