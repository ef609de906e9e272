import type { KeyRow } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { box, keyed, line, officeForm, pair, row } from '../../letter/forms.ts';
import { chosen, clause, date, readerOf } from '../../letter/writing.ts';
import { genres } from '../../outgoing-document/fields.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'handling'>;
const { last, every } = readerOf(asks);

/** What was instructed, to whom and by when. */
function instructed(facts: Facts): string {
  const said = last(facts, 'instruct')?.asks;
  if (!said) return '';
  const { opinion, division, joint, dueBy } = said;
  return `${clause(opinion)}（${division}承办${joint ? `，${joint}协办` : ''}${dueBy ? `，${date(dueBy)}前办结` : ''}）`;
}

/** 传阅: everybody who read it, with the day; room for more. */
const read = ({ matter: { own } }: Facts): KeyRow =>
  line('传阅', own.readBy.map(({ who, on }) => `${who}　${date(on)}`).join('\n'), 30);

/** How it was handled, from taking it on to its end. */
function handled(facts: Facts): string {
  const finished = last(facts, 'finish')?.asks;
  return [
    ...every(facts, 'undertake').map(({ on, asks: { plan } }) => `${date(on)}承办：${plan}`),
    ...every(facts, 'report').map(({ on, asks: { progress } }) => `${date(on)}：${progress}`),
    ...every(facts, 'extend').map(({ asks: { to, reason } }) => `经同意延至${date(to)}：${reason}`),
    ...(finished
      ? [
          `办理结果：${chosen(asks.finish.result, finished.result)}。${finished.summary}${finished.replyNumber ? `（复文${finished.replyNumber}）` : ''}`,
        ]
      : []),
  ].join('\n');
}

/** 文件处理笺: what came in, what was proposed and instructed, who read it and how it was handled. */
function slip(facts: Facts): Letter {
  const { own, number } = facts.matter;
  const proposed = last(facts, 'propose');
  const due = facts.clocks.handling?.due;
  const copies = `${own.copies}份`;
  return {
    paper: officeForm(facts, {
      title: `${facts.office.name}文件处理笺`,
      right: number,
      body: [
        keyed(
          [
            row(pair('来文单位', own.from), pair('来文字号', own.number)),
            line('标题', own.title, 16),
            row(pair('文种', genres[own.genre].zh), pair('份数', copies)),
            row(
              pair('收文日期', date(own.receivedOn)),
              pair('紧急程度', chosen(ownFields.urgency, own.urgency)),
            ),
            row(
              pair('办理类别', chosen(ownFields.sort, own.sort)),
              pair('办结期限', due && `${date(due)}前`),
            ),
            box(
              '拟办意见',
              proposed,
              proposed && `${clause(proposed.asks.opinion)}（建议${proposed.asks.division}承办）`,
              30,
            ),
            box('批示', last(facts, 'instruct'), instructed(facts), 36),
            read(facts),
            line('承办情况', handled(facts), 40),
          ],
          24,
        ),
      ],
      foot: '注：本笺随文流转，办结后连同来文归档。',
      sensitivity: 'internal',
    }),
  };
}

export const incomingLetters = lettersBy<Own, 'handling'>()({ titles, write: { slip } });
