import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, line, madeBy, officeForm, pair, row, signed, table } from '../../letter/forms.ts';
import { chosen, clause, date, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import { BEFORE, formerItems, items, verdicts } from '../items.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own>;
const { now, last, every } = readerOf(asks);
type Judging = { readonly step: string; readonly asks: Readonly<Record<string, unknown>> };
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The last judgment by whichever standards were in force. */
const judgingOf = (facts: Facts): Judging | undefined => {
  const [by, formerly] = [last(facts, 'judge'), last(facts, 'judgeFormerly')];
  return by ?? formerly;
};

/** What was judged, item by item, in the order of the articles. */
function verdictTable(judging: Judging | undefined): Block {
  const labels = judging?.step === 'judgeFormerly' ? formerItems : items;
  return table(
    [
      ['审查标准', 7.4],
      ['判断', 1.3, 'center'],
      ['说明', 2.3],
    ],
    Object.entries(labels).map(([name, { zh }]) => [
      zh,
      chosen({ options: verdicts }, textOf(judging?.asks[name])),
      textOf(judging?.asks[`${name}Note`]),
    ]),
  );
}

/** Who was heard, how, what they said and what became of it (第十六条). */
const heard = (facts: Facts): string =>
  every(facts, 'hear')
    .map(
      ({ on, asks: { who, sort, how, views, adopted } }) =>
        `${date(on)}，听取${who}（${chosen(asks.hear.sort, sort)}，${chosen(asks.hear.how, how)}）意见：${clause(views)}。采纳情况：${clause(adopted)}。`,
    )
    .join('\n');

function exception(facts: Facts): string {
  const excepted = last(facts, 'except');
  if (!excepted) return '不适用';
  const { ground, basis, alternatives, until, condition } = excepted.asks;
  return [
    `${excepted.on > BEFORE ? '第十二条' : ''}${chosen(asks.except.ground, ground)}。${clause(basis)}。`,
    `对公平竞争影响更小的替代方案：${clause(alternatives)}。`,
    until ? `实施期限至${date(until)}。` : `终止条件：${clause(condition ?? '')}。`,
  ].join('\n');
}

/** The regulator's view, where the measure is the government's (第十四条). */
function regulator(facts: Facts): string {
  const sent = last(facts, 'sendToRegulator');
  const said = last(facts, 'hearRegulator');
  if (!sent) return '不涉及';
  const letter = `${date(sent.on)}送审（${sent.asks.letter}）`;
  if (!said) return `${letter}，尚未回复。`;
  const { view, opinion } = said.asks;
  return `${letter}，${date(said.on)}回复：${chosen(asks.hearRegulator.view, view)}。${clause(opinion)}。`;
}

/** 公平竞争审查表: scope, who was heard, the verdicts, an exception and its end, the conclusion, who answers for it. */
function sheet(facts: Facts): Letter {
  const { act, matter } = facts;
  const { own } = matter;
  const { conclusion, account } = now(facts, 'conclude').asks;
  return {
    paper: officeForm(facts, {
      title: titles.sheet.zh,
      right: act.number,
      body: [
        keyed([
          line('政策措施\n名称', own.measure),
          row(
            pair('类别', chosen(ownFields.sort, own.sort)),
            pair('增量、存量', chosen(ownFields.stock, own.stock)),
          ),
          row(
            pair('出台主体', chosen(ownFields.issuer, own.issuer)),
            pair('起草处室', own.division),
          ),
          line('听取意见\n情况', heard(facts)),
        ]),
        { kind: 'blank', lines: 1 },
        verdictTable(judgingOf(facts)),
        { kind: 'blank', lines: 1 },
        keyed(
          [
            line('适用例外规定', exception(facts)),
            line('市场监督管理\n部门意见', regulator(facts)),
            line('审查结论', chosen(asks.conclude.conclusion, conclusion)),
            line('结论说明', account, 16),
            madeBy('审查人', facts),
            {
              ...row({ label: '起草单位主要\n负责人意见', value: '', slots: signed }),
              height: 28,
            },
          ],
          30,
        ),
      ],
    }),
  };
}

export const competitionLetters = lettersBy<Own>()({ titles, write: { sheet } });
