import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** Titles of the office's settings by key, in the order of the page. */
export const settingTitles: Readonly<Record<string, Text>> = {
  name: say('机关全称', 'Full name of the office'),
  shortName: say('机关简称', 'Short name'),
  letterCode: say('机关代字', 'Code in document numbers'),
  address: say('地址', 'Address'),
  postcode: say('邮政编码', 'Postcode'),
  phone: say('联系电话', 'Telephone'),
  officeHours: say('办公时间', 'Office hours'),
  reconsiderationOrgan: say('行政复议机关', 'Organ of administrative reconsideration'),
  reconsiderationAddress: say('行政复议机关地址', 'Its address'),
  reconsiderationOnline: say('行政复议网上申请渠道', 'Online channel of reconsideration'),
  court: say('有管辖权的人民法院', 'Court of jurisdiction'),
  courtAddress: say('人民法院地址', 'Address of the court'),
  disclosureUnit: say('政府信息公开工作机构', 'Disclosure unit'),
  superiorOrgan: say(
    '上一级主管部门（2023年底前可选的复议机关）',
    'Superior organ (reconsideration until 2023)',
  ),
  alsoRefusals: say('视同不予公开的其他答复情形', 'Further results treated as refusals'),
  payment: say('信息处理费缴纳方式', 'How a fee is paid'),
  seal: say('用印方式', 'Seal'),
  mailFrom: say('邮件发件人', 'Sender of mail'),
  lights: say('预警阈值（剩余工作日数）', 'Working days left at which the light turns yellow'),
  replyStops: say('停止答复期限的环节', 'Act that stops the term for the answer'),
};
/** What a setting of a few words may be. */
export const settingChoices: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  replyStops: {
    dispatch: say('发出答复', 'Sending the answer'),
    delivery: say('答复送达', 'Delivery of the answer'),
  },
  seal: {
    paper: say('纸质用印', 'On paper'),
    electronic: say('电子印章', 'Electronic seal'),
    none: say('不用印', 'None'),
  },
};
