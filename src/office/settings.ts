import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { isDisclosureByHand } from './disclosure-by-hand.ts';
import { isTemplate } from './numbering.ts';
import { readSeverities } from './report-severity.ts';
import {
  isClasses,
  isProposalTerms,
  PROPOSAL_CLASSES,
  PROPOSAL_TERMS,
} from './proposal-settings.ts';

/** A setting of the office: from a day on, by act. What the law leaves open is a setting with its source. */
export type SettingKind = {
  readonly title: Text;
  readonly check: (value: unknown) => boolean;
  readonly initial?: unknown;
  /** Why it may be set, where a rule or practice stands behind it. */
  readonly source?: Text;
};

const isText = (value: unknown, most = 200): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
const words = (title: Text, most = 200): SettingKind => ({
  title,
  check: (value) => isText(value, most),
});

export type Lights = { readonly yellow: number };
export const defaultThresholds: Lights = { yellow: 3 };

const isLights = (value: unknown): boolean => {
  const yellow = (value as Partial<Lights> | null)?.yellow; // looked at, not trusted
  return Number.isInteger(yellow) && Number(yellow) >= 1 && Number(yellow) <= 20;
};

const isWhole = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const LEVELS: readonly string[] = ['I', 'II', 'III', 'IV'];
const TERMS: readonly string[] = ['ungraded', ...LEVELS];
const MOST = 1000;

/** Terms by level, in hours or minutes; a level that is left out keeps the usual one. */
const isReportTerms = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([key, limit]) =>
      TERMS.includes(key) &&
      isObject(limit) &&
      isWhole(limit['amount'], 1, MOST) &&
      ['hours', 'minutes'].includes(String(limit['unit'])),
  );
const isThresholds = (value: unknown): boolean =>
  isObject(value) &&
  LEVELS.every((level) => {
    const reached = value[level];
    return (
      isObject(reached) &&
      isWhole(reached['dead'], 1, MOST) &&
      isWhole(reached['casualties'], 1, MOST)
    );
  });
const localPlan = say(
  '本地涉外突发事件应急预案；各地不一，启用前按当地预案录入',
  'The local plan for foreign-related emergencies; plans differ, so enter your own',
);
const reportTerms = (title: Text): SettingKind => ({
  title,
  check: isReportTerms,
  source: localPlan,
});

/** Minutes for which a sensitive record stays open to someone who stated why. */
export const defaultEmergencyMinutes = 120;

