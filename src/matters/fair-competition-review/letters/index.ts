import { say } from '../../../kernel/text.ts';
import type { Block, KeyRow } from '../../../paper/paper.ts';
import type { ActFacts, Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { clause, date } from '../../disclosure-request/letters/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { BEFORE, formerItems, items, verdicts } from '../items.ts';

export const competitionLetterTitles = { sheet: say('公平竞争审查表', 'Fair-competition review') };

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;
const row = (label: string, value: string): KeyRow => ({ pairs: [{ label, value }] });
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const word = (options: Readonly<Record<string, { readonly zh: string }>> = {}, value: unknown) =>
  options[textOf(value)]?.zh ?? '';

/** What was judged, item by item, in the order of the articles. */
function verdictTable(judging: ActFacts | undefined): readonly Block[] {
  const labels = judging?.step === 'judge' ? items : formerItems;
  const rows = Object.entries(labels).map(([name, { zh }]) => [
    zh,
    word(verdicts, judging?.asks[name]),
    textOf(judging?.asks[`${name}Note`]),
  ]);
  return [
    {
      kind: 'table',
      columns: [
        { title: '审查标准', width: 6 },
        { title: '判断', width: 1.4, align: 'center' },
        { title: '说明', width: 3 },
      ],
      rows,
    },
  ];
}

/** 公平竞争审查表: scope, who was heard, the verdicts, an exception and its end, the conclusion. */
function sheet(facts: LetterFacts): Letter {
  const { office, act, acts, draft } = facts;
  const own = ownOf(facts);
  const past = acts.filter(({ on }) => on <= act.on);
  const judging = past.findLast(({ step }) => step === 'judge' || step === 'judgeFormerly');
  const excepted = past.findLast(({ step }) => step === 'except');
  const heard = past
    .filter(({ step }) => step === 'hear')
    .map(
      ({ asks: given }) =>
        `${textOf(given['who'])}（${word(asks.hear.how.options, given['how'])}）：${clause(textOf(given['views']))}；${clause(textOf(given['adopted']))}。`,
    );
  const until = excepted?.asks['until'];
  const exception = excepted
    ? `${excepted.on > BEFORE ? '第十二条' : ''}${word(asks.except.ground.options, excepted.asks['ground'])}。${textOf(excepted.asks['basis'])}\n替代方案：${textOf(excepted.asks['alternatives'])}\n${until ? `实施期限至${date(until as Parameters<typeof date>[0])}` : textOf(excepted.asks['condition'])}` // a field of days
    : '不适用';
  const { conclusion, account } = act.asks;
  return {
    paper: {
      form: 'form',
      title: competitionLetterTitles.sheet.zh,
      head: { left: office.name, right: act.number ?? '' },
      body: [
        {
          kind: 'keyValue',
          rows: [
            row('政策措施名称', own.measure),
            row('起草处室', own.division),
            row('听取意见情况', heard.join('\n')),
          ],
        },
        ...verdictTable(judging),
        {
          kind: 'keyValue',
          rows: [
            row('例外规定', exception),
            row('审查结论', word(asks.conclude.conclusion.options, conclusion)),
            row('结论说明', textOf(account)),
            {
              pairs: [
                { label: '审查人', value: act.by },
                { label: '日期', value: date(act.on) },
              ],
            },
          ],
        },
      ],
      draft,
      day: act.on,
    },
  };
}

export const competitionLetters = { sheet };
export const competitionLettersDue = ({
  act,
}: LetterFacts): readonly { readonly letter: string }[] =>
  act.step === 'conclude' ? [{ letter: 'sheet' }] : [];
