import { choice, day, reference, text } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Field } from '../../kernel/field.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import type { Given, Other } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import type { laws } from '../laws.ts';
import type { Basis } from '../rests-on.ts';
import { restsOn } from '../rests-on.ts';
import { outcomes } from './kinds.ts';

/** The review itself, where it was made on this platform; `brings`: what the form takes over from it. */
const reviewOf = (brings?: NonNullable<Field['brings']>) =>
  optional(
    hinted(
      reference(say('合法性审核事项', 'Review of legality'), 'legal-review', {
        ...(brings && { brings }),
      }),
      say('在本平台审核的，请选择审核事项。', 'Choose the review made on this platform.'),
    ),
  );
export const review = reviewOf({ outcome: 'outcome', reviewedOn: 'concludedOn' });
/** The same in a form that does not ask for its outcome in the same words. */
export const reviewAlone = reviewOf();

/** What another matter records of its review: the review itself, or the number of one made on paper, and how it ended. */
export const reviewed = {
  review,
  reviewNumber: optional(text(say('审核意见书编号', 'Number of the opinion'), { max: 60 })),
  outcome: choice(say('审核结论', 'Outcome'), outcomes),
  reviewedOn: happened(day(say('审核日期', 'Reviewed on'))),
};

type Named = { readonly review: string | null; readonly reviewNumber: string | null };
/** Neither the review nor its number is given: nobody could look it up. */
export const isUnnamed = ({ asks }: { readonly asks: Named }): boolean =>
  asks.review === null && asks.reviewNumber === null;

/** The day of the opinion that stands: one withdrawn, or submitted again after a revision, has none. */
export const reviewEndedOn = ({ own, taken }: Other): Day | null =>
  own['outcome'] && !taken['withdraw'] ? (taken['conclude']?.on ?? null) : null;

/** A review of legality as other records rest on it. */
export const reviewBasis = {
  what: say('合法性审核', 'review of legality'),
  code: 'review',
  endedOn: reviewEndedOn,
  subjects: ({ own }: Other) => [
    own['subject'],
    ...((own['texts'] ?? []) as readonly { readonly title: string }[]).map(({ title }) => title), // the review's own field
  ],
};

type Reviewed = { readonly review: string | null; readonly outcome: string; reviewedOn: Day };
/** An act that records a review says of it what it says itself. */
export const recordsReview = <Own>(
  cites: Cite<keyof typeof laws>,
  title: Basis<Own, Reviewed>['title'],
) =>
  restsOn<Own, Reviewed>({
    ...reviewBasis,
    cites,
    title,
    named: (asks) => asks.review,
    agrees: (other, asks) =>
      other.own['outcome'] === asks.outcome && reviewEndedOn(other) === asks.reviewedOn,
  });

/** A review that wants changes and was not answered, or not wholly and no head agreed: nothing is signed on it yet. */
const isUnanswered = ({ own, taken }: Other): boolean =>
  own['outcome'] === 'revise' &&
  (!taken['respond'] || (own['followed'] !== 'all' && !own['agreedOn']));

type Naming = Pick<
  Given<never, { readonly review: string | null }, never, never>,
  'asks' | 'named'
>;
/** The review that an act names still waits for an answer. */
export function isToBeAnswered({ asks, named }: Naming): boolean {
  const other = named(asks.review);
  return other !== undefined && isUnanswered(other);
}

/** An act that is taken on a review, whose outcome it does not repeat: nothing on one that found it unlawful or was not answered. */
export const changesOnReview = <Own>(
  cites: Cite<keyof typeof laws>,
  title: Basis<Own, { readonly review: string | null }>['title'],
) =>
  restsOn<Own, { readonly review: string | null }>({
    ...reviewBasis,
    cites,
    title,
    named: ({ review: id }) => id,
    agrees: (other) => other.own['outcome'] !== 'unlawful' && !isUnanswered(other),
  });
