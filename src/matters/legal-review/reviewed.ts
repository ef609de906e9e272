import { choice, day, reference, text } from '../../fields/index.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { outcomes } from './kinds.ts';

/** What another matter records of its review: the review itself, or the number of one made on paper, and how it ended. */
export const reviewed = {
  review: optional(
    hinted(
      reference(say('合法性审核事项', 'Review of legality'), 'legal-review'),
      say('在本平台审核的，请选择审核事项。', 'Choose the review made on this platform.'),
    ),
  ),
  reviewNumber: optional(text(say('审核意见书编号', 'Number of the opinion'), { max: 60 })),
  outcome: choice(say('审核结论', 'Outcome'), outcomes),
  reviewedOn: happened(day(say('审核日期', 'Reviewed on'))),
};

type Named = { readonly review: string | null; readonly reviewNumber: string | null };
/** Neither the review nor its number is given: nobody could look it up. */
export const isUnnamed = ({ asks }: { readonly asks: Named }): boolean =>
  asks.review === null && asks.reviewNumber === null;
