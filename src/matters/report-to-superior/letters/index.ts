import { say } from '../../../kernel/text.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { contactOf, officeDocument, partyGroupOf } from '../../letter/papers.ts';
import type { Need } from '../../letter/writing.ts';
import { clause, listedIn, paragraphs, readerOf, typed, written } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'send' | 'answer'>;
const { last } = readerOf(asks);

/** What a request has and a report has not: whom to ask about it. */
const kinds = {
  request: {
    word: '请示',
    ends: '妥否，请批示。',
    asked: (facts: Facts, need: Need) => ({
      contact: contactOf(facts, need, last(facts, 'draft')?.by),
    }),
  },
  report: { word: '报告', ends: '特此报告。', asked: () => ({}) },
} as const;
const ended = /(?:请批示|请示|请批复|请审定|特此报告|请审阅)[。！]?$/u;

/** Who signed it, and when it was printed; nobody on a draft. */
const signatureOf = ({ act }: Facts) =>
  act.step === 'sign' ? { signers: [act.by], printed: act.on } : {};

/** 请示 or 报告: upward, with its signer; the closing words of its kind unless whoever drafted it wrote them. */
const paper = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const drafted = last(facts, 'draft')?.asks;
    const { word, ends, asked } = kinds[own.sort];
    const body = need(drafted?.body, say('正文', 'the text'));
    return officeDocument(facts, {
      title: `关于${clause(own.subject)}的${word}`,
      to: need(drafted?.to, say('主送', 'whom it goes to')),
      ...(own.list === 'government' ? {} : { issuer: partyGroupOf(facts) }),
      ...signatureOf(facts),
      body: [...typed(body), ...paragraphs(ended.test(body.trim()) ? null : ends)],
      cc: listedIn(drafted?.cc),
      ...asked(facts, need),
    });
  });

export const upwardLetters = lettersBy<Own, 'send' | 'answer'>()({
  titles,
  write: { paper },
  unsigned: { draft: ['paper'] },
});
