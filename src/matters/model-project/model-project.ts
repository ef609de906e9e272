import { choice, day, integer, text } from '../../fields/index.ts';
import { happened, optional } from '../../kernel/field.ts';
import type { AnyRule } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { count } from '../figure.ts';
import { confirmed, defineLedger } from '../ledger.ts';

const cites = { law: 'supervision', article: '示范创建' } as const;

const noResultYet: AnyRule = {
  code: 'result-before-application',
  answer: 'refused',
  cites,
  says: say('公布结果的日期早于申报日期。', 'The result is earlier than the application.'),
  when: ({ own: { on, resultOn } }) => typeof resultOn === 'string' && resultOn < String(on),
};
const named: AnyRule = {
  code: 'named-without-document',
  answer: 'refused',
  cites,
  says: say(
    '入选、命名的，应当写明公布文件和日期。',
    'Where it was chosen or named, give the document and its day.',
  ),
  when: ({ own: { result, document, resultOn } }) =>
    (result === 'named' || result === 'shortlisted') && (document === null || resultOn === null),
};

/** Model projects of law-based government: applied for, and what came of it, confirmed by a second person. */
export const modelProject = defineLedger({
  name: 'model-project',
  title: say('法治政府示范项目', 'Model projects'),
  cites,
  confirmed: true,
  happened: 'on',
  titled: ({ project, year }) => `${year}年${project}`,
  naturalKey: ['project', 'organiser', 'on'],
  fields: {
    year: integer(say('创建年度', 'Year'), { min: 2019, max: 2099 }),
    project: text(say('申报项目', 'Project'), { max: 120 }),
    level: choice(say('级别', 'Level'), {
      national: say('全国', 'national'),
      provincial: say('省级', 'provincial'),
      municipal: say('市级', 'municipal'),
      district: say('区县级', 'district'),
    }),
    organiser: text(say('组织单位', 'Organised by'), { max: 60 }),
    on: happened(day(say('申报日期', 'Applied on'))),
    result: choice(say('结果', 'Result'), {
      pending: say('评审中', 'being judged'),
      shortlisted: say('入围', 'shortlisted'),
      named: say('命名', 'named'),
      missed: say('未入选', 'not chosen'),
    }),
    resultOn: optional(happened(day(say('公布日期', 'Published on')))),
    document: optional(text(say('公布文件', 'Document'), { max: 120 })),
  },
  rules: [noResultYet, named],
  figures: {
    model_projects_applied: count('个', {
      title: say('申报法治政府示范项目', 'Model projects applied for'),
      ...confirmed,
      by: ['level'],
    }),
    model_projects_named: count('个', {
      title: say('命名的法治政府示范项目', 'Model projects named'),
      ...confirmed,
      where: ({ own }) => own['result'] === 'named',
    }),
  },
});
