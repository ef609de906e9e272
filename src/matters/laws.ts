import type { Laws } from '../kernel/refusal.ts';
import { say } from '../kernel/text.ts';
import { decisionLaws } from './decision-laws.ts';

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
  deputies: {
    title: say(
      '全国人民代表大会和地方各级人民代表大会代表法',
      "Law on Deputies to People's Congresses",
    ),
    number: '2025年修正',
    from: '2025-03-12',
    rank: 'statute',
  },
  formerDeputies: {
    title: say(
      '全国人民代表大会和地方各级人民代表大会代表法',
      "Law on Deputies to People's Congresses",
    ),
    number: '2015年修正',
    from: '2015-08-29',
    rank: 'statute',
  },
  suggestions: {
    title: say(
      '北京市人民代表大会代表建议、批评和意见办理条例',
      "Beijing Regulations on Handling Deputies' Suggestions",
    ),
    from: '2014-01-22',
    rank: 'statute',
  },
  proposals: {
    title: say('提案办理规则（由本机关设置）', 'rules of handling proposals, set by the office'),
    from: '2014-01-22',
    rank: 'practice',
  },
  publication: {
    title: say(
      '关于做好全国人大代表建议和全国政协委员提案办理结果公开工作的通知',
      'Notice on Publishing Answers to Suggestions and Proposals',
    ),
    number: '国办发〔2014〕46号',
    from: '2015-01-01',
    rank: 'document',
  },
  supervision: {
    title: say(
      '法治政府建设与责任落实督察工作规定',
      'Provisions on Supervision of Law-Based Government',
    ),
    number: '厅字〔2019〕28号',
    from: '2019-04-15',
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
  petition: {
    title: say('信访工作条例', 'Regulations on Petitions'),
    number: '2022年中共中央、国务院发布',
    from: '2022-05-01',
    rank: 'statute',
  },
  formerPetition: {
    title: say('信访条例', 'Regulations on Petitions (2005)'),
    // No text of it was at hand: it is cited by subject, never by the number of an article.
    number: '国务院令第431号（按事项引用）',
    from: '2005-05-01',
    rank: 'statute',
  },
  complaintPractice: {
    title: say('投诉举报办理惯例（由本机关设置）', 'practice on complaints, set by the office'),
    from: '2019-05-15',
    rank: 'practice',
  },
  hotline: {
    title: say('北京市接诉即办工作条例', 'Beijing Regulations on Swift Response to Requests'),
    from: '2021-09-24',
    rank: 'statute',
  },
  websites: {
    title: say('政府网站发展指引', 'Guidelines on Government Websites'),
    number: '国办发〔2017〕47号',
    from: '2017-05-15',
    rank: 'document',
  },
  messageTerms: {
    title: say('留言来信办理期限（由本机关设置）', 'terms for messages, set by the office'),
    from: '2019-05-15',
    rank: 'practice',
  },
  courtAppearance: {
    title: say(
      '最高人民法院关于行政机关负责人出庭应诉若干问题的规定',
      'Provisions of the Supreme Court on Heads of Organs Appearing in Court',
    ),
    number: '法释〔2020〕3号',
    from: '2020-07-01',
    rank: 'document',
  },
  budget: {
    title: say('预算法', 'Budget Law'),
    number: '2018年修正',
    from: '2018-12-29',
    rank: 'statute',
  },
  theoryStudy: {
    title: say(
      '中国共产党党委（党组）理论学习中心组学习规则',
      'Rules of Study for Theory Study Groups of Party Committees',
    ),
    number: '2017年中共中央办公厅印发',
    from: '2017-01-30',
    rank: 'document',
  },
  lawEducation: {
    title: say(
      '关于实行国家机关“谁执法谁普法”普法责任制的意见',
      'Opinions on the Duty of State Organs to Spread the Laws They Enforce',
    ),
    number: '2017年中共中央办公厅、国务院办公厅印发',
    from: '2017-05-17',
    rank: 'document',
  },
  training: {
    title: say('干部教育培训工作条例', 'Regulations on the Training of Officials'),
    number: '2015年中共中央印发，2023年修订',
    from: '2015-10-14',
    rank: 'document',
  },
  powerLists: {
    title: say(
      '关于推行地方各级政府工作部门权力清单制度的指导意见',
      'Guiding Opinions on Lists of Powers of Local Government Departments',
    ),
    number: '中办发〔2015〕21号',
    from: '2015-03-24',
    rank: 'document',
  },
  integrity: {
    title: say(
      '国务院关于加强政务诚信建设的指导意见',
      'Guiding Opinions of the State Council on Integrity in Government',
    ),
    number: '国发〔2016〕76号',
    from: '2016-12-22',
    rank: 'document',
  },
  staffing: {
    title: say('外事队伍建设工作惯例', 'practice on people in foreign affairs work'),
    from: '2019-05-15',
    rank: 'practice',
  },
  ...decisionLaws,
  legalPractice: {
    title: say('法治审核工作规则（由本机关设置）', 'rules of legal review, set by the office'),
    from: '2019-01-01',
    rank: 'practice',
  },
  legalityReview: {
    title: say(
      '关于全面推行行政规范性文件合法性审核机制的指导意见',
      'Opinions on Reviewing the Legality of Normative Documents',
    ),
    number: '国办发〔2018〕115号',
    from: '2018-12-04',
    rank: 'document',
  },
  normativeDocuments: {
    title: say(
      '关于加强行政规范性文件制定和监督管理工作的通知',
      'Notice on Making and Supervising Normative Documents',
    ),
    number: '国办发〔2018〕37号',
    from: '2018-05-16',
    rank: 'document',
  },
  legalCounsel: {
    title: say(
      '关于推行法律顾问制度和公职律师公司律师制度的意见',
      'Opinions on Legal Advisers and Public Lawyers',
    ),
    number: '中办发〔2016〕30号',
    from: '2016-06-16',
    rank: 'document',
  },
  fairCompetition: {
    title: say('公平竞争审查条例', 'Regulations on Fair-Competition Review'),
    number: '国务院令第783号',
    from: '2024-08-01',
    rank: 'statute',
  },
  formerFairCompetition: {
    title: say(
      '关于在市场体系建设中建立公平竞争审查制度的意见',
      'Opinions on Establishing Fair-Competition Review',
    ),
    number: '国发〔2016〕34号',
    from: '2016-06-01',
    rank: 'document',
  },
  businessEnvironment: {
    title: say('优化营商环境条例', 'Regulations on Improving the Business Environment'),
    number: '国务院令第722号',
    from: '2020-01-01',
    rank: 'statute',
  },
  partyFiling: {
    title: say(
      '中国共产党党内法规和规范性文件备案审查规定',
      'Provisions on Filing and Reviewing Intra-Party Rules',
    ),
    from: '2019-08-30',
    rank: 'document',
  },
} as const satisfies Laws;
