import type { Administered } from '../store/administer.ts';
import { no } from './problem.ts';
import type { Answer } from './route.ts';
import { yes } from './route.ts';

type Done = Extract<Administered, { done: unknown }>['done'];

/** An act of the office itself, as HTTP says it. */
export function administeredAnswer<A>(answer: Administered, shown: (done: Done) => A): Answer<A> {
  if ('done' in answer) return yes(shown(answer.done));
  if ('forbidden' in answer) return no('not-allowed', { refusal: answer.forbidden });
  // Somebody of another office is nobody here.
  if ('refused' in answer) {
    const { refused: refusal } = answer;
    return no(refusal.code.startsWith('no-such') ? 'not-found' : 'rule-says-no', { refusal });
  }
  return no(answer.conflict);
}
