import { months } from '../kernel/clock-rule.ts';
import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import { terms } from './setting-kind.ts';

/** Learning and law education, training, people and honours. */
export const learningSettings = {
  talentUpdate: terms({
    title: say('人才库信息的更新周期', 'How often an entry of the talent pools is looked at'),
    source: say(
      '人才库“动态更新”的周期由本机关或者组织人事部门规定，录入时注明文件；初始值为常见做法',
      'The interval is local; name the document. The value to begin with is usual practice',
    ),
    limits: { entry: [say('人员信息', 'An entry'), months(12)] },
  }),
  liaisonTraining: terms({
    title: say('外事专办员的培训周期', 'How often liaison officers are trained'),
    source: say(
      '外事专办员管理办法由各地制定，录入时注明文件；初始值为常见做法',
      'Rules on liaison officers are local; name the document. The value to begin with is usual practice',
    ),
    limits: { officer: [say('专办员', 'Liaison officer'), months(12)] },
  }),
  powerCheck: terms({
    title: say('权力责任清单风险防控的检查周期', 'How often controls of powers are checked'),
    source: say(
      '清单“动态管理”的检查周期由本机关内控制度规定，录入时注明文件；初始值为常见做法',
      'The interval is set by the rules of internal control; name the document. The value to begin with is usual practice',
    ),
    limits: { check: [say('防控措施检查', 'Check of the controls'), months(12)] },
  }),
} as const satisfies SettingKinds;
