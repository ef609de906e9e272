import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import {
  box,
  keyed,
  line,
  officeForm,
  pair,
  row,
  signed,
  table,
  unlessEmpty,
} from '../../letter/forms.ts';
import { heading, officeDocument } from '../../letter/papers.ts';
import {
  chosen,
  clause,
  date,
  paragraphs,
  readerOf,
  sentence,
  told,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields, sources } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own>;
const { now, last, every } = readerOf(asks);

/** How each measure was carried out, as its last record says. */
const doneOf = (facts: Facts, measure: number): string =>
  every(facts, 'finish').findLast(({ asks: { measure: of } }) => of === measure)?.asks.how ?? '';

const measures = (facts: Facts) =>
  facts.matter.own.measures.map(({ measure, what, owner, unit, due, doneOn }) => [
    what,
    `${unit}\n${owner}`,
    date(due),
    doneOn ? `${date(doneOn)}\n完成` : '尚未完成',
    doneOf(facts, measure),
  ]);

/** 销号表: the finding, its measures with who answers and what was done, and the checks up to the closing. */
function closing(facts: Facts): Letter {
  const { own } = facts.matter;
  const submitted = last(facts, 'submit');
  // A check belongs to what was submitted last.
  const checked = facts.act.step === 'check' ? last(facts, 'check') : undefined;
  const verdict = checked
    ? `${checked.asks.passed ? '整改到位，同意销号' : '整改不到位，继续整改'}。${checked.asks.opinion ?? ''}`
    : '';
  return {
    paper: officeForm(facts, {
      title: '问题整改销号表',
      right: `问题编号：${own.number}`,
      body: [
        keyed([
          row(pair('来源', sources[own.source].zh), pair('检查组', own.team)),
          row(
            pair('检查期间', `${date(own.fromDay)}至${date(own.toDay)}`),
            pair('反馈日期', date(own.feedbackOn)),
          ),
          row(
            pair('问题类别', chosen(ownFields.topic, own.topic)),
            pair('认领情况', chosen(asks.accept.accepted, own.accepted)),
          ),
          line('反馈问题', own.finding, 24),
        ]),
        { kind: 'blank', lines: 1 },
        table(
          [
            ['整改措施', 42],
            ['责任处室、\n责任人', 26, 'center'],
            ['完成时限', 30, 'center'],
            ['完成情况', 30, 'center'],
            ['整改情况', 40],
          ],
          measures(facts),
          { rowHeight: 12 },
        ),
        { kind: 'blank', lines: 1 },
        keyed([
          ...unlessEmpty(
            '佐证材料',
            own.measures.flatMap(({ evidence }) => evidence ?? []).join('；'),
          ),
          box('申请销号', submitted, submitted?.asks.summary, 22),
          box('核查意见', checked, verdict, 22),
          { ...row({ label: '主要负责人\n意见', value: '', slots: signed }), height: 22 },
        ]),
      ],
      foot: '注：核查人不得为整改措施的制定人、完成人和销号申请人。',
      sensitivity: 'internal',
    }),
  };
}

/** 整改情况报告: what was found, what was set against it, and how far that is. */
function report(facts: Facts): Letter {
  const { own } = facts.matter;
  const { to } = now(facts, 'report').asks;
  const done = own.measures.filter(({ doneOn }) => doneOn !== null).length;
  const accepted = last(facts, 'accept')?.asks;
  const summary = last(facts, 'submit')?.asks.summary;
  const stands = own.closedOn
    ? `经核查，该问题已于${date(own.closedOn)}销号。`
    : `该问题尚未销号，我办将按照时限继续整改。`;
  return {
    paper: officeDocument(facts, {
      title: `关于${sources[own.source].zh}反馈问题（${own.number}）整改情况的报告`,
      to,
      body: [
        ...paragraphs(
          `${own.team}于${date(own.fromDay)}至${date(own.toDay)}开展检查，并于${date(own.feedbackOn)}反馈。现将第${own.number}号问题的整改情况报告如下：`,
        ),
        heading('一、反馈问题和认领情况'),
        ...told(own.finding),
        ...paragraphs(
          accepted
            ? `我办${chosen(asks.accept.accepted, accepted.accepted)}该问题。${accepted.reason ? sentence(accepted.reason) : ''}`
            : null,
        ),
        heading('二、整改措施和完成情况'),
        ...paragraphs(`制定整改措施${own.measures.length}项，已完成${done}项。`),
        ...own.measures.flatMap(({ measure, what, unit, owner, due, doneOn }) =>
          paragraphs(
            `${measure}. ${clause(what)}（责任处室：${unit}，责任人：${owner}，时限：${date(due)}）。${doneOn ? `已于${date(doneOn)}完成。${sentence(doneOf(facts, measure))}` : '正在推进。'}`,
          ),
        ),
        heading('三、整改成效和下一步工作'),
        ...(summary ? told(summary) : []),
        ...paragraphs(stands, '特此报告。'),
      ],
      sensitivity: 'internal',
    }),
  };
}

export const findingLetters = lettersBy<Own>()({ titles, write: { closing, report } });
