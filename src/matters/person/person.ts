import { choice, reference, text } from '../../fields/index.ts';
import { hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { country } from '../country/country.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** People the office deals with again and again: experts, guests, liaison officers, applicants. Names and numbers are personal. */
export const person = defineRegister({
  name: 'person',
  title: say('人员名录', 'Persons'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'name',
  naturalKey: ['name', 'organisation'],
  fields: {
    name: hinted(
      text(say('姓名', 'Name'), { max: 100, personal: 'name' }),
      say('外国人填通用中文译名。', 'Of foreigners the usual Chinese form.'),
    ),
    latinName: optional(
      hinted(
        text(say('外文姓名', 'Name in Latin letters'), { max: 100, personal: 'name' }),
        say('与护照一致，姓用大写。', 'As in the passport, the family name in capitals.'),
      ),
    ),
    nativeName: optional(
      text(say('本国文字姓名', 'Name in own script'), { max: 100, personal: 'name' }),
    ),
    nameOrder: optional(
      choice(say('姓名顺序', 'Order of names'), {
        'family-first': say('姓在前', 'family name first'),
        'given-first': say('名在前', 'given name first'),
      }),
    ),
    sort: choice(say('类别', 'Kind'), {
      staff: say('本机关工作人员', 'Staff of the office'),
      liaison: say('联络员', 'Liaison officer'),
      expert: say('专家', 'Expert'),
      adviser: say('法律顾问', 'Legal adviser'),
      guest: say('来访外宾', 'Foreign guest'),
      partner: say('对口交往人士', 'Counterpart'),
      applicant: say('申请人、来信来访人', 'Applicant or petitioner'),
      other: say('其他', 'Other'),
    }),
    nationality: optional(country(say('国籍', 'Nationality'))),
    organisation: optional(
      reference(say('所在单位', 'Organisation'), 'organisation', {
        brings: { nationality: 'country', phone: 'phone' },
      }),
    ),
    position: optional(text(say('职务、职称', 'Post or title'), { max: 100 })),
    identity: optional(
      text(say('证件号码', 'Identity document'), { max: 40, personal: 'identity' }),
    ),
    phone: optional(
      text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone', as: 'phone' }),
    ),
    email: optional(text(say('电子邮箱', 'E-mail'), { max: 100, personal: 'text', as: 'email' })),
    speciality: optional(text(say('专长、语种', 'Field or languages'), { max: 200 })),
  },
});
