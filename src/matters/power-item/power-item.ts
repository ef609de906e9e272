import { choice, day, integer, list, text } from '../../fields/index.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Values } from '../../kernel/field.ts';
import { hinted, optional } from '../../kernel/field.ts';
import { defineMatter, months } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import { say } from '../../kernel/text.ts';
import { stock } from '../figure.ts';
import type { laws as allLaws } from '../laws.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { RulesOf } from '../rules-of.ts';

const cites = (article: string): Cite<keyof typeof allLaws> => ({ law: 'powerLists', article });
const risk = {
  point: text(say('风险点', 'Risk point'), { max: 200 }),
  level: choice(say('风险等级', 'Level'), {
    high: say('高', 'high'),
    medium: say('中', 'medium'),
    low: say('低', 'low'),
  }),
  control: text(say('防控措施', 'Control'), { max: 300 }),
  owner: text(say('责任人岗位', 'Post in charge'), { max: 60 }),
};
const own = {
  sort: choice(say('类别', 'Kind'), {
    approval: say('行政审批', 'Approval'),
    enforcement: say('行政执法', 'Enforcement'),
    service: say('公共服务', 'Public service'),
    internal: say('内部管理', 'Internal management'),
    duty: say('其他职责', 'Other duty'),
  }),
  name: text(say('权力、职责事项', 'Power or duty'), { max: 120 }),
  basis: hinted(
    text(say('设定依据', 'Legal basis'), { max: 300, lines: 2 }),
    say(
      '写明文件名称和条款；没有依据的不能列入。',
      'Name document and article; nothing is listed without one.',
    ),
  ),
  division: text(say('行使处室', 'Division'), { max: 40 }),
  listedOn: day(say('列入日期', 'Listed from')),
};
const asks = {
  list: {},
  assess: { risks: list(say('风险点和防控措施', 'Risks and controls'), risk, { min: 1 }) },
  check: {
    year: integer(say('检查年度', 'Year'), { min: 2000, max: 2999 }),
    finding: text(say('防控措施执行情况', 'How the controls work'), { max: 1000, lines: 3 }),
  },
  adjust: {
    basis: own.basis,
    division: own.division,
    reason: text(say('调整原因', 'Reason'), { max: 300, lines: 2 }),
  },
  remove: {
    how: choice(say('方式', 'How'), {
      repealed: say('取消', 'repealed'),
      delegated: say('下放、划转', 'passed to others'),
      merged: say('合并', 'merged'),
    }),
    document: text(say('文件依据', 'Document'), { max: 120 }),
  },
};
const keeps = {
  risks: list(say('风险点和防控措施', 'Risks and controls'), risk),
  checkedFor: optional(integer(say('已检查至年度', 'Checked for'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible } = rulesBy({
  'basis-without-article': {
    cites: cites('权力清单'),
    says: say(
      '行政审批、行政执法事项的依据须写到条款。',
      'The basis of an approval or of enforcement names its article.',
    ),
  },
  'controls-first': {
    cites: cites('风险防控'),
    says: say('还没有列出风险点和防控措施，不能登记检查。', 'List risks and controls first.'),
  },
  'checked-already': {
    cites: cites('风险防控'),
    says: say('该年度已经检查过。', 'It was checked for that year already.'),
  },
  'check-of-future': {
    cites: cites('风险防控'),
    says: say('不能检查尚未到来的年度。', 'A year that has not come cannot be checked for.'),
  },
} as const);

const STATUTORY: readonly string[] = ['approval', 'enforcement'];
const lacksArticle = (sort: string, basis: string): boolean =>
  STATUTORY.includes(sort) && !/第.+条/u.test(basis);
const rules: RulesOf<Own, typeof asks> = {
  list: [refused('basis-without-article', ({ own: { sort, basis } }) => lacksArticle(sort, basis))],
  adjust: [
    refused('basis-without-article', ({ own: now, asks: { basis } }) =>
      lacksArticle(now.sort, basis),
    ),
  ],
  check: [
    refused('controls-first', ({ own: { risks } }) => risks.length === 0),
    refused(
      'checked-already',
      ({ own: { checkedFor }, asks: { year } }) => year <= (checkedFor ?? 0),
    ),
    impossible('check-of-future', ({ asks: { year }, on }) => year > yearOf(on)),
  ],
};
const on = (sort: string) => (seen: { readonly own: Readonly<Record<string, unknown>> }) =>
  seen.own['sort'] === sort;
const listed = { steps: ['list'], on: 'listed' } as const;

/** A power or duty of a division with its risks and controls. A list without any approval or enforcement is a valid one. */
export const powerItem = defineMatter({
  name: 'power-item',
  title: say('权力责任和风险防控清单', 'List of powers, duties and risks'),
  version: '1',
  laws,
  inForce: cites('权力清单'),
  roles: officeRoles,
  heads: ['head', 'leader'],
  phases: {
    current: { title: say('现行', 'current'), rests: true },
    removed: { title: say('已取消、划转', 'removed'), closed: true },
  },
  numbering: {},
  own,
  naturalKey: ['sort', 'name', 'division'],
  keeps,
  titled: ({ name, division }) => `${name}（${division}）`,
  steps: asking(asks)({
    list: {
      title: say('列入清单', 'List'),
      cites: cites('权力清单'),
      by: ['clerk', 'officer', 'head'],
      to: 'current',
      story: say('列入清单（{sort}，{division}）', 'listed ({sort}, {division})'),
    },
    assess: {
      title: say('排查风险点', 'Assess the risks'),
      cites: cites('风险防控'),
      by: ['officer', 'head'],
      from: ['current'],
      story: say('排查风险点、确定防控措施', 'assessed risks and set controls'),
    },
    check: {
      title: say('年度检查', 'Check of the year'),
      cites: cites('风险防控'),
      by: ['reviewer', 'head'],
      from: ['current'],
      excludes: ['assess'],
      story: say('{year}年检查：{finding}', 'checked for {year}: {finding}'),
    },
    adjust: {
      title: say('调整', 'Adjust'),
      cites: cites('动态调整'),
      by: ['officer', 'head'],
      from: ['current'],
      story: say('调整：{reason}', 'adjusted: {reason}'),
    },
    remove: {
      title: say('取消、划转', 'Remove'),
      cites: cites('动态调整'),
      by: ['head', 'leader'],
      from: ['current'],
      to: 'removed',
      story: say('{how}，依据{document}', '{how} under {document}'),
    },
  } as const),
  days: { listed: ({ listedOn }: Own) => listedOn },
  silences: {},
  clocks: {
    check: {
      title: say('年度检查期限', 'Check of the controls'),
      cites: cites('风险防控'),
      of: 'office',
      limit: months(12),
      limitBy: {
        setting: 'powerCheck',
        key: () => 'check',
        limits: { check: months(12) },
      },
      starts: { steps: ['assess', 'check'] },
      stops: ['remove'],
    },
  },
  bars: {},
  rules,
  changes: {
    assess: ({ asks: { risks } }) => ({ risks }),
    check: ({ asks: { year } }) => ({ checkedFor: year }),
    adjust: ({ asks: { basis, division } }) => ({ basis, division }),
  },
  turns: {},
  figures: {
    approval_powers: stock('项', {
      title: say('行政审批权限项数', 'Powers of approval'),
      ...listed,
      where: on('approval'),
    }),
    enforcement_powers: stock('项', {
      title: say('行政执法权限项数', 'Powers of enforcement'),
      ...listed,
      where: on('enforcement'),
    }),
    power_items: stock('项', {
      title: say('权力责任事项数', 'Powers and duties listed'),
      ...listed,
      by: ['sort'],
    }),
  },
});
