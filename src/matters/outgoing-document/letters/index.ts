import { say } from '../../../kernel/text.ts';
import type { Block, DocumentPaper } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import type { Own } from '../fields.ts';

export const outgoingLetterTitles = { document: say('公文', 'Official document') };

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;

/** Levels of headings by how they are numbered: 一、（一）1.（1）. */
const LEVELS = [
  /^[一二三四五六七八九十]+、/u,
  /^（[一二三四五六七八九十]+）/u,
  /^\d+[.．]/u,
  /^（\d+）/u,
];
const SHORT = 36;

/** A paragraph is a heading where it begins with a number and is short and has no stop at its end. */
function blockOf(line: string): Block {
  const level = LEVELS.findIndex((shape) => shape.test(line)) + 1;
  const isHeading = level > 0 && line.length <= SHORT && !/[。；：]$/u.test(line);
  return isHeading
    ? { kind: 'paragraph', text: line, level: level as 1 | 2 | 3 | 4 } // a place in the list above
    : { kind: 'paragraph', text: line };
}

const urgencies = {
  normal: {},
  urgent: { urgency: '加急' },
  express: { urgency: '特急' },
} as const;
const notes: Readonly<Record<Own['openness'], string>> = {
  open: '此件公开发布',
  request: '此件依申请公开',
  closed: '此件不予公开',
};

const linesOf = (body: string): readonly Block[] =>
  body
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);
const copiesOf = (copies: string | null) =>
  copies ? { cc: copies.split(/[，、；,;]/u).map((one) => one.trim()) } : {};

/** The document on the GB/T 9704 page: red head, number, marks, text, seal and 版记; a 函 in the form of a letter. */
function document(facts: LetterFacts): Letter {
  const { office, act, acts } = facts;
  const own = ownOf(facts);
  const signed = acts.findLast(({ step, on }) => step === 'sign' && on <= act.on);
  const issued = act.step === 'number' && !facts.draft ? signed : undefined;
  const base = {
    title: own.title,
    number: issued ? act.number : null,
    to: own.to,
    body: linesOf(own.body),
    attachments: own.attachments.map(({ title }) => title),
    signature: { office: office.name, day: issued?.on ?? null },
    seal: office.seal,
    notes: [notes[own.openness]],
    ...copiesOf(own.copies),
    ...urgencies[own.urgency],
    draft: !issued,
  };
  if (own.genre === 'letter') return { paper: { ...base, form: 'letter', issuer: office.name } };
  const paper: DocumentPaper = {
    ...base,
    form: 'document',
    issuer: `${office.name}文件`,
    ...(own.direction === 'up' && signed ? { signers: [signed.by] } : {}),
    ...(issued ? { printed: { office: office.name, day: act.on } } : {}),
  };
  return { paper };
}

export const outgoingLetters = { document };
export const outgoingLettersDue = ({ act }: LetterFacts): readonly { readonly letter: string }[] =>
  act.letters.includes('document') ? [{ letter: 'document' }] : [];
