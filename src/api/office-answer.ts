import type { Administered } from '../store/administer.ts';
import { no } from './problem.ts';
import type { Answer } from './route.ts';
import { yes } from './route.ts';

type Done = Extract<Administered, { done: unknown }>['done'];

/** An act of the office itself, as HTTP says it. */
export function administeredAnswer<A>(answer: Administered, shown: (done: Done) => A): Answer<A> {
  if ('done' in answer) return yes(shown(answer.done));
  if ('forbidden' in answer) return no('not-allowed', { refusal: answer.forbidden });
  if ('refused' in answer) return no('rule-says-no', { refusal: answer.refused });
  return no(answer.conflict);
}
