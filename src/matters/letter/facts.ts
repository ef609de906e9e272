import type { Reading } from '../../kernel/clock.ts';
import type { Day } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import type { Paper } from '../../paper/paper.ts';

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
  /** 法定代表人 with his post, as papers to a court or an organ of reconsideration name him. */
  readonly representative: string | null;
  readonly representativePost: string | null;
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
  /** Results of requests that this office counts as 不予公开 beside those of the law; null for none. */
  readonly alsoRefusals: readonly string[] | null;
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

type AnyOwn = Readonly<Record<string, unknown>>;

/**
 * Everything a letter may say. Built by the caller; letters look nothing up and know no clock. A matter's letters take
 * its own fields `O` and the names of its terms `C`.
 */
export type LetterFacts<O = AnyOwn, C extends string = string> = {
  readonly office: OfficeFacts;
  readonly matter: {
    /** 登记编号; null until one is given. */
    readonly number: string | null;
    /** With personal values in full. */
    readonly own: O;
  };
  /** The act the letter belongs to; also the last of `acts`, unless later acts are known. */
  readonly act: ActFacts;
  /** All standing acts in legal order. */
  readonly acts: readonly ActFacts[];
  /** Clocks as they read right after the act. */
  readonly clocks: Partial<Record<C, Pick<Reading, 'state' | 'due' | 'provisional'>>>;
  readonly documents: readonly DocumentFacts[];
  /** Other matters that this one refers to, by id. */
  readonly earlier: Readonly<
    Record<string, { readonly number: string | null; readonly repliedOn: Day | null }>
  >;
  /** Names of people of the office that fields refer to, by id. */
  readonly people: Readonly<Record<string, string>>;
  /** The day of printing. */
  readonly today: Day;
  /** What a letter is about where an act gives several: the consultation of a third party. */
  readonly about?: string;
  /** True for a preview of what is not recorded or not signed yet. */
  readonly draft: boolean;
};

/** A letter, or what must be known before it can be signed. */
export type Letter = { readonly paper: Paper } | { readonly missing: readonly Text[] };

/** A letter that an act calls for; `about` goes into its facts. */
export type DueLetter = { readonly letter: string; readonly about?: string };
