import { choice, integer, reference, text } from '../../fields/index.ts';
import { optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** Places where things are held and guests are received. */
export const site = defineRegister({
  name: 'site',
  title: say('场所名录', 'Sites'),
  laws,
  cites: { law: 'office', article: '名录管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'name',
  naturalKey: ['name', 'address'],
  ends: { step: say('停用', 'Close'), phase: say('已停用', 'closed') },
  fields: {
    name: text(say('名称', 'Name'), { max: 100 }),
    sort: choice(say('类别', 'Kind'), {
      venue: say('会场、讲堂', 'Venue'),
      reception: say('接待、参访点', 'Reception or visiting point'),
      service: say('服务窗口、宣传阵地', 'Service point'),
      hotel: say('宾馆饭店', 'Hotel'),
      other: say('其他', 'Other'),
    }),
    organisation: optional(
      reference(say('管理单位', 'Kept by'), 'organisation', {
        brings: { address: 'address', contact: 'contact', phone: 'phone' },
      }),
    ),
    address: text(say('地址', 'Address'), { max: 200 }),
    capacity: optional(integer(say('容纳人数', 'Capacity'), { min: 1, max: 200_000 })),
    contact: optional(text(say('联系人', 'Contact'), { max: 60, personal: 'name' })),
    phone: optional(
      text(say('联系电话', 'Telephone'), { max: 40, personal: 'phone', as: 'phone' }),
    ),
  },
});
