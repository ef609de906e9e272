import type { Reading } from '../../../kernel/clock.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Paper } from '../../../paper/paper.ts';
import type { Own } from '../fields.ts';
import type { Result } from '../results.ts';
import type { ClockName } from '../rules.ts';

/** The office's settings as they hold on the day of the letter. What is null has not been set. */
export type OfficeFacts = {
  /** Full name, 甲市人民政府外事办公室: 发文机关 and 署名. */
  readonly name: string;
  /** 政府信息公开工作机构 of the office, whom the applicant may ask. */
  readonly disclosureUnit: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phone: string | null;
  /** Office hours, for collecting and inspecting. */
  readonly hours: string | null;
  /** 行政复议机关: the government of the same level. */
  readonly reconsideration: string | null;
  /** Where an application for reconsideration can be filed online: an address or the name of a platform. */
  readonly reconsiderationOnline: string | null;
  /** 上一级主管部门, which could be chosen for reconsideration until 2023; null where it could not. */
  readonly superior: string | null;
  /** The court for litigation without reconsideration. */
  readonly court: string | null;
  /** How a fee is paid. */
  readonly payment: string | null;
  /** Results that this office counts as 不予公开 beside those of the table in remedy.ts; null for none. */
  readonly alsoRefusals: readonly Result[] | null;
  readonly seal: 'none' | 'paper' | 'electronic';
};

/** An act as it stands after corrections. */
export type ActFacts = {
  readonly id: string;
  readonly step: string;
  readonly title: string;
  readonly on: Day;
  /** The name of who took it, and of whom for. */
  readonly by: string;
  readonly for?: string;
  /** With personal values in full. */
  readonly asks: Readonly<Record<string, unknown>>;
  /** 文号, when the act was given one. */
  readonly number: string | null;
  /** Letters made from it, by name. */
  readonly letters: readonly string[];
};

export type DocumentFacts = {
  readonly sha256: string;
  readonly name: string;
  /** What it is: 申请书, 送达回证, 盖章扫描件 …. */
  readonly what: string;
  readonly act: string;
  readonly on: Day;
  readonly pages: number | null;
};

/** Everything a letter may say. Built by the caller; letters look nothing up and know no clock. */
export type LetterFacts = {
  readonly office: OfficeFacts;
  readonly matter: {
    /** 登记编号; null until one is given. */
    readonly number: string | null;
    /** With personal values in full. */
    readonly own: Own;
  };
  /** The act the letter belongs to; also the last of `acts`, unless later acts are known. */
  readonly act: ActFacts;
  /** All standing acts in legal order. */
  readonly acts: readonly ActFacts[];
  /** Clocks as they read right after the act. */
  readonly clocks: Partial<Record<ClockName, Pick<Reading, 'state' | 'due' | 'provisional'>>>;
  readonly documents: readonly DocumentFacts[];
  /** Other requests that this one refers to, by id. */
  readonly earlier: Readonly<
    Record<string, { readonly number: string | null; readonly repliedOn: Day | null }>
  >;
  /** The day of printing. */
  readonly today: Day;
  /** The consultation a letter to a third party is about, when there are several. */
  readonly about?: string;
  /** True for a preview of what is not recorded yet. */
  readonly draft: boolean;
};

/** A letter, or what must be known before it can be signed. */
export type Letter = { readonly paper: Paper } | { readonly missing: readonly Text[] };
