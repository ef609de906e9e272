import { say } from '../kernel/text.ts';
import { readSeverities } from './report-severity.ts';
import type { SettingKinds } from './setting-kind.ts';
import { isText, oneOf } from './setting-kind.ts';

/** The annual reports and the check of drafts. */
export const reportSettings = {
  reportDeadline: {
    ...oneOf({
      title: say('年度报告“之前”是否含当日', 'Whether a report may come on the named day itself'),
      source: say(
        '《法治政府建设与责任落实督察工作规定》写明“3月1日之前”“4月1日之前”，是否含当日各地掌握不一，由本机关确定',
        'The provisions say “before 1 March” and “before 1 April”; whether the day itself counts is read differently, so the office decides',
      ),
      options: {
        on: say('含当日', 'Yes'),
        before: say('不含当日', 'No, before it'),
      },
      initial: 'on',
    }),
    clock: true,
    decides: ['annual-report.submission', 'annual-report.publication'],
  },
  reportSeverity: {
    title: say('文稿核对各规则的轻重', 'Weight of each rule of the report check'),
    check: (value: unknown) => isText(value) && readSeverities(value) !== undefined,
    source: say(
      '由本机关自定，写成“R07=off, R09=note”：error 必改、warning 建议、note 提示、off 不查',
      'As the office finds, written “R07=off, R09=note”: error, warning, note, or off',
    ),
    own: true,
  },
} as const satisfies SettingKinds;
