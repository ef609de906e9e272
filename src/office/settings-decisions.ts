import { months, workingDays } from '../kernel/clock-rule.ts';
import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import { isObject, particular, terms } from './setting-kind.ts';

const SHARES: readonly unknown[] = ['half', 'two-thirds'];

/** Major decisions, meetings, tasks and accountability. */
export const decisionSettings = {
  principal: {
    ...particular(
      say('主要负责人（推进法治建设第一责任人）', 'Person first responsible for the rule of law'),
      20,
    ),
    clock: true,
  },
  decisionTerms: terms({
    title: say(
      '纪要、请示、述法、整改报告的期限',
      'Terms of minutes, requests, reports of duty and rectification',
    ),
    source: say(
      '纪要签发、请示答复、年终述法的期限由议事规则和工作惯例定；整改情况报告为《中国共产党巡视工作条例》（2017年修改）的2个月（条文序号未核对），2024年修订后及其他检查按反馈文件，录入时注明文件',
      'Minutes, replies and reports of duty by the office’s rules; reports on rectification within two months (Regulations on Party Inspection as amended in 2017; the article was not checked), since 2024 and elsewhere as the feedback says: name the document',
    ),
    limits: {
      minutes: [say('纪要签发', 'Signing of minutes'), workingDays(5)],
      requestReply: [say('请示的答复', 'Reply to a request'), workingDays(15)],
      dutyReport: [
        say('年终述法（自年末起）', 'Report of duty, from the end of the year'),
        months(3),
      ],
      rectification: [say('整改情况报告', 'Report on rectification'), months(2)],
    },
  }),
  meetingQuorum: {
    title: say('会议的到会人数', 'Quorum of meetings'),
    check: (value: unknown) =>
      isObject(value) && SHARES.includes(value['ordinary']) && SHARES.includes(value['personnel']),
    initial: { ordinary: 'half', personnel: 'two-thirds' },
    clock: true,
    parts: {
      ordinary: say('一般议题', 'Ordinary items'),
      personnel: say('干部任免', 'Appointments and removals'),
    },
    options: {
      half: say('半数以上成员到会', 'more than half present'),
      'two-thirds': say('三分之二以上成员到会', 'two thirds or more present'),
    },
    source: say(
      '《中国共产党党组工作条例》：半数以上成员到会，讨论决定干部任免须三分之二以上；议事规则另有更严规定的，录入时注明',
      'Regulations on party groups: more than half, two thirds for appointments; name the rules of procedure where they are stricter',
    ),
  },
} as const satisfies SettingKinds;
