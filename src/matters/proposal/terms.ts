import type { Calendar } from '../../kernel/calendar.ts';
import { lastDay } from '../../kernel/clock.ts';
import type { LimitBy } from '../../kernel/clock-rule.ts';
import type { Day } from '../../kernel/day.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Limit } from '../../kernel/matter.ts';
import { days, months } from '../../kernel/matter.ts';
import type { Own } from './fields.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';
import type { Source } from './sources.ts';
import { isSuggestion, sources } from './sources.ts';

type Asked = Readonly<Record<string, unknown>>;

const ownOf = (own: Asked): Own => own as Own; // the matter's own fields make these values what their types say
const keys = Object.keys(sources) as readonly Source[]; // the keys of a literal
const each = <T>(of: (key: Source) => string, proposals: T, suggestions: T) =>
  Object.fromEntries(keys.map((key) => [of(key), isSuggestion(key) ? suggestions : proposals]));
const redo = (key: Source): string => `redo.${key}`;
const extended = (key: Source): string => `extended.${key}`;

/** The office's setting of the terms that no statute fixes. */
export const SETTING = 'proposalTerms';

/** Until the office sets them: terms of proposals, of joint handling and of sending back are local. */
export const limits: Readonly<Record<string, Limit>> = {
  ...each((key) => key, months(3), months(3)),
  ...each(extended, months(6), months(6)),
  ...each(redo, months(2), months(2)),
  joint: months(1),
  return: days(10),
};

/** 会办 has a term of its own, towards the organ in charge; the others answer by the rules of their source. */
const termOf = (own: Asked): string => {
  const { role, source, redoOn } = ownOf(own);
  if (redoOn) return redo(source);
  return role === 'joint' ? 'joint' : source;
};

const local = cites('办理期限', 'proposals');
const by = (
  of: (key: Source) => string,
  suggestions: Cite<Law>,
): Readonly<Record<string, Cite<Law>>> => each<Cite<Law>>(of, local, suggestions);

/** A suggestion's first term stands on the clock's own article, which is dated; everything else is named here. */
export const answerBy: LimitBy<Law> = {
  setting: SETTING,
  key: termOf,
  limits,
  cites: {
    ...Object.fromEntries(keys.filter((key) => !isSuggestion(key)).map((key) => [key, local])),
    ...by(redo, cites('第二十七条第四款')),
    joint: local,
  },
};

export const extendedBy: LimitBy<Law> = {
  setting: SETTING,
  key: (own) => extended(ownOf(own).source),
  limits,
  cites: by(extended, cites('第二十一条')),
};

/** A limit as the office had set it on a day. The law's own are no setting: its check does not take their keys. */
function limitOn(key: string, calendar: Calendar, on: Day): Limit | undefined {
  const set = calendar.chosen?.(SETTING, on) as Readonly<Record<string, Limit>> | undefined; // the setting's check
  return set?.[key] ?? limits[key];
}

const endOf = (key: string, from: Day, calendar: Calendar, on: Day): Day => {
  const limit = limitOn(key, calendar, on);
  if (!limit) throw new Error(`there is no term ${key}`);
  return lastDay(limit, from, calendar);
};

type Asking = { readonly own: Own; readonly calendar: Calendar; readonly on: Day };

/** The last day to which the term can be extended, and the last for sending a wrong assignment back. */
export const longest = ({ own, calendar, on }: Asking): Day =>
  endOf(extended(own.source), own.assignedOn, calendar, on);
export const returnBy = ({ own, calendar, on }: Asking): Day =>
  endOf('return', own.assignedOn, calendar, on);

/** Keys that the office may set, in the order a person reads them. */
export const settable: readonly string[] = Object.keys(limits).filter(
  (key) => !keys.some((source) => isSuggestion(source) && key.endsWith(source)),
);
