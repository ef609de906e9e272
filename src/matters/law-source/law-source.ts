import { choice, day, document, flag, integer, list, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { hinted, optional } from '../../kernel/field.ts';
import type { Day } from '../../kernel/day.ts';
import { defineMatter } from '../../kernel/matter.ts';
import type { Cite } from '../../kernel/refusal.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { count, stock } from '../figure.ts';
import { laws } from '../laws.ts';
import { officeRoles } from '../roles.ts';
import { asking, rulesBy } from '../rule.ts';
import type { BarsOf, RulesOf } from '../rules-of.ts';

type Law = keyof typeof laws;
const cites = (article: string): Cite<Law> => ({ law: 'legalPractice', article });
const by = (article: string, zh: string, en: string): { cites: Cite<Law>; says: Text } => ({
  cites: cites(article),
  says: say(zh, en),
});
const note = (zh: string, en: string, max = 500) => text(say(zh, en), { max, lines: 2 });

const version = {
  version: hinted(
    text(say('版本', 'Version'), { max: 60 }),
    say('如“2024年修订”“第二版”。', 'Such as “revised 2024”.'),
  ),
  from: day(say('施行日期', 'In force from')),
  text: optional(document(say('文本', 'Text'))),
};
const own = {
  title: text(say('名称', 'Title'), { max: 200 }),
  sort: choice(say('类别', 'Sort'), {
    law: say('法律', 'law'),
    regulation: say('行政法规', 'administrative regulation'),
    local: say('地方性法规', 'local regulation'),
    rule: say('规章', 'rule'),
    party: say('党内法规', 'intra-Party rule'),
    guidance: say('指导文件、工作指引', 'guidance of the office'),
  }),
  field: choice(say('领域', 'Field'), {
    foreign: say('涉外', 'foreign affairs'),
    entry: say('出入境和领事', 'entry, exit and consular'),
    procedure: say('行政程序和法治', 'procedure and rule of law'),
    secrecy: say('保密和信息安全', 'secrecy and information security'),
    finance: say('财务和采购', 'finance and procurement'),
    party: say('党风廉政', 'Party conduct'),
  }),
  issuer: text(say('制定机关', 'Made by'), { max: 120 }),
  mustKnow: flag(say('列入应知应会清单', 'On the must-know list')),
  ...version,
};
const asks = {
  enter: {},
  addVersion: { ...version, changes: note('主要变化', 'What changed', 1500) },
  markMustKnow: {
    audience: choice(say('应知应会对象', 'Who must know it'), {
      all: say('全体干部', 'everyone'),
      leaders: say('领导干部', 'leaders'),
      post: say('相关岗位', 'some posts'),
    }),
    points: note('应掌握的要点', 'What must be known', 2000),
  },
  unmarkMustKnow: { reason: note('移出理由', 'Reason') },
  verify: {
    year: integer(say('核对年度', 'Year'), { min: 2016, max: 2099 }),
    source: text(say('核对来源', 'Checked against'), { max: 120 }),
  },
  end: {
    how: choice(say('失效方式', 'How it ended'), {
      repealed: say('废止', 'repealed'),
      replaced: say('被新法替代', 'replaced'),
    }),
    endedOn: day(say('失效日期', 'No longer in force from')),
    successor: optional(reference(say('替代者', 'Replaced by'), 'law-source')),
  },
};
const keeps = {
  versions: list(say('历次版本', 'Versions'), {
    version: version.version,
    from: version.from,
  }),
  verifiedFor: optional(integer(say('已核对年度', 'Verified for'))),
};
type Own = Values<typeof own> & Values<typeof keeps>;

const { refused, impossible } = rulesBy({
  'version-not-later': by(
    '法律法规库',
    '新版本的施行日期应当晚于现行版本。',
    'A new version comes into force after the present one.',
  ),
  'version-entered': by('法律法规库', '该版本已经录入。', 'That version is entered already.'),
  'must-know-already': by(
    '应知应会清单',
    '已在应知应会清单中。',
    'It is on the must-know list already.',
  ),
  'not-on-list': by('应知应会清单', '不在应知应会清单中。', 'It is not on the must-know list.'),
  'not-in-force-yet': by(
    '应知应会清单',
    '尚未施行的不列入应知应会清单。',
    'What is not in force yet is not on the list.',
  ),
  'verified-already': by('年度核对', '该年度已经核对。', 'That year is verified already.'),
  'future-year': by('年度核对', '不能核对未来年度。', 'A year to come is not verified.'),
  'off-the-list-first': by(
    '应知应会清单',
    '失效以前先移出应知应会清单。',
    'It is taken off the must-know list first.',
  ),
});

const bars: BarsOf<Own, typeof asks> = {
  markMustKnow: [
    refused('must-know-already', ({ own: now }) => now.mustKnow),
    refused('not-in-force-yet', ({ own: now, on }) => now.from > on),
  ],
  unmarkMustKnow: [impossible('not-on-list', ({ own: now }) => !now.mustKnow)],
  end: [refused('off-the-list-first', ({ own: now }) => now.mustKnow)],
};
const rules: RulesOf<Own, typeof asks> = {
  addVersion: [
    refused('version-not-later', ({ own: now, asks: { from } }) => from <= now.from),
    refused('version-entered', ({ own: now, asks: one }) =>
      now.versions.some(({ version: known }) => known === one.version),
    ),
  ],
  verify: [
    refused('future-year', ({ asks: { year }, on }) => year > Number(on.slice(0, 4))),
    refused('verified-already', ({ own: now, asks: { year } }) => year <= (now.verifiedFor ?? 0)),
  ],
};

const named = (zh: string, en: string, article: string) => ({
  title: say(zh, en),
  cites: cites(article),
});
const steps = asking(asks)({
  enter: {
    ...named('录入', 'Enter', '法律法规库'),
    by: ['clerk', 'officer', 'reviewer'],
    to: 'inForce',
    story: say('录入《{title}》（{version}）', 'entered {title} ({version})'),
  },
  addVersion: {
    ...named('更新版本', 'Add a version', '法律法规库'),
    by: ['officer', 'reviewer'],
    from: ['inForce'],
    story: say('更新为{version}，{from}起施行：{changes}', '{version}, in force {from}: {changes}'),
  },
  markMustKnow: {
    ...named('列入应知应会清单', 'Put on the must-know list', '应知应会清单'),
    by: ['reviewer', 'head'],
    from: ['inForce'],
    story: say('列入应知应会清单（{audience}）：{points}', 'must be known by {audience}: {points}'),
  },
  unmarkMustKnow: {
    ...named('移出应知应会清单', 'Take off the list', '应知应会清单'),
    by: ['reviewer', 'head'],
    from: ['inForce'],
    story: say('移出应知应会清单：{reason}', 'taken off the list: {reason}'),
  },
  verify: {
    ...named('年度核对', 'Verify', '年度核对'),
    by: ['reviewer'],
    from: ['inForce'],
    story: say('核对{year}年度，来源{source}', 'verified for {year} against {source}'),
  },
  end: {
    ...named('登记失效', 'Record its end', '法律法规库'),
    by: ['reviewer', 'head'],
    from: ['inForce'],
    to: 'ended',
    story: say('{endedOn}起{how}', '{how} from {endedOn}'),
  },
} as const);

/** The toolkit of law: what is in force, in which version, and what an official must know. */
export const lawSource = defineMatter({
  name: 'law-source',
  title: say('依法行政工具包（法律法规库）', 'Toolkit of law'),
  version: '2019-01-01',
  laws,
  inForce: cites('法律法规库'),
  roles: officeRoles,
  heads: ['head'],
  phases: {
    inForce: { title: say('现行有效', 'in force'), rests: true },
    ended: { title: say('已失效', 'no longer in force'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  naturalKey: ['title'],
  titled: ({ title, version: now }) => `${title}（${now}）`,
  steps,
  days: {},
  silences: {},
  clocks: {},
  bars,
  rules,
  figures: {
    law_sources_in_force: stock('件', {
      title: say('工具包收录的法律法规和指导文件', 'Laws and guidance in the toolkit'),
      steps: ['enter'],
      by: ['sort'],
    }),
    must_know_laws: stock('件', {
      title: say('应知应会法律法规', 'Laws that must be known'),
      steps: ['enter'],
      where: ({ own: now }) => now['mustKnow'] === true,
    }),
    law_source_updates: count('次', {
      title: say('工具包版本更新', 'Versions added'),
      steps: ['addVersion'],
    }),
    guidance_documents: count('件', {
      title: say('制发的指导文件', 'Guidance made'),
      steps: ['enter'],
      where: ({ own: now }) => now['sort'] === 'guidance',
    }),
  },
  changes: {
    enter: ({ own: { version: first, from } }) => ({ versions: [{ version: first, from }] }),
    addVersion: ({ own: { versions }, asks: { version: next, from, text: file } }) => ({
      version: next,
      from,
      text: file,
      versions: [...versions, { version: next, from }] satisfies readonly {
        readonly version: string;
        readonly from: Day;
      }[],
    }),
    markMustKnow: () => ({ mustKnow: true }),
    unmarkMustKnow: () => ({ mustKnow: false }),
    verify: ({ asks: { year } }) => ({ verifiedFor: year }),
  },
  turns: {},
});
