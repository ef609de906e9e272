import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { officeDocument, officeLetter } from '../../letter/papers.ts';
import { listedIn, readerOf, typed } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';

const { last } = readerOf(asks);

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
/** The document on the GB/T 9704 page: red head, number, marks, text, seal and 版记; a 函 in the form of a letter. */
export function document(facts: LetterFacts<Own>): Letter {
  const { act, matter } = facts;
  const { own } = matter;
  const signed = last(facts, 'sign');
  const issued = act.step === 'number' && !facts.draft ? signed : undefined;
  const given = {
    title: own.title,
    number: issued ? act.number : null,
    to: own.to,
    body: typed(own.body),
    attachments: own.attachments.map(({ title }) => title),
    on: issued?.on ?? null,
    notes: [notes[own.openness]],
    cc: listedIn(own.copies),
    ...urgencies[own.urgency],
  };
  if (own.genre === 'letter') return { paper: officeLetter(facts, given) };
  return {
    paper: officeDocument(facts, {
      ...given,
      ...(own.direction === 'up' && signed ? { signers: [signed.by] } : {}),
      printed: act.on,
    }),
  };
}
