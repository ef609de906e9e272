import type { Limit, Unit } from '../kernel/clock-rule.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

/** A setting: from a day on, by act. What the law leaves open is a setting with its source. */
export type SettingKind = {
  readonly title: Text;
  /** Who says that it may be set, and where the value comes from that holds until the office sets its own. */
  readonly source: Text;
  readonly check: (value: unknown) => boolean;
  readonly initial?: unknown;
  /** The office's own particulars: changed with a reason alone, all else with a source. */
  readonly own?: true;
  /** A term is computed from it. */
  readonly clock?: true;
  /** Terms (`matter.clock`) whose day the matter itself computes from it: no `limitBy` or `stopsBy` names it there. */
  readonly decides?: readonly string[];
  /** All values it can have, where they are few. */
  readonly options?: Readonly<Record<string, Text>>;
  /** What each entry is about, where the value holds several by key. */
  readonly parts?: Readonly<Record<string, Text>>;
};
export type SettingKinds = Readonly<Record<string, SettingKind>>;

export const isText = (value: unknown, most = 200): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most;
export const isWhole = (value: unknown, from: number, to: number): boolean =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= to;
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Practice where no rule says anything. */
export const practice = say('办理惯例，由本机关设定', 'Practice, set by the office');

const kept = say('本机关自行登记、核对', 'Entered and checked by the office itself');
/** One of the office's own particulars, in words. */
export const particular = (title: Text, most = 200): SettingKind => ({
  title,
  source: kept,
  own: true,
  check: (value) => isText(value, most),
});

type Named = { readonly title: Text; readonly source: Text };

/** One of a few values. */
export const oneOf = <const Key extends string>({
  options,
  initial,
  ...named
}: Named & {
  readonly options: Readonly<Record<Key, Text>>;
  readonly initial: NoInfer<Key>;
}): SettingKind => ({
  ...named,
  options,
  initial,
  check: (value) => typeof value === 'string' && Object.hasOwn(options, value),
});

/** A whole number within bounds. */
export const wholeNumber = ({
  from,
  to,
  initial,
  ...named
}: Named & {
  readonly from: number;
  readonly to: number;
  readonly initial: number;
}): SettingKind => ({
  ...named,
  initial,
  check: (value) => isWhole(value, from, to),
});

const CALENDAR: readonly Unit[] = ['months', 'days', 'working-days'];
const SPANS: readonly Unit[] = ['hours', 'minutes'];
const MOST = 1000;

const isLimitOf =
  (units: readonly Unit[]) =>
  (value: unknown): boolean =>
    isObject(value) &&
    isWhole(value['amount'], 1, MOST) &&
    units.some((unit) => unit === value['unit']);

/**
 * Terms by key, for a clock's `limitBy: { setting, key, limits }`: the clock's `limits` are the same as here, and a
 * key that a change leaves out keeps them. A term by the calendar stays one, a term of hours or minutes likewise.
 */
export const terms = ({
  limits,
  ...named
}: Named & {
  readonly limits: Readonly<Record<string, readonly [about: Text, limit: Limit]>>;
}): SettingKind => {
  const entries = Object.entries(limits);
  const initial = Object.fromEntries(entries.map(([key, [, limit]]) => [key, limit]));
  return {
    ...named,
    clock: true,
    parts: Object.fromEntries(entries.map(([key, [about]]) => [key, about])),
    initial,
    check: (value) =>
      isObject(value) &&
      Object.entries(value).every(([key, limit]) => {
        const usual = Object.hasOwn(initial, key) ? initial[key] : undefined;
        return usual && isLimitOf(SPANS.includes(usual.unit) ? SPANS : CALENDAR)(limit);
      }),
  };
};
