import { choice, day, document as file, reference, text } from '../../fields/index.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** Documents in force that matters rest on, with number, issuer and days; the text may be attached. */
export const document = defineRegister({
  name: 'document',
  title: say('文件名录', 'Documents in force'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'title',
  naturalKey: ['title', 'issuedOn'],
  ends: { step: say('废止', 'Repeal'), phase: say('已废止（失效）', 'no longer in force') },
  fields: {
    title: text(say('标题', 'Title'), { max: 300 }),
    sort: choice(say('类别', 'Kind'), {
      law: say('法律、法规、规章', 'Law or regulation'),
      normative: say('行政规范性文件', 'Normative document'),
      policy: say('政策性文件', 'Policy document'),
      plan: say('规划、计划', 'Plan'),
      party: say('党内法规和文件', 'Party document'),
      agreement: say('协议、备忘录', 'Agreement'),
      rule: say('内部制度', 'Internal rule'),
      other: say('其他', 'Other'),
    }),
    number: optional(
      hinted(
        text(say('文号', 'Document number'), { max: 60 }),
        say('如“国办发〔2021〕1号”。', 'As printed.'),
      ),
    ),
    issuer: optional(reference(say('发文机关', 'Issued by'), 'organisation')),
    issuedOn: happened(day(say('发文日期', 'Issued on'))),
    effectiveOn: optional(day(say('施行日期', 'In force from'))),
    expiresOn: optional(day(say('有效期至', 'In force until'))),
    text: optional(file(say('正文', 'Text'))),
  },
});
