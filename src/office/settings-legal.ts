import { days, months, workingDays } from '../kernel/clock-rule.ts';
import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import { terms } from './setting-kind.ts';

/** Legality review, normative documents and their filing, contracts and agreements. */
export const legalSettings = {
  legalityReview: terms({
    title: say('合法性审核的期限', 'Terms of legality review'),
    source: say(
      '国办发〔2018〕115号：一般不少于5个工作日、最长不超过15个工作日；合同、协议的审核期限由本机关规定，录入时注明文件',
      'State Council Office 115 of 2018: 5 to 15 working days as a rule; contracts and agreements as the office rules',
    ),
    limits: {
      'legal-document': [say('法律文书', 'Legal papers'), workingDays(5)],
      contract: [say('合同', 'Contracts'), workingDays(5)],
      'external-agreement': [say('对外协议', 'External agreements'), workingDays(10)],
      'normative-document': [say('行政规范性文件', 'Normative documents'), workingDays(15)],
      'party-document': [say('党内规范性文件', 'Intra-Party documents'), workingDays(15)],
      'major-decision': [say('重大行政决策', 'Major decisions'), workingDays(15)],
      answer: [say('答复审核意见', 'Answering the opinion'), workingDays(5)],
    },
  }),
  commentPeriod: terms({
    title: say('公开征求意见的期限', 'Days for public comment'),
    source: say(
      '与市场主体生产经营密切相关的依《优化营商环境条例》第六十二条不少于30日；其余由当地规定，录入时注明文件',
      'Thirty days where business is concerned (Regulations on Optimising the Business Environment, article 62); otherwise local',
    ),
    limits: {
      business: [say('与市场主体有关', 'Concerning business'), days(30)],
      other: [say('其他', 'Other'), workingDays(7)],
    },
  }),
  filing: terms({
    title: say('备案报送的期限', 'Terms of filing'),
    source: say(
      '《北京市行政规范性文件备案规定》为公布之日起30日，多数省份为15日；党内规范性文件、对外协议依各自规定。录入时注明当地文件',
      'Thirty days in Beijing, fifteen in most provinces; Party documents and agreements by their own rules. Name the local document',
    ),
    limits: {
      government: [say('行政规范性文件', 'Administrative normative documents'), days(30)],
      party: [say('党内规范性文件', 'Party normative documents'), days(30)],
      agreement: [say('对外协议', 'Agreements with foreign parties'), days(30)],
    },
  }),
  documentValidity: terms({
    title: say('规范性文件的有效期', 'Validity of normative documents'),
    source: say(
      '省级规定一般为5年，暂行、试行的为2年，到期前6个月评估；各地不一，录入时注明文件',
      'Five years as a rule, two for trial documents, evaluated six months before; provinces differ, so name the document',
    ),
    limits: {
      ordinary: [say('一般', 'Ordinary'), months(60)],
      trial: [say('暂行、试行', 'On trial'), months(24)],
      evaluate: [say('到期前评估', 'Evaluated before the end'), months(6)],
      cleanup: [say('定期清理间隔', 'Between clean-ups'), months(24)],
    },
  }),
} as const satisfies SettingKinds;
