import type { Day } from '../kernel/day.ts';
import { addDays, formatDay, isDay, weekday } from '../kernel/day.ts';
import type { Language } from '../kernel/text.ts';

const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEK = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const CHINA = 8 * 60;

export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

/** '2026年3月16日'; what is not a day is shown as it came. */
export const fullDay = (day: string, language: Language): string =>
  isDay(day) ? formatDay(day, language) : day;

/** '2026年3月16日03:05', Beijing time. */
export const fullMoment = (at: string, language: Language): string =>
  `${fullDay(at.slice(0, 10), language)}${language === 'zh' ? '' : ', '}${at.slice(11)}`;

/** '3月16日', with the year where it is not that of `near`. */
export function shortDay(day: string, language: Language, near?: string): string {
  if (!isDay(day)) return day;
  const sameYear = near === undefined || near.slice(0, 4) === day.slice(0, 4);
  if (!sameYear) return fullDay(day, language);
  return language === 'zh'
    ? `${monthOf(day)}月${dateOf(day)}日`
    : `${dateOf(day)} ${SHORT[monthOf(day) - 1] ?? ''}`;
}

/** '周五' or 'Fri'. */
export const weekdayName = (day: Day, language: Language): string =>
  `${language === 'zh' ? '周' : ''}${WEEK[language][weekday(day)] ?? ''}`;

export const monthName = (day: Day, language: Language): string =>
  language === 'zh' ? `${monthOf(day)}月` : (SHORT[monthOf(day) - 1] ?? '');

/** An instant as the office reads it (Asia/Shanghai, no summer time): '2026-03-16 09:05'. */
export function moment(instant: string): { readonly day: string; readonly time: string } {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(instant);
  if (!match?.[1]) return { day: instant.slice(0, 10), time: '' };
  const minutes = Number(match[2]) * 60 + Number(match[3]) + CHINA;
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { day: minutes >= 24 * 60 ? nextDay(match[1]) : match[1], time };
}

const nextDay = (day: string): string => (isDay(day) ? addDays(day, 1) : day);
