import { text } from '../../fields/index.ts';
import { hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { country } from '../country/country.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** Cities and regions abroad, and those at home that matters name. Countries themselves are a list of the platform (ISO 3166-1). */
export const city = defineRegister({
  name: 'city',
  title: say('城市名录', 'Cities'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'name',
  naturalKey: ['name', 'country'],
  fields: {
    name: hinted(
      text(say('中文名称', 'Chinese name'), { max: 100 }),
      say('用通用译名，如“横滨市”。', 'The usual Chinese form.'),
    ),
    localName: text(say('外文名称', 'Foreign name'), { max: 100 }),
    country: country(say('国家（地区）', 'Country or region')),
    region: optional(text(say('州、省、大区', 'State, province or region'), { max: 100 })),
  },
});
