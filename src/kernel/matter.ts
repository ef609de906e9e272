import type { Calendar } from './calendar.ts';
import type { Reading } from './clock.ts';
import type { AnyClock, ClockRule, Limit, Silence } from './clock-rule.ts';
import type { Day } from './day.ts';
import type { Field, Fields, Values } from './field.ts';
import type { Figure } from './figure.ts';
import type { Cite, Laws } from './refusal.ts';
import type { Text } from './text.ts';

export type { AnyClock, Limit, Silence } from './clock-rule.ts';
export { days, hours, minutes, months, workingDays } from './clock-rule.ts';

/** Steps, as a map from a step's name to the fields it asks for; `unknown` is what the compiler infers for none. */
export type Steps = Readonly<Record<string, unknown>>;
export type Asks<S extends Steps, K extends keyof S> = S[K] extends Fields
  ? S[K]
  : Readonly<Record<never, never>>;

export type Taken = {
  readonly count: number;
  readonly on: Day;
  readonly by: string;
  readonly act: string;
};

/** Another record as it stands; `names`: it names this one. */
export type Other = Readonly<{ title: string; phase: string; own: AnyRecord; names: boolean }> & {
  readonly taken: Readonly<Record<string, Taken>>;
};

/** What a rule may look at. Pure: the same question has the same answer, today and in replay. */
export type Given<Own, Asked, Step extends string, Clock extends string> = {
  readonly own: Own;
  readonly asks: Asked;
  readonly act: string;
  readonly by: string;
  readonly on: Day;
  readonly calendar: Calendar;
  /** The last time a step was taken and how often; nothing when never. */
  readonly taken: (step: Step) => Taken | undefined;
  /** A clock as it reads on the act's day, before the act. */
  readonly clock: (name: Clock) => Reading;
  /** A record that the act names, as read when it is taken; nothing ever after (decision 0082). */
  readonly named: (id: unknown) => Other | undefined;
};

/**
 * One sentence of the law about a step. `refused`: impossible or without effect; `late`: takes effect,
 * marked for good. A rule holds for acts from `since` to `until`; `decides: 'beginning'` asks the day
 * the matter began instead of the act's day.
 */
export type Rule<Key extends string, G> = {
  readonly code: string;
  readonly answer: 'refused' | 'late';
  readonly cites: Cite<Key>;
  readonly says: Text;
  readonly when: (given: G) => boolean;
  readonly since?: Day;
  readonly until?: Day;
  readonly decides?: 'act' | 'beginning';
  /** What cannot have happened cannot be recorded as irregular either. */
  readonly absolute?: true;
};

type Step<Key extends string, Role, Phase, StepName, DayName, Asked> = {
  readonly title: Text;
  readonly cites: Cite<Key>;
  /** What the step stood on up to a day: no article is cited before it was in force. */
  readonly formerly?: { readonly until: Day; readonly cites: Cite<Key> };
  readonly by: readonly Role[];
  /** Phases the step can be taken in; a step without `from` opens the matter. */
  readonly from?: readonly Phase[];
  /** Phase it leads to; absent when the phase stays. */
  readonly to?: Phase;
  readonly asks?: Asked;
  /** Work inside the office before the act the law speaks of; the clock calculator may leave it out. */
  readonly internal?: true;
  /** Steps that whoever takes this one must not have taken last. */
  readonly excludes?: readonly StepName[];
  /** A limit on the step itself: taken after it, the act is marked late. */
  readonly within?: Pick<Rule<Key, never>, 'code' | 'cites' | 'says'> & {
    readonly limit: Limit;
    readonly from: DayName;
  };
  /** Letters made from this act, by name in the matter's folder. */
  readonly letters?: readonly string[];
  /** The field that names the office of this installation to which the matter's notice is sent. */
  readonly sends?: string;
  /** Opens the matter from such a notice. */
  readonly receives?: true;
  /** Numbering scheme (文号) that gives a number when the step is taken. */
  readonly numbers?: string;
  /** Sentence of the story: `{by}` and asked fields by name may stand in braces. */
  readonly story?: Text;
};

/** `closed`: the law's duty is done. `duty`: closed, but something is still to be done. `voidable`: closed, and a head can still void it. `rests`: nobody's move until a clock is near its end. */
export type PhaseRule = {
  readonly title: Text;
  readonly closed?: true;
  readonly duty?: true;
  readonly hidden?: true;
  readonly voidable?: true;
  readonly rests?: true;
};

export type Sees = 'office' | 'unit' | 'assigned';
type RoleWords = { readonly title: Text; readonly sees: Sees };

type Own<O extends Fields, K extends Fields> = Values<O> & Values<K>;
type Asking<O extends Fields, K extends Fields, S, Clock extends string, Asked> = Given<
  NoInfer<Own<O, K>>,
  Asked,
  NoInfer<keyof S & string>,
  NoInfer<Clock>
>;

export type Declaration<
  Key extends string,
  Role extends string,
  Phase extends string,
  O extends Fields,
  K extends Fields,
  S extends Steps,
  Clock extends string,
  DayName extends string,
  SilenceName extends string,
