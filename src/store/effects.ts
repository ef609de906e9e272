import { stopsOf } from '../kernel/clock-events.ts';
import type { State } from '../kernel/act.ts';
import type { Calendar } from '../kernel/calendar.ts';
import type { ClockEvent, Reading } from '../kernel/clock.ts';
import { readClock } from '../kernel/clock.ts';
import type { Day } from '../kernel/day.ts';
import { addDays, formatDay, yearOf } from '../kernel/day.ts';
import { limitText } from '../office/limit-text.ts';
import type { AnyClock, Matter } from '../kernel/matter.ts';
import type { Moment } from '../kernel/moment.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

type Asked = {
  readonly matter: Matter;
  readonly state: State;
  readonly calendar: Calendar;
  readonly today: Day;
  /** The minute it is, for terms of hours and minutes. */
  readonly minute: Moment;
};
type About = Asked & {
  readonly rule: AnyClock;
  readonly events: readonly ClockEvent[];
  readonly now: Reading;
};

/** What a step will do to the clocks, said before it is taken; nothing where it does nothing to them. */
export function effectOf(asked: Asked, step: string): Text | undefined {
  const said = Object.entries(asked.matter.clocks).flatMap(([name, rule]) => {
    const events = asked.state.clocks[name] ?? [];
    const now = readClock(rule, events, asked.calendar, asked.minute);
    if (now.stopped) return [];
    const about = { ...asked, rule, events, now };
    const effect = now.state === 'idle' ? starting(about, step) : changing(about, step);
    return effect ? [effect] : [];
  });
  if (said.length === 0) return undefined;
  return say(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; '));
}

function starting({ rule, calendar, today }: About, step: string): Text | undefined {
  if (!rule.starts.steps.includes(step) || rule.starts.day !== undefined) return undefined;
  if (rule.sets?.some((set) => set.step === step)) return undefined;
  // Which limit it begins with depends on what is filled in.
  if (rule.limitBy) return undefined;
  const { due } = readClock(rule, [{ op: 'start', on: today, cites: rule.cites }], calendar, today);
  return due
    ? says(rule, `自今日起计算：最迟${short(due, today)}`, `runs from today, to ${long(due)}`)
    : undefined;
}

function changing(about: About, step: string): Text | undefined {
  const { rule } = about;
  return (
    restarting(about, step) ??
    deducting(about, step) ??
    lengthening(about, step) ??
    (stopsOf(rule, about.calendar, about.today).includes(step) ? stopping(about) : undefined)
  );
}

function restarting(
  { matter, rule, events, calendar, today }: About,
  step: string,
): Text | undefined {
  const again = rule.restarts?.find(({ at }) => at === step);
  if (again) {
    const after: ClockEvent[] = [...events, { op: 'restart', on: today, cites: again.cites }];
    const { due } = readClock(rule, after, calendar, today);
    return due
      ? says(rule, `自今日重新起算：最迟${short(due, today)}`, `starts anew today, to ${long(due)}`)
      : undefined;
  }
  const waits = rule.restarts?.find((restart) => restart.waits === step);
  const title = waits && matter.steps[waits.at]?.title;
  return (
    title &&
    says(
      rule,
      `在${title.zh}后重新起算${limitText(rule.limit).zh}`,
      `starts anew after “${title.en}”: ${limitText(rule.limit).en}`,
    )
  );
}

function deducting(about: About, step: string): Text | undefined {
  const { matter, rule, today } = about;
  const from = rule.deducts?.find((deduct) => deduct.from === step);
  const title = matter.steps[step]?.title;
  if (from && title)
    return say(
      `${title.zh}期间不计入${rule.title.zh}（${from.cites.article}）`,
      `days of “${title.en}” are not counted in: ${rule.title.en} (${from.cites.article})`,
    );
  const until = rule.deducts?.some((deduct) => deduct.until === step);
  return until && isLastAwaited(about)
    ? says(rule, `自${short(today, today)}的次日起继续计算`, 'runs on from tomorrow')
    : undefined;
}

/** An answer lets the term run on where nobody else is waited for, and where silence has not let it run already. */
function isLastAwaited({ rule, events, calendar, today }: About): boolean {
  const tomorrow = addDays(today, 1);
  const rests = (more: readonly ClockEvent[]): boolean =>
    readClock(rule, [...events, ...more], calendar, tomorrow).state === 'paused';
  return (
    rests([]) &&
    events.some((event) => event.op === 'deduct' && !rests([{ ...event, op: 'resume', on: today }]))
  );
}

function lengthening({ rule, now, today }: About, step: string): Text | undefined {
  const extends_ = rule.extends?.find((extend) => extend.step === step);
  if (extends_ && now.due)
    return says(
      rule,
      `自${short(now.due, today)}起延长（${extends_.cites.article}）`,
      `is extended beyond ${long(now.due)} (${extends_.cites.article})`,
    );
  return rule.sets?.some((set) => set.step === step)
    ? says(rule, '改按所填日期届满', 'ends on the day you enter')
    : undefined;
}

function stopping({ rule, now, today }: About): Text | undefined {
  if (!now.due) return undefined;
  return now.late
    ? says(
        rule,
        `停止计算，已超过${short(now.due, today)}${timeOf(now)}，将记为逾期`,
        `stops, past ${[long(now.due), timeOf(now)].filter(Boolean).join(' ')}: counted as late`,
      )
    : says(
        rule,
        `停止计算（最迟${short(now.due, today)}${timeOf(now)}）`,
        `stops (due ${[long(now.due), timeOf(now)].filter(Boolean).join(' ')})`,
      );
}

/** The time of day a term ends at, where it runs by the minute. */
const timeOf = ({ dueAt }: Reading): string => dueAt?.slice(11) ?? '';

const says = ({ title }: AnyClock, zh: string, en: string): Text =>
  say(`${title.zh}${zh}`, `${title.en} ${en}`);

/** The year is said only where it is another one. */
const short = (day: Day, today: Day): string => {
  const whole = formatDay(day, 'zh');
  return yearOf(day) === yearOf(today) ? whole.slice(whole.indexOf('年') + 1) : whole;
};
const long = (day: Day): string => formatDay(day, 'en');
