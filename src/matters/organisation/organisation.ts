import { choice, day, reference, text } from '../../fields/index.ts';
import { hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { country } from '../country/country.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** Units, missions, foreign governments, companies and societies that matters name again and again. */
export const organisation = defineRegister({
  name: 'organisation',
  title: say('单位名录', 'Organisations'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'fullName',
  naturalKey: ['fullName'],
  ends: { step: say('撤销', 'Dissolve'), phase: say('已撤销', 'dissolved') },
  fields: {
    fullName: hinted(
      text(say('名称', 'Name'), { max: 200 }),
      say(
        '用全称。更名以后历年记录仍显示当年的名称。',
        'In full. Records of past years keep the name of their year.',
      ),
    ),
    sort: choice(say('类别', 'Kind'), {
      organ: say('国家机关', 'State organ'),
      party: say('党群机关', 'Party or mass organisation'),
      institution: say('事业单位', 'Public institution'),
      company: say('企业', 'Company'),
      society: say('社会组织', 'Social organisation'),
      chamber: say('商会、协会', 'Chamber or association'),
      mission: say('外国驻华使领馆', 'Foreign mission in China'),
      'foreign-city': say('外国地方政府', 'Foreign local government'),
      international: say('国际组织', 'International organisation'),
      foreign: say('其他境外机构', 'Other foreign body'),
    }),
    level: optional(
      choice(say('层级', 'Level'), {
        central: say('中央', 'central'),
        province: say('省级', 'province'),
        city: say('市级', 'city'),
        district: say('区（县）级', 'district or county'),
        township: say('乡镇（街道）', 'township or street'),
      }),
    ),
    shortName: optional(text(say('简称', 'Short name'), { max: 60 })),
    englishName: optional(text(say('外文名称', 'Foreign name'), { max: 300 })),
    country: optional(country(say('国家（地区）', 'Country or region'))),
    city: optional(reference(say('所在城市', 'City'), 'city', { brings: { country: 'country' } })),
    parent: optional(reference(say('上级（主管）单位', 'Superior body'), 'organisation')),
    creditCode: optional(
      hinted(
        text(say('统一社会信用代码', 'Unified social credit code'), { max: 18 }),
        say('18位，用于辨认同名单位。', '18 characters; tells bodies of one name apart.'),
      ),
    ),
    foundedOn: optional(day(say('设立日期', 'Founded on'))),
    contact: optional(text(say('联系人', 'Contact'), { max: 60, personal: 'name' })),
    phone: optional(text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone' })),
    address: optional(text(say('地址', 'Address'), { max: 200 })),
  },
});
