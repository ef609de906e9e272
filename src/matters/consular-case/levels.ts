import type { Calendar } from '../../kernel/calendar.ts';
import type { Day } from '../../kernel/day.ts';

export type Level = 'I' | 'II' | 'III' | 'IV';
/** From the gravest on. */
export const LEVELS = ['I', 'II', 'III', 'IV'] as const satisfies readonly Level[];

/** Dead, or dead and injured together, from which a level is reached. */
export type Threshold = { readonly dead: number; readonly casualties: number };
export type Thresholds = Readonly<Record<Level, Threshold>>;

/** As the national scheme has them; an office sets those of its own plan, with its source. */
export const usualThresholds: Thresholds = {
  I: { dead: 30, casualties: 100 },
  II: { dead: 10, casualties: 50 },
  III: { dead: 3, casualties: 10 },
  IV: { dead: 1, casualties: 1 },
};

export type Grading = {
  readonly dead: number | null;
  readonly injured: number | null;
  /** By its political or social weight. */
  readonly quality: Level | null;
  /** As a leader or a higher office ordered it. */
  readonly ordered: Level | null;
};

const graver = (a: Level | null, b: Level | null): Level | null =>
  LEVELS.find((level) => level === a || level === b) ?? null;

/** What the numbers alone give. */
export function byNumbers({ dead, injured }: Grading, thresholds: Thresholds): Level | null {
  const died = dead ?? 0;
  const harmed = died + (injured ?? 0);
  const reached = LEVELS.find(
    (level) => died >= thresholds[level].dead || harmed >= thresholds[level].casualties,
  );
  return reached ?? null;
}

/** The level is the gravest of what the numbers, the weight and the order say; nothing where none of them does. */
export const levelOf = (grading: Grading, calendar: Calendar, on: Day): Level | null =>
  [grading.quality, grading.ordered].reduce(graver, byNumbers(grading, thresholdsOn(calendar, on)));

// The setting's own check lets nothing else in.
const thresholdsOn = (calendar: Calendar, on: Day): Thresholds =>
  (calendar.chosen?.('consularLevels', on) as Thresholds | undefined) ?? usualThresholds;
