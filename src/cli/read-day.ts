import { isDay } from '../kernel/day.ts';
import type { Day } from '../kernel/day.ts';
import { findText } from './command.ts';
import type { Call } from './command.ts';
import { WrongInput } from './output.ts';

/** The option as a day, or undefined when it was not given. Throws WrongInput on what is no real date. */
export function findDay(call: Call, option: string, flag: string): Day | undefined {
  const text = findText(call, option);
  if (text === undefined || isDay(text)) {
    return text;
  }
  throw new WrongInput(`${flag} must be a real date such as 2024-01-31, not "${text}".`);
}

export function getDay(call: Call, option: string, flag: string): Day {
  const day = findDay(call, option, flag);
  if (day === undefined) {
    throw new WrongInput(`${flag} is missing.`);
  }
  return day;
}
