import { choice, day, text } from '../../fields/index.ts';
import { hinted } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import { defineRegister } from '../register.ts';
import { officeRoles } from '../roles.ts';

/** What the office's people may and may not do when they deal with companies: the positive and the negative list. */
export const conductItem = defineRegister({
  name: 'conduct-item',
  title: say('政商交往正负面清单', 'Dealings with companies: positive and negative list'),
  laws,
  cites: { law: 'practice', article: '政商交往清单管理' },
  roles: officeRoles,
  heads: ['head'],
  called: 'conduct',
  naturalKey: ['side', 'conduct'],
  ends: { step: say('移出清单', 'Take off the list'), phase: say('已移出', 'taken off') },
  fields: {
    side: choice(say('清单', 'List'), {
      positive: say('正面清单（可以为）', 'positive: may be done'),
      negative: say('负面清单（不得为）', 'negative: must not be done'),
    }),
    conduct: text(say('行为', 'Conduct'), { max: 200 }),
    bounds: hinted(
      text(say('界限和报告要求', 'Bounds, and what is reported'), { max: 300, lines: 2 }),
      say('写明限度、事前报告或者事后登记的要求。', 'Limits, and what is told before or after.'),
    ),
    basis: text(say('依据文件', 'Document'), { max: 160 }),
    listedOn: day(say('列入日期', 'Listed from')),
  },
});
