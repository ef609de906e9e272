/**
 * All settings, by line of business. To append one: a line in the `settings-<line>.ts` of its line (its source must be
 * said, or it does not compile), made with `terms`, `oneOf`, `wholeNumber` or `particular` of `setting-kind.ts`.
 * Terms: `terms({ title, source, limits: { key: [about, limit] } })` here, and in the matter's clock
 * `limitBy: { setting: '<key>', key: (own) => …, limits: { … } }` with the same limits; deadline, page, evidence sheet
 * and `clock` then say by themselves from which setting and source they come. A day that a matter computes itself from
 * `calendar.chosen` names its clock in `decides`. A key is one of the whole platform.
 */
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { isDisclosureByHand } from './disclosure-by-hand.ts';
import { isTemplate } from './numbering.ts';
import type { SettingKind, SettingKinds } from './setting-kind.ts';
import { consularSettings } from './settings-consular.ts';
import { decisionSettings } from './settings-decisions.ts';
import { disclosureSettings } from './settings-disclosure.ts';
import { documentSettings } from './settings-documents.ts';
import { learningSettings } from './settings-learning.ts';
import { legalSettings } from './settings-legal.ts';
import { officeSettings } from './settings-office.ts';
import { proposalSettings } from './settings-proposals.ts';
import { reportSettings } from './settings-report.ts';

/** In the order of the page; the names are those of the lines of business. */
export const settingLines: readonly {
  readonly name: string;
  readonly title: Text;
  readonly settings: SettingKinds;
}[] = [
  { name: 'office', title: say('本机关', 'The office'), settings: officeSettings },
  { name: 'disclosure', title: say('政务公开', 'Disclosure'), settings: disclosureSettings },
  {
    name: 'proposals',
    title: say('建议提案与监督', 'Proposals and supervision'),
    settings: proposalSettings,
  },
  { name: 'consular', title: say('领事保护', 'Consular protection'), settings: consularSettings },
  { name: 'legal', title: say('法治审核', 'Legal review'), settings: legalSettings },
  { name: 'documents', title: say('公文', 'Official documents'), settings: documentSettings },
  {
    name: 'decisions',
    title: say('决策与责任', 'Decisions and accountability'),
    settings: decisionSettings,
  },
  {
    name: 'learning',
    title: say('学法普法与队伍', 'Learning, law education and people'),
    settings: learningSettings,
  },
  { name: 'report', title: say('法治报告', 'The annual report'), settings: reportSettings },
];

/** Settings by key. Others are kept by their prefix: `numbering.<scheme>`, `unit.<kind>`, `disclosureAnnual.<year>`. */
export const settingKinds: SettingKinds = Object.fromEntries(
  settingLines.flatMap(({ settings }) => Object.entries(settings)),
);
export const findSettingKind = (key: string): SettingKind | undefined =>
  Object.hasOwn(settingKinds, key) ? settingKinds[key] : undefined;

/** What the law leaves open is set with the document behind it; the office's own particulars need none. */
export function needsSource(key: string): boolean {
  const kind = findSettingKind(key);
  return kind !== undefined && !kind.own;
}

/** Settings that a clock asks: a change of one is read again by every process. */
export const CLOCK_SETTINGS: readonly string[] = Object.entries(settingKinds).flatMap(
  ([key, { clock }]) => (clock ? [key] : []),
);

export function isSetting(key: string, value: unknown): boolean {
  const kind = findSettingKind(key);
  if (kind) return kind.check(value);
  if (/^disclosureAnnual\.(19|2\d)\d\d$/.test(key)) return isDisclosureByHand(value);
  if (/^numbering\.[\w-]{1,40}$/.test(key)) return typeof value === 'string' && isTemplate(value);
  return /^unit\.[\w-]{1,60}$/.test(key) && typeof value === 'string';
}

export const initialSettings: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(settingKinds).flatMap(([key, { initial }]) =>
    initial === undefined ? [] : [[key, initial]],
  ),
);
