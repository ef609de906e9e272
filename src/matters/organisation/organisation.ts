import { choice, text } from '../../fields/index.ts';
import { optional } from '../../kernel/field.ts';
import { defineRegister } from '../register.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';

/** Units, companies and organs that matters name again and again: third parties, co-producing organs, partners. */
export const organisation = defineRegister({
  name: 'organisation',
  title: say('单位名录', 'Organisations'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'office' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('公开工作机构负责人', 'Head of the disclosure unit'), sees: 'office' },
    leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  called: 'fullName',
  fields: {
    fullName: text(say('名称', 'Name'), { max: 200 }),
    sort: choice(say('类别', 'Kind'), {
      organ: say('国家机关', 'State organ'),
      institution: say('事业单位', 'Public institution'),
      company: say('企业', 'Company'),
      society: say('社会组织', 'Social organisation'),
      foreign: say('境外机构', 'Foreign body'),
    }),
    contact: optional(text(say('联系人', 'Contact'), { max: 60, personal: 'name' })),
    phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
    address: optional(text(say('地址', 'Address'), { max: 200 })),
  },
});
