import { choice, day, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional } from '../../kernel/field.ts';
import { defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'legalPractice', article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});

const staffing = {
  legal: choice(say('法治职能', 'Legal function'), {
    dedicated: say('专设法规机构', 'a legal unit of its own'),
    added: say('加挂牌子或者承担法治工作', 'legal work beside its own'),
    none: say('不承担法治工作', 'no legal work'),
  }),
  staff: integer(say('在编人数', 'Staff'), { max: 2000 }),
  legalStaff: integer(say('专兼职法治工作人员', 'of them on legal work'), { max: 2000 }),
  basis: text(say('“三定”规定或者编制文件', 'Document that fixes it'), { max: 160 }),
};
const own = {
  unit: text(say('内设机构', 'Internal unit'), { max: 80 }),
  ...staffing,
};
const asks = {
  enter: {},
  change: { ...staffing, since: happened(day(say('变更日期', 'Since'))) },
  verify: {
    year: integer(say('核对年度', 'Year'), { min: 2016, max: 2099 }),
    note: optional(text(say('核对情况', 'What was found'), { max: 300, lines: 2 })),
  },
  abolish: {
    basis: staffing.basis,
    successor: optional(text(say('职能划入', 'Its functions went to'), { max: 80 })),
  },
};
const keeps = { verifiedFor: optional(integer(say('已核对年度', 'Verified for'))) };
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused } = rulesBy({
  'more-lawyers-than-staff': by(
    '法治力量',
    '法治工作人员不能多于在编人数。',
    'There cannot be more legal staff than staff.',
  ),
  'dedicated-needs-staff': by(
    '法治力量',
    '专设法规机构的，法治工作人员不能为零。',
    'A legal unit has legal staff.',
  ),
  'nothing-changed': by('法治力量', '填写的内容与现状相同。', 'This is how it is already.'),
  'year-not-over': by(
    '年度核对',
    '核对年度不能晚于当年。',
    'A year is verified once it has begun.',
  ),
  'verified-already': by('年度核对', '该年度已经核对。', 'That year is verified already.'),
});
type Staffing = Pick<Own, 'legal' | 'staff' | 'legalStaff' | 'basis'>;
const sound = [
  refused(
    'more-lawyers-than-staff',
    ({ asks: one }: { asks: Staffing }) => one.legalStaff > one.staff,
  ),
  refused(
    'dedicated-needs-staff',
    ({ asks: one }: { asks: Staffing }) => one.legal === 'dedicated' && one.legalStaff === 0,
  ),
];
const keys = ['legal', 'staff', 'legalStaff', 'basis'] as const;

const rules: RulesOf<Own, typeof asks> = {
  enter: sound.map((rule) => ({ ...rule, when: ({ own: now }) => rule.when({ asks: now }) })),
  change: [
    ...sound,
    refused('nothing-changed', ({ own: now, asks: one }) =>
      keys.every((key) => now[key] === one[key]),
    ),
  ],
  verify: [
    refused('year-not-over', ({ asks: { year }, on }) => year > Number(on.slice(0, 4))),
    refused('verified-already', ({ own: now, asks: { year } }) => year <= (now.verifiedFor ?? 0)),
  ],
};

const named = (zh: string, en: string) => ({ title: say(zh, en), cites: cites('法治力量') });
const steps = asking(asks)({
  enter: {
    ...named('登记', 'Enter'),
    by: ['clerk', 'officer', 'head'],
    to: 'current',
    story: say('登记{unit}：{legal}', 'entered {unit}: {legal}'),
  },
  change: {
    ...named('变更', 'Change'),
    by: ['clerk', 'officer', 'head'],
    from: ['current'],
    story: say(
      '{since}起：{legal}，法治工作人员{legalStaff}名（{basis}）',
      'since {since}: {legal}, {legalStaff} on legal work ({basis})',
    ),
  },
  verify: {
    ...named('年度核对', 'Verify'),
    by: ['head'],
    from: ['current'],
    story: say('核对{year}年度 {note}', 'verified for {year} {note}'),
  },
  abolish: {
    ...named('撤销', 'Abolish'),
    by: ['head'],
    from: ['current'],
    to: 'abolished',
    story: say('撤销（{basis}）{successor}', 'abolished ({basis}) {successor}'),
  },
} as const);

/** Which internal units do legal work and with whom: the base of saying that there is no legal unit. */
export const legalStaffing = defineMatter({
  name: 'legal-staffing',
  title: say('法治机构和力量', 'Legal units and staff'),
  version: '2019-01-01',
  laws,
  inForce: cites('法治力量'),
  roles: officeRoles,
  heads: ['head'],
  phases: {
    current: { title: say('现行', 'current'), rests: true },
    abolished: { title: say('已撤销', 'abolished'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  naturalKey: ['unit'],
  titled: ({ unit }) => unit,
  steps,
  days: {},
  silences: {},
  clocks: {},
  bars: {},
  rules,
  figures: {
    legal_units: stock('个', {
      title: say('专设法规部门数', 'Legal units'),
      definition: say(
        '登记的内设机构中专设法规机构的个数；登记以全部内设机构为范围。',
        'Internal units on the register that are legal units; the register takes in all of them.',
      ),
      nil: say('未设立专门的法规部门', 'No legal unit of its own'),
      steps: ['enter'],
      where: ({ own: now }) => now['legal'] === 'dedicated',
    }),
    internal_units: stock('个', {
      title: say('内设机构数', 'Internal units'),
      steps: ['enter'],
      by: ['legal'],
    }),
    legal_staffing_verified: count('个', {
      title: say('已核对法治力量的内设机构', 'Units verified'),
      steps: ['verify'],
    }),
  },
  changes: {
    change: ({ asks: { legal, staff, legalStaff, basis } }) => ({
      legal,
      staff,
      legalStaff,
      basis,
    }),
    verify: ({ asks: { year } }) => ({ verifiedFor: year }),
  },
  turns: {},
});
