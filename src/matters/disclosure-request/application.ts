import { choice, day, document, flag, text } from '../../fields/index.ts';
import { happened, hinted, optional, timed } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { applicantKinds } from './results.ts';

const channels = {
  counter: say('当面提交', 'Over the counter'),
  oral: say('口头提出（代为填写）', 'Oral, filled in by the office'),
  'post-signed': say('邮寄（需签收）', 'Post, signed for'),
  'post-plain': say('平常信函', 'Ordinary post'),
  web: say('互联网', 'Online'),
  fax: say('传真', 'Fax'),
} as const;
export const forms = {
  paper: say('纸质', 'Paper'),
  electronic: say('电子', 'Electronic'),
  inspection: say('查阅、抄录', 'Inspection'),
} as const;
export const routes = {
  post: say('邮寄', 'By post'),
  pickup: say('自行领取', 'Collected'),
  email: say('电子邮件', 'By e-mail'),
  online: say('网上平台', 'Online'),
  counter: say('当面', 'In person'),
} as const;

/** What article 29 lets the office ask for; the purpose of the request is not asked since 2019. */
export const own = {
  applicantKind: choice(say('申请人类型', 'Kind of applicant'), applicantKinds),
  applicantName: text(say('申请人姓名或者名称', 'Applicant'), { max: 100, personal: 'name' }),
  applicantPhone: optional(
    text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone', as: 'phone' }),
  ),
  applicantAddress: optional(text(say('通信地址', 'Address'), { max: 200, personal: 'address' })),
  applicantEmail: optional(
    text(say('电子邮箱', 'E-mail'), { max: 120, personal: 'text', as: 'email' }),
  ),
  identity: hinted(
    choice(say('身份证明', 'Proof of identity'), {
      'id-card': say('已核对居民身份证', 'Identity card seen'),
      passport: say('已核对护照等证件', 'Passport or other document seen'),
      licence: say('已核对营业执照或登记证书', 'Licence or registration seen'),
      online: say('网上实名认证', 'Verified online'),
      none: say('未提供', 'Not shown'),
    }),
    say('只记录已核对的事实，不留存证件复印件。', 'The fact of the check is kept, never a copy.'),
  ),
  sought: text(say('所需信息的名称、文号或者特征描述', 'Information sought'), {
    max: 2000,
    lines: 4,
  }),
  form: choice(say('获取信息的方式', 'Form wanted'), forms),
  route: choice(say('获取信息的途径', 'Route wanted'), routes),
  channel: timed(choice(say('申请渠道', 'Channel'), channels)),
  receivedOn: timed(
    hinted(
      happened(day(say('提交、签收或者到达日期', 'Submitted, signed for or arrived on'))),
      say(
        '当面为提交之日，邮寄为签收之日。',
        'In person: submission; by post: the day it was signed for.',
      ),
    ),
  ),
  confirmedOn: timed(
    optional(
      hinted(
        happened(day(say('与申请人确认日期', 'Confirmed with the applicant on'))),
        say(
          '平常信函、互联网、传真以确认之日为收到之日。',
          'Ordinary post, online and fax count from confirmation.',
        ),
      ),
    ),
  ),
  readBack: optional(
    flag(say('代填内容已读给申请人听并由其签字', 'Read back and signed by the applicant')),
  ),
  assistance: optional(
    text(say('阅读困难或者视听障碍帮助', 'Help with reading, sight or hearing'), { max: 200 }),
  ),
  application: optional(document(say('申请书', 'Application'))),
};
