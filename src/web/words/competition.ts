import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** The chapters of the regulations by the article that lists their items. */
const chapters: Readonly<Record<string, Text>> = {
  8: say('市场准入和退出（第八条）', 'Market entry and exit (Article 8)'),
  9: say('商品、要素自由流动（第九条）', 'Free flow of goods and factors (Article 9)'),
  10: say('影响生产经营成本（第十条）', 'Costs of production (Article 10)'),
  11: say('影响生产经营行为（第十一条）', 'Conduct of business (Article 11)'),
};

export const competition = {
  chapters,
  sheet: say('逐项判断', 'Item by item'),
  done: (judged: number, total: number) =>
    say(`已判断${judged}项，共${total}项`, `${judged} of ${total} judged`),
  unexplained: (count: number) => say(`${count}项缺说明`, `${count} without a note`),
  nextWanting: say('转到下一处', 'Go to the next'),
  none: say('不涉及', 'not concerned'),
  complies: say('不违反', 'complies'),
  violates: say('违反', 'violates'),
  keys: say(
    '按 1 不违反、2 违反、3 不涉及，判断后转到下一项；J、K 上下移动，N 写说明，说明写完按 Ctrl+回车。',
    'Press 1 complies, 2 violates, 3 not concerned: the next item follows. J and K move, N writes a note, Ctrl+Enter ends it.',
  ),
  note: say('说明', 'Note'),
  noteNeeded: say('涉及的条款和理由', 'The clause concerned and why'),
  noteOf: (place: string) => say(`${place}说明`, `Note on ${place}`),
  open: say('请判断。', 'Judge this item.'),
  rest: (count: number) => say(`其余${count}项`, `The other ${count} items`),
  allJudged: say('各项均已判断。', 'All items are judged.'),
  commonNote: (count: number) =>
    say(`其余${count}项均判断为不违反的理由`, `Why the other ${count} items comply`),
  commonHint: say(
    '写入每一项的说明，之后仍可逐项修改。',
    'Written into the note of each item; each can still be changed.',
  ),
  fill: (count: number) => say(`将${count}项记为不违反`, `Record ${count} items as complying`),
  filled: (count: number, verdict: Text) =>
    say(`已将${count}项一并判断为${verdict.zh}。`, `${count} items judged at once: ${verdict.en}.`),
  together: say('一并判断', 'judged at once'),
  undo: say('撤回', 'Undo'),
  heard: say('听取意见', 'Heard'),
  judged: (count: number, tally: string) => say(`${count}项：${tally}`, `${count} items: ${tally}`),
  judgedOn: (day: string, who: string) => say(`${day} ${who}判断`, `judged by ${who} on ${day}`),
  justViolated: say('违反的项', 'Items violated'),
  onlyConcerned: say('只看涉及的项', 'Only items concerned'),
  exception: say('适用例外规定（第十二条）', 'Exception (Article 12)'),
  conclusion: say('审查结论', 'Conclusion'),
  regulator: say('市场监督管理部门意见', 'The regulator’s view'),
  before: say(
    '上一次判断已填入，请逐项核对后修改。',
    'The last judgement is filled in: check each item.',
  ),
} as const;
