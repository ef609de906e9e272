import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { isTemplate } from './numbering.ts';

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

/** Settings by key. A key not here can be kept by its prefix: `numbering.<scheme>`, `unit.<kind>`. */
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
  replyStops: {
    title: say('停止答复期限的环节', 'Act that stops the term for the answer'),
    check: (value: unknown) => value === 'dispatch' || value === 'delivery',
    initial: 'dispatch',
    source: say(
      '条例第三十三条规定“予以答复”，以发出为准系办理惯例；当地另有规定的从其规定',
      'Article 33 says “answer”; that sending it counts is practice. Where a local rule differs, it applies',
    ),
  },
} as const satisfies Readonly<Record<string, SettingKind>>;
/** Settings that a clock asks: a change of one is read again by every process. */
export const CLOCK_SETTINGS: readonly string[] = ['replyStops'];
export type SettingKey = keyof typeof settingKinds;

export function isSetting(key: string, value: unknown): boolean {
  if (Object.hasOwn(settingKinds, key)) return settingKinds[key as SettingKey].check(value); // a key of it
  if (/^numbering\.[\w-]{1,40}$/.test(key)) return typeof value === 'string' && isTemplate(value);
  return /^unit\.[\w-]{1,60}$/.test(key) && typeof value === 'string';
}

export const initialSettings: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries<SettingKind>(settingKinds).flatMap(([key, { initial }]) =>
    initial === undefined ? [] : [[key, initial]],
  ),
);