> = {
  /** Kebab-case; the folder's name, the path of the API and the `kind` in the database. */
  readonly name: string;
  readonly title: Text;
  readonly version: string;
  readonly laws: { readonly [L in Key]: Laws[string] };
  /** The first day a matter of this kind can begin: the day its law came into force. */
  readonly inForce: Cite<NoInfer<Key>>;
  /** Every reading is written down before anything is handed out, lists show no names, and who has no right must say why. */
  readonly sensitive?: true;
  readonly roles: Readonly<Record<Role, RoleWords>>;
  /** Who may state why something irregular stands, and void, merge or hand over. */
  readonly heads: readonly NoInfer<Role>[];
  readonly phases: Readonly<Record<Phase, PhaseRule>>;
  /** Numbers (文号) by scheme, unless the office sets its own: `{code}` is its 代字. */
  readonly numbering: Readonly<Record<string, string>>;
  /** Asked when the matter is opened. */
  readonly own: O;
  /** Own fields that together name a matter: a list is pasted twice and adds nothing. */
  readonly naturalKey?: readonly (keyof NoInfer<O> & string)[];
  /** Changed by acts only; read by rules, lists and letters. */
  readonly keeps: K;
  /** The record's title in lists, from what is known. No personal data. */
  readonly titled: (own: NoInfer<Own<O, K>>) => string;
  readonly steps: {
    readonly [N in keyof S]: Step<
      NoInfer<Key>,
      NoInfer<Role>,
      NoInfer<Phase>,
      NoInfer<keyof S & string>,
      NoInfer<DayName>,
      S[N]
    >;
  };
  readonly days: Readonly<Record<DayName, (own: NoInfer<Own<O, K>>) => Day | null>>;
  readonly silences: Readonly<
    Record<
      SilenceName,
      (given: { asks: Readonly<Record<string, unknown>>; on: Day }) => Silence<NoInfer<Key>> | null
    >
  >;
  readonly clocks: Readonly<
    Record<
      Clock,
      ClockRule<NoInfer<Key>, NoInfer<keyof S & string>, NoInfer<DayName>, NoInfer<SilenceName>>
    >
  >;
  /** Rules that need no answer from the person: they also say beforehand what may not be done. */
  readonly bars: {
    readonly [N in keyof NoInfer<S>]?:
      | readonly Rule<NoInfer<Key>, Asking<O, K, S, Clock, unknown>>[]
      | undefined;
  };
  readonly rules: {
    readonly [N in keyof NoInfer<S>]?:
      | readonly Rule<NoInfer<Key>, Asking<O, K, S, Clock, Values<Asks<NoInfer<S>, N>>>>[]
      | undefined;
  };
  /** What an act changes in `own`; without one, an act changes nothing but phase and clocks. */
  readonly changes: {
    readonly [N in keyof NoInfer<S>]?: (
      given: Asking<O, K, S, Clock, Values<Asks<NoInfer<S>, N>>>,
    ) => Partial<NoInfer<Own<O, K>>>;
  };
  /** A phase that depends on what was asked. */
  readonly turns: {
    readonly [N in keyof NoInfer<S>]?: (given: {
      own: NoInfer<Own<O, K>>;
      asks: Values<Asks<NoInfer<S>, N>>;
    }) => NoInfer<Phase>;
  };
  /** What is counted by itself, by key; a key is one of the whole platform. */
  readonly figures?: Readonly<
    Record<
      string,
      Figure<string, string, NoInfer<keyof S & string>, NoInfer<DayName>, NoInfer<Clock>>
    >
  >;
};

/** Checks a declaration's names against each other at compile time and returns it with them forgotten. */
export const defineMatter = <
  const Key extends string,
  const Role extends string,
  const Phase extends string,
  O extends Fields,
  K extends Fields,
  S extends Steps,
  const Clock extends string,
  const DayName extends string,
  const SilenceName extends string,
>(
  declaration: Declaration<Key, Role, Phase, O, K, S, Clock, DayName, SilenceName>,
): Matter => declaration as unknown as Matter; // its own names were proved above; whoever reads it by name asks at run time

type AnyRecord = Readonly<Record<string, unknown>>;
export type AnyGiven = Given<AnyRecord, AnyRecord, string, string>;
export type AnyRule = Rule<string, AnyGiven>;
export type AnyStep = Omit<Step<string, string, string, string, string, Fields>, 'asks'> & {
  readonly asks?: Fields;
};

/** A matter whose own names are forgotten: what the kernel, the store and the API work with. */
export type Matter = {
  readonly name: string;
  readonly title: Text;
  readonly version: string;
  readonly laws: Laws;
  readonly inForce: Cite;
  readonly sensitive?: true;
  readonly roles: Readonly<Record<string, RoleWords>>;
  readonly heads: readonly string[];
  readonly phases: Readonly<Record<string, PhaseRule>>;
  readonly numbering: Readonly<Record<string, string>>;
  readonly own: Fields;
  readonly naturalKey?: readonly string[];
  readonly keeps: Fields;
  readonly titled: (own: AnyRecord) => string;
  readonly steps: Readonly<Record<string, AnyStep>>;
  readonly days: Readonly<Record<string, (own: AnyRecord) => Day | null>>;
  readonly silences: Readonly<
    Record<string, (given: { asks: AnyRecord; on: Day }) => Silence | null>
  >;
  readonly clocks: Readonly<Record<string, AnyClock>>;
  readonly bars: Readonly<Record<string, readonly AnyRule[] | undefined>>;
  readonly rules: Readonly<Record<string, readonly AnyRule[] | undefined>>;
  readonly changes: Readonly<Record<string, ((given: AnyGiven) => AnyRecord) | undefined>>;
  readonly turns: Readonly<
    Record<string, ((given: { own: AnyRecord; asks: AnyRecord }) => string) | undefined>
  >;
  readonly figures?: Readonly<Record<string, Figure>>;
};

/** A step by the name someone wrote, which may be a name every object has. */
export const findStep = (matter: Matter, name: string): AnyStep | undefined =>
  Object.hasOwn(matter.steps, name) ? matter.steps[name] : undefined;

/** The fields a step asks for: its own, and for the opening step the matter's too. */
export const fieldsOf = (matter: Matter, step: string): Readonly<Record<string, Field>> => {
  const declared = matter.steps[step];
  return declared?.from ? (declared.asks ?? {}) : { ...matter.own, ...declared?.asks };
};
