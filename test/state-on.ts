import type { ClockProjection, ClockState } from '../src/kernel/clock.ts';
import type { Day } from '../src/kernel/day.ts';

/** The state on a day on or after the last act: what lists say in SQL, said once more so that the two can be compared. */
export function stateOn({ state, due, resumes, stopped }: ClockProjection, day: Day): ClockState {
  if (state === 'idle') return state;
  if (due !== null && (stopped ?? day) > due) return 'missed';
  if (stopped) return 'met';
  return state === 'paused' && (resumes === null || day < resumes) ? 'paused' : 'running';
}
