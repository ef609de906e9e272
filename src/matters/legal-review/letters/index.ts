import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { keyed, line, madeBy, numberedLines, officeForm, pair, row } from '../../letter/forms.ts';
import { chosen, date, readerOf } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { kinds, materials, outcomes } from '../kinds.ts';
import { titles } from './titles.ts';

const { now, last, every } = readerOf(asks);

/** What counsel said, with whom and how grave the risk; names of counsel stay with the record. */
const advised = (facts: LetterFacts<Own>): string =>
  every(facts, 'advise')
    .map(
      ({ asks: { opinion, risk } }) => `${opinion}（风险等级：${chosen(asks.advise.risk, risk)}）`,
    )
    .join('\n') || '—';

/** What the reviewer says: the texts, the materials, what counsel thought, the outcome point by point. */
function opinion(facts: LetterFacts<Own>): Letter {
  const { act, matter } = facts;
  const { own } = matter;
  const { outcome, points, summary, withoutCounsel } = now(facts, 'conclude').asks;
  const sent = last(facts, 'submit')?.on ?? act.on;
  const accepted = last(facts, 'accept')?.on;
  return {
    paper: officeForm(facts, {
      title: own.kind === 'major-decision' ? '合法性审查意见书' : titles.opinion.zh,
      right: act.number,
      body: [
        keyed([
          line('送审事项', own.subject),
          row(pair('审核种类', kinds[own.kind].zh), pair('送审处室', own.division)),
          row(pair('送审日期', date(sent)), pair('受理日期', accepted ? date(accepted) : '')),
          ...(own.counterpart ? [line('对方当事人', own.counterpart)] : []),
          line('送审文本', own.texts.map(({ title }) => title).join('；')),
          line('送审材料', own.materials.map(({ material }) => materials[material].zh).join('、')),
          line(
            '法律顾问、\n公职律师\n意见',
            withoutCounsel ? `${advised(facts)}\n${withoutCounsel}` : advised(facts),
          ),
          line('审核意见', summary, 34),
          line(
            '问题和修改\n建议',
            points.length === 0
              ? '无'
              : numberedLines(
                  points.map(({ point, law }) => `${point}${law ? `（依据：${law}）` : ''}`),
                ),
          ),
          line('审核结论', outcomes[outcome].zh),
          madeBy('审核人', facts),
        ]),
      ],
      foot: '注：未采纳或者未完全采纳审核意见的，应当书面说明理由，报本机关负责人审定。',
    }),
  };
}

export const reviewLetters = lettersBy<Own>()({ titles, write: { opinion } });
