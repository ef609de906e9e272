import type { Day } from '../../kernel/day.ts';
import { say } from '../../kernel/text.ts';
import { dayText } from '../../paper/parts.ts';
import type { Block, DocumentPaper, FormPaper, LetterPaper } from '../../paper/paper.ts';
import type { LetterFacts } from './facts.ts';
import type { Need } from './writing.ts';

type Facts = Pick<LetterFacts, 'office' | 'act' | 'draft'>;

export const heading = (text: string): Block => ({ kind: 'paragraph', text, level: 1 });
/** A line that begins at the margin, as 此致 is followed by its addressee. */
export const flush = (text: string): Block => ({ kind: 'paragraph', text, indent: false });

type Given = {
  readonly title: string;
  readonly to: string | null;
  readonly body: readonly Block[];
  /** 成文日期, the day of the act unless told otherwise; none on a draft. */
  readonly on?: Day | null;
  readonly number?: string | null;
  readonly attachments?: readonly string[];
  readonly annexes?: NonNullable<LetterPaper['annexes']>;
  readonly contact?: NonNullable<LetterPaper['contact']>;
  readonly cc?: readonly string[];
  readonly notes?: readonly string[];
  readonly sensitivity?: NonNullable<LetterPaper['sensitivity']>;
  readonly urgency?: NonNullable<LetterPaper['urgency']>;
};

/** What the office says to somebody, signed on the day of the act unless it is a draft. */
function outgoing({ office, act, draft }: Facts, given: Given) {
  const { on = act.on, number = act.number, attachments = [], ...more } = given;
  const day = draft ? null : on;
  return {
    ...more,
    ...{ number, attachments, seal: office.seal, draft: day === null },
    signature: { office: office.name, day },
  };
}

/** A letter of the office in 信函格式. */
export const officeLetter = (
  facts: Facts,
  given: Given & { readonly badge?: string },
): LetterPaper => ({
  ...outgoing(facts, given),
  form: 'letter',
  issuer: facts.office.name,
});

/** A document of the office in 文件格式; with `signers` it goes to a higher organ. */
export function officeDocument(
  facts: Facts,
  given: Given & {
    readonly signers?: readonly string[];
    /** The day it is printed and issued, for the 版记. */
    readonly printed?: Day;
    /** Who issues it where it is not the office as such: its party group. */
    readonly issuer?: string;
  },
): DocumentPaper {
  const { printed, issuer: office = facts.office.name, ...more } = given;
  const base = outgoing(facts, more);
  return {
    ...more,
    ...base,
    form: 'document',
    issuer: `${office}文件`,
    signature: { ...base.signature, office },
    ...(printed && !base.draft ? { printed: { office, day: printed } } : {}),
  };
}

export const partyGroupOf = ({ office }: Pick<Facts, 'office'>): string => `中共${office.name}党组`;

/** Whom to ask about a letter: who wrote it, at the office's telephone. */
export const contactOf = ({ office, act }: Facts, need: Need, person = act.by) => ({
  person,
  phone: need(office.phone, say('机关联系电话', "the office's telephone")),
});

/** The office as a party before a court or an organ of reconsideration: its seat and who represents it. */
export function partyOf({ office }: Pick<Facts, 'office'>, need: Need) {
  return {
    name: office.name,
    address: need(office.address, say('机关地址', "the office's address")),
    head: need(
      office.representative,
      say('法定代表人姓名（设置“法定代表人”）', 'the legal representative (a setting)'),
    ),
    post: need(
      office.representativePost,
      say('法定代表人职务（设置“法定代表人职务”）', "the representative's post (a setting)"),
    ),
  };
}

/** 此致 and whom. */
export const respectfully = (to: string): readonly Block[] => [
  { kind: 'paragraph', text: '此致' },
  flush(to),
];

/** A paper for a court: no red head and no number; who signs, and the day. */
export function courtPaper(
  facts: Facts,
  given: { readonly title: string; readonly signer: string; readonly body: readonly Block[] },
): FormPaper {
  const { office, act, draft } = facts;
  return {
    form: 'form',
    prose: true,
    title: given.title,
    body: [
      ...given.body,
      { kind: 'blank', lines: 2 },
      { kind: 'paragraph', text: `${given.signer}：${office.name}（印章）`, align: 'right' },
      { kind: 'paragraph', text: dayText(draft ? null : act.on), align: 'right' },
    ],
    day: act.on,
    draft,
  };
}
