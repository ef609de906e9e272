import { say } from '../../../kernel/text.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { contactOf, officeLetter } from '../../letter/papers.ts';
import { booked, paragraphs, readerOf, typed, written } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'reply'>;
const { last } = readerOf(asks);

/** 反馈意见函: that the office has no comments, or what they are and why. */
const opinion = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const drafted = last(facts, 'draft');
    const asked = `${booked(own.draft)}${own.number ? `（${own.number}）` : ''}`;
    const words = drafted?.asks.opinion;
    const body =
      drafted?.asks.view === 'none'
        ? paragraphs(`你单位关于征求${asked}意见的来文收悉。经研究，我办无修改意见。`)
        : [
            ...paragraphs(
              `你单位关于征求${asked}意见的来文收悉。经研究，提出以下修改意见，供参考：`,
            ),
            ...typed(need(words, say('修改意见和理由', 'the comments'))),
          ];
    return officeLetter(facts, {
      title: `关于${booked(own.draft)}征求意见的复函`,
      to: need(own.from, say('来文机关', 'who asked')),
      body: [...body, ...paragraphs('特此函复。')],
      contact: contactOf(facts, need, drafted?.by),
    });
  });

export const draftLawLetters = lettersBy<Own, 'reply'>()({
  titles,
  write: { opinion },
  unsigned: { draft: ['opinion'] },
});
