import { reference } from '../../fields/index.ts';
import type { Day } from '../../kernel/day.ts';
import type { Field } from '../../kernel/field.ts';
import { hinted, optional } from '../../kernel/field.ts';
import type { Other } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import type { Basis } from '../rests-on.ts';
import { restsOn } from '../rests-on.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

/** The review itself, where it was made on this platform; `brings`: what the form takes over from it. */
const reviewOf = (brings?: NonNullable<Field['brings']>) =>
  optional(
    hinted(
      reference(say('公平竞争审查事项', 'Fair-competition review'), 'fair-competition-review', {
        ...(brings && { brings }),
      }),
      say('在本平台审查的，请选择审查事项。', 'Choose the review made on this platform.'),
    ),
  );
export const review = reviewOf({ conclusion: 'conclusion', reviewedOn: 'concludedOn' });
/** The same in a form that does not ask for its outcome in the same words. */
export const reviewAlone = reviewOf();

/** The conclusion that stands: what is changed and reviewed again has none, what is outside the scope is said to be so. */
const conclusionOf = ({ phase, own }: Other): unknown =>
  phase === 'outOfScope' ? 'outside' : own['conclusion'];
const endedOn = (other: Other): Day | null =>
  conclusionOf(other)
    ? (other.taken[other.phase === 'outOfScope' ? 'confirmScope' : 'conclude']?.on ?? null)
    : null;

export const competitionBasis = {
  what: say('公平竞争审查', 'fair-competition review'),
  code: 'competition',
  endedOn,
  subjects: ({ own }: Other) => [own['measure']],
};
/** Whether what a review found is what is said of it: reviewed and to be issued, or none of its business. */
export const saysOf = (other: Other, said: string): boolean =>
  said === 'passed'
    ? ['complies', 'excepted'].includes(String(conclusionOf(other)))
    : said === 'not-concerned' && conclusionOf(other) === 'outside';

type Reviewed = { readonly review: string | null; readonly conclusion: string; reviewedOn: Day };
const recorded = <Own>(title: Basis<Own, Reviewed>['title'], at: ReturnType<typeof cites>) =>
  restsOn<Own, Reviewed>({
    ...competitionBasis,
    cites: at,
    title,
    named: (asks) => asks.review,
    agrees: (other, asks) =>
      conclusionOf(other) === asks.conclusion && endedOn(other) === asks.reviewedOn,
  });
const PRACTICE: Law = 'legalPractice';
/** An act that records a fair-competition review says of it what it says itself. */
export const recordsCompetition = <Own>(title: Basis<Own, Reviewed>['title']) =>
  recorded(title, cites('公平竞争审查', PRACTICE));
