import type { Day } from '../kernel/day.ts';
import { addDays, daysBetween, formatDay, isDay } from '../kernel/day.ts';
import type { Calendar } from '../kernel/calendar.ts';
import { say } from '../kernel/text.ts';
import type { Language, Text } from '../kernel/text.ts';
import { calendarOf } from '../store/calendar.ts';
import { inOffice, Undo } from '../store/open.ts';
import type { Store } from '../store/open.ts';
import { addJobs } from '../store/outbox.ts';
import {
  claimMail,
  claimRungs,
  findDue,
  findRecipient,
  findRecipients,
} from '../store/outbox-due.ts';
import type { Asked, DueItem, Rung } from '../store/outbox-due.ts';
import type { Task } from './place.ts';
import type { Mail } from './post.ts';

/** A warning is given when so many days are left, once each: working days where the term counts them. */
export const RUNGS = [7, 3, 1] as const;
const FIRST = Math.max(...RUNGS);

/** Clocks that are the office's own duty, or those of people outside. */
export const clocksOf = (
  { matters }: Store,
  of: 'office' | 'applicant',
): readonly { kind: string; clock: string }[] =>
  [...matters.values()].flatMap((matter) =>
    Object.entries(matter.clocks)
      .filter(([, rule]) => rule.of === of)
      .map(([clock]) => ({ kind: matter.name, clock })),
  );

/** What may be due soon: long holidays stretch seven working days over many calendar days. */
const asked = (store: Store, on: Day): Asked => ({
  on,
  until: addDays(on, FIRST * 4),
  clocks: clocksOf(store, 'office'),
});

/** Each morning: a mail job for everyone who has something due. */
export const digest: Task = async ({ store, post }, { office, day }) => {
  if (!post || !isDay(day)) return;
  await inOffice(store, office, async (tx) => {
    const recipients = await findRecipients(tx, asked(store, day));
    await addJobs(
      tx,
      recipients.map(({ id }) => ({
        office,
        act: `${office}:${day}:${id}`,
        purpose: 'mail' as const,
        payload: { day, person: id },
      })),
    );
  });
};

type Line = DueItem & { readonly left: number; readonly working: boolean };

/** One person's morning mail: sent when a warning falls due, with all that is due soon in it. */
export const morningMail: Task = async ({ store, post }, { office, day, person }) => {
  if (!post || !isDay(day) || person === undefined) return;
  await inOffice(store, office, async (tx) => {
    const to = await findRecipient(tx, person);
    if (!to) return;
    const calendar = await calendarOf(store, tx);
    const lines = (await findDue(tx, person, asked(store, day)))
      .map((item) => lineOf(store, calendar, item, day))
      .filter(({ left }) => left <= FIRST);
    const at = store.clock.now();
    const rungs = lines.flatMap(rungsOf);
    if (rungs.length === 0) return;
    const messageId = `<due.${day}.${person}@waishi>`;
    if (!(await claimMail(tx, { person, purpose: 'digest', day, messageId, at }))) return;
    const fresh = await claimRungs(tx, { person, day, at }, rungs);
    if (fresh.length === 0) throw new Undo(undefined);
    // Still in the transaction: if the server takes no mail, nothing was claimed and the job is tried again.
    await post.send({
      to: { name: to.name, address: to.email },
      messageId,
      ...letterOf(store, lines, { day, language: to.language, site: post.site }),
    });
  });
};

function lineOf(store: Store, calendar: Calendar, item: DueItem, day: Day): Line {
  const working = ruleOf(store, item)?.limit.unit === 'working-days';
  const left = working ? calendar.count(day, item.due) : daysBetween(day, item.due);
  return { ...item, left, working };
}

const ruleOf = ({ matters }: Store, { kind, clock }: Pick<DueItem, 'kind' | 'clock'>) =>
  matters.get(kind)?.clocks[clock];

/** Steps of the ladder that are reached; one that was missed while the platform stood still is given late, not lost. */
const rungsOf = ({ matter, clock, due, left }: Line): Rung[] =>
  RUNGS.filter((rung) => left <= rung).map((rung) => ({ matter, clock, due, rung }));

type Setting = {
  readonly day: Day;
  readonly language: Language;
  readonly site: string | undefined;
};

const WORDS = {
  subject: (count: number, overdue: number): Text =>
    say(
      `办理期限提醒：${count}件${overdue > 0 ? `，其中逾期${overdue}件` : ''}`,
      `Due soon: ${count}${overdue > 0 ? `, of which ${overdue} overdue` : ''}`,
    ),
  head: (day: Day): Text =>
    say(
      `截至${formatDay(day, 'zh')}，下列事项即将到期或者已经逾期：`,
      `As of ${formatDay(day, 'en')}, these matters are due soon or overdue:`,
    ),
  left: ({ left, working }: Line): Text => {
    const unit = working
      ? say('个工作日', left === 1 ? 'working day' : 'working days')
      : say('日', 'days');
    if (left < 0) return say(`已逾期${-left}${unit.zh}`, `overdue by ${-left} ${unit.en}`);
    return left === 0
      ? say('今日到期', 'due today')
      : say(`还有${left}${unit.zh}`, `${left} ${unit.en} left`);
  },
  due: (due: Day): Text => say(`${formatDay(due, 'zh')}到期`, `due ${formatDay(due, 'en')}`),
  foot: say(
    '本邮件由平台自动发送，请勿回复。期限以平台所示为准。',
    'Sent by the platform; please do not reply. The platform shows the dates that count.',
  ),
};

function letterOf(
  store: Store,
  lines: readonly Line[],
  { day, language, site }: Setting,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  const overdue = lines.filter(({ left }) => left < 0).length;
  const rows = lines.map((line) => ({
    matter: line.number ? `${line.number} ${line.title}` : line.title,
    clock: ruleOf(store, line)?.title[language] ?? line.clock,
    due: WORDS.due(line.due)[language],
    left: WORDS.left(line)[language],
    link: site === undefined ? '' : `${site}/${line.kind}/${line.matter}`,
  }));
  const text = rows
    .map(({ matter, clock, due, left, link }) => {
      const place = link === '' ? '' : `\n   ${link}`;
      return language === 'zh'
        ? `· ${matter}\n   ${clock}：${due}，${left}${place}`
        : `· ${matter}\n   ${clock}: ${due}, ${left}${place}`;
    })
    .join('\n');
  const body = rows
    .map(({ matter, clock, due, left, link }) => {
      const named = link === '' ? safe(matter) : `<a href="${safe(link)}">${safe(matter)}</a>`;
      const cells = [named, safe(clock), safe(due), safe(left)];
      return `<tr>${cells.map((cell) => `<td style="padding:4px 12px 4px 0">${cell}</td>`).join('')}</tr>`;
    })
    .join('');
  const head = WORDS.head(day)[language];
  const foot = WORDS.foot[language];
  return {
    subject: WORDS.subject(lines.length, overdue)[language],
    text: `${head}\n\n${text}\n\n${foot}\n`,
    html: `<p>${head}</p><table>${body}</table><p style="color:#666">${foot}</p>`,
  };
}

const safe = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
