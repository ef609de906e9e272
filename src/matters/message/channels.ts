import type { Calendar } from '../../kernel/calendar.ts';
import { lastDay } from '../../kernel/clock.ts';
import type { LimitBy } from '../../kernel/clock-rule.ts';
import type { Day } from '../../kernel/day.ts';
import type { Limit } from '../../kernel/matter.ts';
import { days, workingDays } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import type { Law } from './reasons.ts';
import { cites } from './reasons.ts';

/** Where people write to or call the office. */
export const channels = {
  hotline: say('12345市民服务热线', '12345 hotline'),
  website: say('政府网站互动平台', 'Interactive platform of the website'),
  mailbox: say('政府信箱', 'Government mailbox'),
  leader: say('领导信箱、领导留言板', "Leaders' mailbox"),
  media: say('政务新媒体', 'Government social media'),
  'site-error': say('我为政府网站找错', 'Errors on government websites'),
  letter: say('来信', 'Letter'),
  visit: say('来访、来电', 'Visit or call'),
} as const satisfies Readonly<Record<string, Text>>;
type Channel = keyof typeof channels;

export const sorts = {
  consultation: say('咨询', 'Question'),
  request: say('求助', 'Request for help'),
  complaint: say('投诉', 'Complaint'),
  report: say('举报', 'Report of a wrong'),
  suggestion: say('建议', 'Suggestion'),
} as const satisfies Readonly<Record<string, Text>>;
type Sort = keyof typeof sorts;

/** What is written on a screen of the government itself: counted as messages of the interactive platform. */
const PLATFORM: readonly string[] = ['website', 'mailbox', 'leader', 'media', 'site-error'];
export const isOfPlatform = (channel: unknown): boolean => PLATFORM.includes(String(channel));

/** The office's setting of terms by channel. */
const SETTING = 'messageTerms';

/**
 * Until the office sets its own. Only the term of a website error is the same everywhere; the hotline prints each
 * order's own day on it, and the seven days here hold for an order without one.
 */
export const limits: Readonly<Record<string, Limit>> = {
  simple: workingDays(5),
  complex: workingDays(15),
  siteError: workingDays(3),
  leaderBoard: workingDays(7),
  hotline: days(7),
  letter: days(15),
  visit: days(15),
  objection: workingDays(2),
};

const ofChannel: Readonly<Partial<Record<Channel, string>>> = {
  'site-error': 'siteError',
  leader: 'leaderBoard',
  hotline: 'hotline',
  letter: 'letter',
  visit: 'visit',
};

/** On a website or in a mailbox a question is plain, anything else is not. */
const keyOf = (own: Readonly<Record<string, unknown>>): string => {
  const { channel, sort } = own as { readonly channel: Channel; readonly sort: Sort }; // the matter's own fields
  return ofChannel[channel] ?? (sort === 'consultation' ? 'simple' : 'complex');
};

export const replyBy: LimitBy<Law> = {
  setting: SETTING,
  key: keyOf,
  limits,
  cites: { hotline: cites('第十三条', 'hotline') },
};

/** The last day on which an order can be sent back to whoever gave it. */
export function objectBy(from: Day, calendar: Calendar, on: Day): Day {
  const set = calendar.chosen?.(SETTING, on) as Readonly<Record<string, Limit>> | undefined; // the setting's check
  return lastDay(set?.['objection'] ?? workingDays(2), from, calendar);
}
