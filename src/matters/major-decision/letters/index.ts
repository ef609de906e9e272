import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, line, madeBy, officeForm, pair, row, table } from '../../letter/forms.ts';
import { heading } from '../../letter/papers.ts';
import {
  booked,
  chosen,
  clause,
  date,
  paragraphs,
  readerOf,
  sentence,
  told,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import type { Gate } from '../gates.ts';
import { gateOf, grounds } from '../gates.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own>;
const { last, every } = readerOf(asks);

/** Why a gate fell away. */
function exempt(facts: Facts, gate: Gate): string | null {
  const act = every(facts, 'exempt').findLast(({ asks: { ground } }) => gateOf[ground] === gate);
  return act ? `${grounds[act.asks.ground].zh}。${sentence(act.asks.reason)}` : null;
}

const heard = (facts: Facts): readonly string[] =>
  every(facts, 'hearPublic').map(
    ({ asks: { manner, from, to, received, adopted, shortened } }) =>
      `${date(from)}至${date(to)}，${chosen(asks.hearPublic.manner, manner)}，收到意见${received}条，采纳${adopted}条。${shortened ? `缩短期限的说明：${sentence(shortened)}` : ''}`,
  );

const argued = (facts: Facts): readonly string[] =>
  every(facts, 'argueExperts').map(
    ({ on, asks: { experts, conclusion } }) =>
      `${date(on)}，${experts.map(({ name }) => name).join('、')}论证：${sentence(conclusion)}`,
  );

const assessed = (facts: Facts): readonly string[] =>
  every(facts, 'assessRisk').map(
    ({ on, asks: { assessor, controllable } }) =>
      `${date(on)}，${assessor}评估，结论为风险${controllable ? '可控' : '不可控'}。`,
  );

const reviewed = (facts: Facts): readonly string[] =>
  every(facts, 'reviewLegality').map(
    ({ on, asks: { result, counsel } }) =>
      `${date(on)}，审查结论为“${chosen(asks.reviewLegality.result, result)}”。${counsel ? `法律顾问、公职律师意见：${sentence(counsel)}` : ''}`,
  );

const said = (lines: readonly string[], instead: string | null): string =>
  lines.length > 0 ? lines.join('\n') : (instead ?? '尚未办理');

/** 决策程序履行情况清单: each gate of the regulations with what was done, or the ground on which it fell away. */
function procedure(facts: Facts): Letter {
  const { own } = facts.matter;
  const begun = facts.acts[0];
  const competition = last(facts, 'submit')?.asks.competition;
  const gates: readonly (readonly [string, string, string])[] = [
    ['启动', '第十条、第十一条', begun ? `${date(begun.on)}决定启动，由${own.unit}承办。` : ''],
    ['公众参与', '第十四条至第十八条', said(heard(facts), exempt(facts, 'public'))],
    ['专家论证', '第十九条至第二十一条', said(argued(facts), exempt(facts, 'experts'))],
    ['风险评估', '第二十二条至第二十四条', said(assessed(facts), exempt(facts, 'risk'))],
    ['合法性审查', '第二十五条至第二十八条', said(reviewed(facts), null)],
    ['公平竞争审查', '第二十九条第一项', chosen(asks.submit.competition, competition)],
    ['集体讨论', '第三十条', ''],
  ];
  return {
    paper: officeForm(facts, {
      title: '重大行政决策程序履行情况清单',
      right: facts.matter.number,
      body: [
        keyed([
          line('决策事项', own.title),
          row(pair('事项类别', chosen(ownFields.item, own.item)), pair('承办单位', own.unit)),
        ]),
        { kind: 'blank', lines: 1 },
        table(
          [
            ['程序', 26, 'center'],
            ['依据', 34, 'center'],
            ['履行情况', 84],
          ],
          gates.map(([gate, article, what]) => [gate, article, what]),
          { rowHeight: 14 },
        ),
        { kind: 'blank', lines: 1 },
        keyed([madeBy('填报人', facts)]),
      ],
      foot: '注：依据为《重大行政决策程序暂行条例》条款，政府部门参照执行；各项材料附后。',
    }),
  };
}

const part = (
  title: string,
  texts: readonly string[],
  instead: string | null,
): readonly Block[] => [
  heading(title),
  ...paragraphs(...(texts.length > 0 ? texts : [instead ?? '本决策事项尚未履行该程序。'])),
];

/** 决策草案说明: why it is decided, what was said and taken up, risks and the review, as article 29 wants it for the discussion. */
function account(facts: Facts): Letter {
  const { own } = facts.matter;
  const opinions = every(facts, 'hearPublic').flatMap(({ asks: { summary } }, n) => [
    heard(facts)[n] ?? '',
    sentence(summary),
  ]);
  const dissent = every(facts, 'argueExperts').flatMap(({ asks: { dissent: other } }, n) => [
    argued(facts)[n] ?? '',
    ...(other ? [`不同意见：${sentence(other)}`] : []),
  ]);
  const risks = every(facts, 'assessRisk').flatMap(({ asks: { risks: found, measures } }, n) => [
    assessed(facts)[n] ?? '',
    `风险点：${sentence(found)}`,
    `防范措施和处置预案：${sentence(measures)}`,
  ]);
  const legality = every(facts, 'reviewLegality').flatMap(({ asks: { opinion } }, n) => [
    reviewed(facts)[n] ?? '',
    `审查意见：${sentence(opinion)}`,
  ]);
  const competition = last(facts, 'submit')?.asks.competition;
  return {
    paper: officeForm(facts, {
      title: `关于${booked(clause(own.title))}决策草案的说明`,
      right: own.unit,
      prose: true,
      body: [
        heading('一、拟解决的问题、依据和方案'),
        ...told(own.grounds),
        ...part('二、公众参与和意见研究采纳情况', opinions, exempt(facts, 'public')),
        ...part('三、专家论证意见研究采纳情况', dissent, exempt(facts, 'experts')),
        ...part('四、风险评估情况', risks, exempt(facts, 'risk')),
        ...part('五、合法性审查情况', legality, null),
        heading('六、公平竞争审查情况'),
        ...paragraphs(`${chosen(asks.submit.competition, competition)}。`),
      ],
      foot: '附：决策程序履行情况清单',
    }),
  };
}

export const decisionLetters = lettersBy<Own>()({ titles, write: { account, procedure } });
