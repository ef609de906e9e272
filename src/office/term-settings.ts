import type { ClockEvent } from '../kernel/clock-events.ts';
import type { Limit, LimitBy } from '../kernel/clock-rule.ts';
import type { Day } from '../kernel/day.ts';
import { formatDay } from '../kernel/day.ts';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import { limitText } from './limit-text.ts';
import type { SettingKind } from './setting-kind.ts';
import { isObject } from './setting-kind.ts';
import type { SettingSource } from './setting-source.ts';
import { sourceText } from './setting-source.ts';
import { findSettingKind, settingKinds } from './settings.ts';

/** What the office set, from which day on, and where it has it from. */
export type Choice = {
  readonly value: unknown;
  readonly from: Day;
  readonly source: SettingSource | null;
};
/** The choice that holds on a day; nothing where the office set nothing. */
export type Choose = (setting: string, on: Day) => Choice | undefined;

/** A setting that a term was computed from. */
export type TermSetting = {
  readonly key: string;
  /** Which of several values, where the setting holds several by key. */
  readonly part: string | null;
  readonly title: Text;
  readonly value: unknown;
  /** The day from which the office set it; nothing for the value that the platform begins with. */
  readonly since: Day | null;
  readonly source: Text;
  /** All of it in one sentence. */
  readonly says: Text;
};

type Term = {
  readonly own: Readonly<Record<string, unknown>>;
  readonly events: readonly ClockEvent[];
  readonly choose: Choose;
  /** The day on which the term is read. */
  readonly on: Day;
};

/** Every setting that the term of a clock was computed from; none where the law alone decides, or before it starts. */
export function settingsOfTerm(
  matter: Matter,
  clock: string,
  { own, events, choose, on }: Term,
): readonly TermSetting[] {
  const rule = matter.clocks[clock];
  const begun = events.findLast(({ op }) => op === 'start');
  if (!rule || !begun) return [];
  const since = events.slice(events.indexOf(begun));
  const extended = since.findLast(({ op }) => op === 'extend');
  const stopped = since.find(({ op }) => op === 'stop');
  const deciding = Object.entries(settingKinds).filter(([, { decides }]) =>
    decides?.includes(`${matter.name}.${clock}`),
  );
  // What stops a term moves no last day: it is said where the office chose it.
  const stops = rule.stopsBy && wholeOf(rule.stopsBy.setting, stopped?.on ?? on, choose);
  return [
    ...partOf(rule.limitBy, own, begun.on, choose),
    ...(extended ? extendedBy(rule, extended, { own, choose }) : []),
    ...(stops ?? []).filter(({ since: set }) => set !== null),
    ...deciding.flatMap(([key]) => wholeOf(key, begun.on, choose)),
  ];
}

const extendedBy = (
  rule: AnyClock,
  { on }: ClockEvent,
  { own, choose }: Pick<Term, 'own' | 'choose'>,
): readonly TermSetting[] =>
  (rule.extends ?? []).flatMap(({ toBy }) => partOf(toBy, own, on, choose));

/** The value by what the matter is. A key that the setting does not have is the law's own. */
function partOf(
  limitBy: LimitBy<string> | undefined,
  own: Term['own'],
  on: Day,
  choose: Choose,
): readonly TermSetting[] {
  const part = limitBy?.key(own);
  return limitBy && part ? partNamed(limitBy.setting, part, choose(limitBy.setting, on)) : [];
}

/** The value of one part of a setting; nothing where the setting has no such part. */
export function partNamed(
  key: string,
  part: string,
  chosen: Choice | undefined,
): readonly TermSetting[] {
  const kind = findSettingKind(key);
  const about = kind?.parts?.[part];
  if (!kind || !about) return [];
  const set = valueAt(chosen?.value, part) === undefined ? undefined : chosen;
  const value = valueAt(set ? set.value : kind.initial, part);
  const title = say(`${kind.title.zh}·${about.zh}`, `${kind.title.en}: ${about.en}`);
  return [termSetting({ key, part, title, value }, kind, set)];
}

const valueAt = (value: unknown, part: string): unknown =>
  isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;

function wholeOf(key: string, on: Day, choose: Choose): readonly TermSetting[] {
  const kind = findSettingKind(key);
  if (!kind) return [];
  const chosen = choose(key, on);
  const value = chosen ? chosen.value : kind.initial;
  return [termSetting({ key, part: null, title: kind.title, value }, kind, chosen)];
}

function termSetting(
  about: Pick<TermSetting, 'key' | 'part' | 'title' | 'value'>,
  kind: SettingKind,
  chosen: Choice | undefined,
): TermSetting {
  const said = valueText(kind, about.value);
  const { title } = about;
  if (!chosen) {
    const { source } = kind;
    const zh = `依据设置“${title.zh}”：${said.zh}（来源：${source.zh}；本机关未另行设置）`;
    const en = `By the setting “${title.en}”: ${said.en} (source: ${source.en}; the office has set no other)`;
    return { ...about, since: null, source, says: say(zh, en) };
  }
  const from = chosen.source ? sourceText(chosen.source) : '';
  const source = from ? say(from, from) : say('未注明', 'not named');
  const { zh: since, en } = { zh: formatDay(chosen.from, 'zh'), en: formatDay(chosen.from, 'en') };
  return {
    ...about,
    since: chosen.from,
    source,
    says: say(
      `依据本机关设置“${title.zh}”：${said.zh}（来源：${source.zh}，自${since}起）`,
      `By the office's setting “${title.en}”: ${said.en} (source: ${source.en}, since ${en})`,
    ),
  };
}

/** A value in words: a limit, one of a few options, or as it is. */
function valueText({ options }: SettingKind, value: unknown): Text {
  if (isObject(value) && 'amount' in value && 'unit' in value) return limitText(value as Limit); // the setting's check
  const option = typeof value === 'string' ? options?.[value] : undefined;
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  return option ?? say(plain, plain);
}
