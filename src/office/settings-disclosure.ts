import { days, months, workingDays } from '../kernel/clock-rule.ts';
import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import { isText, oneOf, particular, terms } from './setting-kind.ts';

/** Disclosure on request and by duty, and messages from the public. */
export const disclosureSettings = {
  disclosureUnit: particular(say('政府信息公开工作机构', 'Disclosure unit'), 60),
  reconsiderationOrgan: {
    ...particular(say('行政复议机关', 'Organ of administrative reconsideration')),
    source: say(
      '行政复议法第二十四条：本级人民政府；由本机关登记其名称',
      'Administrative Reconsideration Law, article 24: the government of the same level; the office enters its name',
    ),
  },
  reconsiderationAddress: particular(say('行政复议机关地址', 'Its address')),
  reconsiderationOnline: particular(
    say('行政复议网上申请渠道', 'Online channel of reconsideration'),
  ),
  court: particular(say('有管辖权的人民法院', 'Court of jurisdiction')),
  courtAddress: particular(say('人民法院地址', 'Address of the court')),
  superiorOrgan: {
    ...particular(
      say(
        '上一级主管部门（2023年底前可选的复议机关）',
        'Superior organ (reconsideration until 2023)',
      ),
    ),
    source: say(
      '行政复议法（2017年修正）第十二条',
      'Administrative Reconsideration Law (2017), article 12',
    ),
  },
  payment: particular(say('信息处理费缴纳方式', 'How a fee is paid')),
  alsoRefusals: {
    title: say('视同不予公开的其他答复情形', 'Further results treated as refusals'),
    check: (value: unknown) =>
      Array.isArray(value) && value.length <= 21 && value.every((one) => isText(one, 60)),
    source: say(
      '无法提供、不予处理是否属于“不予公开”，各地认识不一，由本机关确定并注明依据',
      'Whether unable or not processed counts as a refusal is disputed; the office decides and names its ground',
    ),
  },
  replyStops: {
    ...oneOf({
      title: say('停止答复期限的环节', 'Act that stops the term for the answer'),
      source: say(
        '条例第三十三条规定“予以答复”，以发出为准系办理惯例；当地另有规定的从其规定',
        'Article 33 says “answer”; that sending it counts is practice. Where a local rule differs, it applies',
      ),
      options: {
        dispatch: say('发出答复', 'Sending the answer'),
        delivery: say('答复送达', 'Delivery of the answer'),
      },
      initial: 'dispatch',
    }),
    clock: true,
  },
  messageTerms: terms({
    title: say('来信来访来电、网民留言的答复期限', 'Terms for messages of each channel'),
    source: say(
      '各渠道的期限由当地规定或者由派单载明；国办秘函〔2019〕19号只定检查指标。初始值为常见做法，录入时注明当地文件',
      'Each channel has its local term, or the work order names one; the national indicators fix none. Usual values to begin with: name the local document',
    ),
    limits: {
      simple: [say('一般留言', 'Plain messages'), workingDays(5)],
      complex: [say('复杂留言', 'Complex messages'), workingDays(15)],
      siteError: [say('政府网站找错', 'Errors of the site'), workingDays(3)],
      leaderBoard: [say('领导留言板', 'Message board of leaders'), workingDays(7)],
      hotline: [say('热线工单未注明时限的', 'Hotline orders that name no day'), days(7)],
      letter: [say('来信', 'Letters'), days(15)],
      visit: [say('来访、来电', 'Visits and calls'), days(15)],
      objection: [say('提出派单异议', 'Objecting to an order'), workingDays(2)],
    },
  }),
  complaintTerms: terms({
    title: say('政府信息公开投诉举报的处理期限', 'Term for complaints about disclosure'),
    source: say(
      '条例第四十七条、第五十一条未规定投诉举报的处理期限，由当地公开主管部门规定，录入时注明文件；信访的期限由《信访工作条例》规定，不在此设置',
      'The regulations fix no term for complaints about disclosure; name the local document. Terms of petitions are statutory',
    ),
    limits: { disclosure: [say('公开投诉举报', 'Complaints about disclosure'), days(30)] },
  }),
  withheldReview: terms({
    title: say('不予公开信息的评估周期', 'How often what is withheld is reviewed'),
    source: say(
      '条例第十八条要求“定期评估审查”，未规定周期；各地多为每年一次，由本机关确定并注明文件',
      'Article 18 asks for regular review and fixes no interval; once a year is usual. Name the document',
    ),
    limits: { withheld: [say('不予公开的信息', 'What is withheld'), months(12)] },
  }),
} as const satisfies SettingKinds;
