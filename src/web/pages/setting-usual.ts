import { reportLimits } from '../../matters/consular-case/clocks.ts';
import { usualThresholds } from '../../matters/consular-case/levels.ts';

/** What holds as long as an office has set nothing of its own, and from where it begins to set it. */
export const usual: Readonly<Record<string, unknown>> = {
  ...reportLimits,
  consularLevels: usualThresholds,
};
