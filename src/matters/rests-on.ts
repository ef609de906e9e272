import type { Day } from '../kernel/day.ts';
import type { Given, Other, Rule } from '../kernel/matter.ts';
import type { Cite } from '../kernel/refusal.ts';
import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { laws } from './laws.ts';

type Law = keyof typeof laws;
type Asked<Own, Asks> = Given<Own, Asks, never, never>;

/** What an act takes from the record it names: which one it is, when that ended, what it was about and what it said. */
export type Basis<Own, Asks> = {
  readonly what: Text;
  readonly cites: Cite<Law>;
  /** Begins the codes of its rules. */
  readonly code: string;
  readonly named: (asks: Asks) => unknown;
  /** The day it ended with an outcome; nothing while it has none. */
  readonly endedOn: (other: Other) => Day | null;
  /** Titles of what it was about. */
  readonly subjects: (other: Other) => readonly unknown[];
  /** What this record is called. */
  readonly title: (own: Own) => string;
  /** Whether the act says of it what it says itself. */
  readonly agrees: (other: Other, asks: Asks, own: Own) => boolean;
};

/** Without brackets, blanks and the stage a draft is at. */
const plain = (text: unknown): string =>
  (typeof text === 'string' ? text : '')
    .replaceAll(/[\p{P}\p{S}\s]/gu, '')
    .replace(/(?:草案|送审稿|征求意见稿|审议稿)$/u, '');
const LEAST = 4;

/** The same thing by its title: “关于印发《…办法》的通知” and “…办法（草案）”. */
export function isSameSubject(one: unknown, other: unknown): boolean {
  const [shorter = '', longer = ''] = [plain(one), plain(other)].toSorted(
    (a, b) => a.length - b.length,
  );
  return shorter === longer || (shorter.length >= LEAST && longer.includes(shorter));
}

/** It names this record; or it names none, and bears its title. */
const isOfThis = <Own, Asks>(basis: Basis<Own, Asks>, other: Other, own: Own): boolean =>
  other.names ||
  (!other.own['about'] &&
    basis.subjects(other).some((subject) => isSameSubject(subject, basis.title(own))));

const sentences = ({ zh, en }: Text) => ({
  'not-concluded': say(
    `所选的${zh}还没有结论，不能作为依据。`,
    `The ${en} that you chose has no outcome yet: nothing can rest on it.`,
  ),
  'concluded-later': say(
    `所选的${zh}在办理之日以后才有结论，不能作为当日的依据。`,
    `The ${en} that you chose ended after the day of this act.`,
  ),
  'of-another': say(
    `所选的${zh}不是本件的，请选择本件的${zh}。`,
    `The ${en} that you chose is about something else: choose the one of this record.`,
  ),
  'says-otherwise': say(
    `填写的结论、日期与所选的${zh}不一致，请照原结论填写。`,
    `The ${en} that you chose says otherwise: enter its own outcome and day.`,
  ),
});
type End = keyof ReturnType<typeof sentences>;

/**
 * Rules of an act that rests on another record (decision 0082): it ended with an outcome, by the act's day, on this very
 * matter, and said what the act says it did. They ask when the act is taken; what was read is in the act ever after.
 */
export function restsOn<Own, Asks>(
  basis: Basis<Own, Asks>,
): readonly Rule<Law, Asked<Own, Asks>>[] {
  const says = sentences(basis.what);
  const rule = (
    end: End,
    when: (other: Other, given: Asked<Own, Asks>) => boolean,
  ): Rule<Law, Asked<Own, Asks>> => ({
    code: `${basis.code}-${end}`,
    answer: 'refused',
    cites: basis.cites,
    says: says[end],
    when(given) {
      const other = given.named(basis.named(given.asks));
      return other !== undefined && when(other, given);
    },
    // What has no outcome, or another one, cannot have been rested on, not even on paper.
    ...(end === 'of-another' ? {} : { absolute: true }),
  });
  return [
    rule('not-concluded', (other) => basis.endedOn(other) === null),
    rule('concluded-later', (other, { on }) => (basis.endedOn(other) ?? on) > on),
    rule('of-another', (other, { own }) => !isOfThis(basis, other, own)),
    rule(
      'says-otherwise',
      (other, { asks, own }) => basis.endedOn(other) !== null && !basis.agrees(other, asks, own),
    ),
  ];
}
