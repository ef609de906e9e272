import type { Laws } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';

/**
 * Every law, document and practice that declarations cite, once. `from` is the day this version came into force:
 * no article is cited for an earlier day.
 */
export const laws = {
  disclosure: {
    title: say('政府信息公开条例', 'Regulations on Disclosure of Government Information'),
    number: '国务院令第711号',
    from: '2019-05-15',
    rank: 'statute',
  },
  reconsideration: {
    title: say('行政复议法', 'Administrative Reconsideration Law'),
    number: '2023年修订',
    from: '2024-01-01',
    rank: 'statute',
  },
  formerReconsideration: {
    title: say('行政复议法', 'Administrative Reconsideration Law'),
    number: '2017年修正',
    from: '2018-01-01',
    rank: 'statute',
  },
  litigation: {
    title: say('行政诉讼法', 'Administrative Litigation Law'),
    number: '2017年修正',
    from: '2017-07-01',
    rank: 'statute',
  },
  civilProcedure: {
    title: say('民事诉讼法（期间）', 'Civil Procedure Law (periods)'),
    from: '2017-07-01',
    rank: 'statute',
  },
  fees: {
    title: say('政府信息公开信息处理费管理办法', 'Measures on Information Processing Fees'),
    number: '国办函〔2020〕109号',
    from: '2021-01-01',
    rank: 'document',
  },
  tables: {
    title: say('政府信息公开工作年度报告格式', 'Form of the Annual Report on Disclosure'),
    number: '国办公开办函〔2021〕30号',
    from: '2021-09-26',
    rank: 'document',
  },
  practice: {
    title: say('办理惯例', 'administrative practice'),
    from: '2019-05-15',
    rank: 'practice',
  },
  office: {
    title: say('党政机关公文处理工作条例', 'Regulations on Official Documents'),
    number: '中办发〔2012〕14号',
    from: '2012-07-01',
    rank: 'document',
  },
  consularRegulations: {
    title: say('领事保护与协助条例', 'Regulations on Consular Protection and Assistance'),
    number: '国务院令第763号',
    from: '2023-09-01',
    rank: 'statute',
  },
  emergencyResponse: {
    title: say('突发事件应对法', 'Emergency Response Law'),
    number: '2024年修订',
    from: '2024-11-01',
    rank: 'statute',
  },
  emergencyPlan: {
    title: say('本地涉外突发事件应急预案', 'local plan for foreign-related emergencies'),
    from: '2019-05-15',
    rank: 'document',
  },
  consularPractice: {
    title: say('领事保护与协助工作惯例', 'practice of consular assistance'),
    from: '2019-05-15',
    rank: 'practice',
  },
} as const satisfies Laws;
