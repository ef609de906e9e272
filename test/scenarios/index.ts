import { answer } from './answer.ts';
import { clarification } from './clarification.ts';
import { consultation } from './consultation.ts';
import { extension } from './extension.ts';
import { receipt } from './receipt.ts';
import type { Scenario } from './scenario.ts';
import { years } from './years.ts';

/** The scenarios of the disclosure request, in the order of the regulations. */
export const scenarios: readonly Scenario[] = [
  ...receipt,
  ...clarification,
  ...consultation,
  ...extension,
  ...answer,
  ...years,
];