/** Settings by key. Others are kept by their prefix: `numbering.<scheme>`, `unit.<kind>`, `disclosureAnnual.<year>`. */
export const settingKinds = {
  name: words(say('机关全称', 'Full name of the office'), 60),
  shortName: words(say('机关简称', 'Short name'), 20),
  letterCode: words(say('机关代字', 'Code in document numbers'), 20),
  address: words(say('地址', 'Address')),
  postcode: {
    title: say('邮政编码', 'Postcode'),
    check: (value: unknown) => typeof value === 'string' && /^\d{6}$/.test(value),
  },
  phone: words(say('联系电话', 'Telephone'), 60),
  officeHours: words(say('办公时间', 'Office hours')),
  reconsiderationOrgan: words(say('行政复议机关', 'Organ of administrative reconsideration')),
  reconsiderationAddress: words(say('行政复议机关地址', 'Its address')),
  reconsiderationOnline: words(say('行政复议网上申请渠道', 'Online channel of reconsideration')),
  court: words(say('有管辖权的人民法院', 'Court of jurisdiction')),
  courtAddress: words(say('人民法院地址', 'Address of the court')),
  disclosureUnit: words(say('政府信息公开工作机构', 'Disclosure unit'), 60),
  superiorOrgan: {
    ...words(
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
  payment: words(say('信息处理费缴纳方式', 'How a fee is paid')),
  alsoRefusals: {
    title: say('视同不予公开的其他答复情形', 'Further results treated as refusals'),
    check: (value: unknown) =>
      Array.isArray(value) && value.length <= 21 && value.every((one) => isText(one, 60)),
    source: say(
      '无法提供、不予处理是否属于“不予公开”，各地认识不一，由本机关确定并注明依据',
      'Whether unable or not processed counts as a refusal is disputed; the office decides and names its ground',
    ),
  },
  seal: {
    title: say('用印方式', 'Seal'),
    check: (value: unknown) => value === 'none' || value === 'paper' || value === 'electronic',
    initial: 'paper',
  },
  mailFrom: {
    title: say('邮件发件人', 'Sender of mail'),
    check: (value: unknown) => isText(value) && value.includes('@'),
  },
  lights: {
    title: say('预警阈值（剩余工作日数）', 'Working days left at which the light turns yellow'),
    check: isLights,
    initial: defaultThresholds,
    source: say('办理惯例，由本机关设定', 'Practice, set by the office'),
  },
  reportDeadline: {
    title: say('年度报告“之前”是否含当日', 'Whether a report may come on the named day itself'),
    check: (value: unknown) => value === 'on' || value === 'before',
    initial: 'on',
    source: say(
      '《法治政府建设与责任落实督察工作规定》写明“3月1日之前”“4月1日之前”，是否含当日各地掌握不一，由本机关确定',
      'The provisions say “before 1 March” and “before 1 April”; whether the day itself counts is read differently, so the office decides',
    ),
  },
  reportSeverity: {
    title: say('文稿核对各规则的轻重', 'Weight of each rule of the report check'),
    check: (value: unknown) => isText(value) && readSeverities(value) !== undefined,
    source: say(
      '写成“R07=off, R09=note”：error 必改、warning 建议、note 提示、off 不查',
      'Written “R07=off, R09=note”: error, warning, note, or off',
    ),
  },
  replyStops: {
    title: say('停止答复期限的环节', 'Act that stops the term for the answer'),
    check: (value: unknown) => value === 'dispatch' || value === 'delivery',
    initial: 'dispatch',
    source: say(
      '条例第三十三条规定“予以答复”，以发出为准系办理惯例；当地另有规定的从其规定',
      'Article 33 says “answer”; that sending it counts is practice. Where a local rule differs, it applies',
    ),
  },
  consularPhoneReport: reportTerms(say('领保电话报告时限', 'Term of reports by telephone')),
  consularFirstReport: reportTerms(say('领保首报时限', 'Term of the first report')),
  consularFurtherReport: reportTerms(say('领保续报间隔', 'Interval of further reports')),
  consularFinalReport: reportTerms(say('领保终报时限', 'Term of the final report')),
  consularLevels: {
    title: say('涉外突发事件分级标准（人数）', 'Levels of emergencies by numbers'),
    check: isThresholds,
    source: localPlan,
  },
  emergencyReading: {
    title: say('紧急查看时长（分钟）', 'Minutes of reading in an emergency'),
    check: (value: unknown) => isWhole(value, 5, 24 * 60),
    initial: defaultEmergencyMinutes,
    source: say('办理惯例，由本机关设定', 'Practice, set by the office'),
  },
  proposalTerms: {
    title: say('提案、会办、退回的办理期限', 'Terms of proposals, joint opinions and returns'),
    check: isProposalTerms,
    initial: PROPOSAL_TERMS,
    source: say(
      '政协提案、会办意见和退回交办件的期限由各级政协、交办机关规定，录入时注明文件；人大代表建议的期限由法律、条例规定，不在此设置',
      "Local rules fix the terms of proposals, joint opinions and returns; name the document. Those of deputies' suggestions are statutory",
    ),
  },
  proposalClasses: {
    title: say('建议提案办理结果类别', 'Result classes of suggestions and proposals'),
    check: isClasses,
    initial: PROPOSAL_CLASSES,
    source: say(
      '类别及其含义由各地规定，录入时注明文件和起始日期',
      'Classes and what they mean are local; name the document and the day from which they hold',
    ),
  },
} as const satisfies Readonly<Record<string, SettingKind>>;
/** Settings that a clock asks: a change of one is read again by every process. */
export const CLOCK_SETTINGS: readonly string[] = [
  'consularPhoneReport',
  'consularFirstReport',
  'consularFurtherReport',
  'consularFinalReport',
  'consularLevels',
  'proposalTerms',
  'proposalClasses',
  'replyStops',
];
export type SettingKey = keyof typeof settingKinds;

export function isSetting(key: string, value: unknown): boolean {
  if (Object.hasOwn(settingKinds, key)) return settingKinds[key as SettingKey].check(value); // a key of it
  if (/^disclosureAnnual\.(19|2\d)\d\d$/.test(key)) return isDisclosureByHand(value);
  if (/^numbering\.[\w-]{1,40}$/.test(key)) return typeof value === 'string' && isTemplate(value);
  return /^unit\.[\w-]{1,60}$/.test(key) && typeof value === 'string';
}

export const initialSettings: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries<SettingKind>(settingKinds).flatMap(([key, { initial }]) =>
    initial === undefined ? [] : [[key, initial]],
  ),
);
