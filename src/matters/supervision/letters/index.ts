import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { contactOf, heading, officeDocument } from '../../letter/papers.ts';
import {
  chosen,
  clause,
  counted,
  date,
  paragraphs,
  readerOf,
  sentence,
  told,
  written,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, own as ownFields } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'reply' | 'opinion'>;
const { now, every } = readerOf(asks);

/** Whoever supervises the office of a place, named after it; a court or procuratorate is named by its paper alone. */
function addressee({ office, matter: { own } }: Facts): string | null {
  const place = /^(.*?)人民政府/u.exec(office.name)?.[1] ?? '';
  return {
    congress: `${place}人大常委会`,
    cppcc: `政协${place}委员会`,
    discipline: `${place}纪委监委派驻纪检监察组`,
    judicial: null,
  }[own.body];
}

/** An opinion, whether it was taken up, by what measure, and how far that is. */
function answered(facts: Facts, { item, opinion, answer, due, doneOn }: Own['opinions'][number]) {
  const given = every(facts, 'respond').findLast(({ asks: { opinion: of } }) => of === item)?.asks;
  const carried = every(facts, 'fulfil').findLast(({ asks: { opinion: of } }) => of === item);
  const stands = doneOn
    ? `已于${date(doneOn)}落实。${carried ? sentence(carried.asks.how) : ''}`
    : due
      ? `正在落实，${date(due)}前完成。`
      : '';
  return [
    { kind: 'paragraph', text: `（${counted(item)}）${clause(opinion)}`, level: 2 } as const,
    ...paragraphs(
      `办理意见：${chosen(asks.respond.answer, answer) || '正在研究'}。${given?.measure ? sentence(given.measure) : ''}${given?.reason ? `理由：${sentence(given.reason)}` : ''}${stands}`,
    ),
  ] satisfies readonly Block[];
}

/** 办理情况报告: opinion by opinion what was taken up and done, and how the whole stands. */
const report = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { summary, signedBy } = now(facts, 'reply').asks;
    const opinions = own.opinions.length;
    return officeDocument(facts, {
      title: `关于${clause(own.topic)}办理情况的报告`,
      to: addressee(facts),
      signers: [need(signedBy, say('签发人', 'who signed it'))],
      body: [
        ...paragraphs(
          `${date(own.receivedOn)}收悉${own.number ? `来文（${own.number}）` : '来文'}，就${clause(own.topic)}开展${chosen(ownFields.kind, own.kind)}${opinions > 0 ? `，提出意见${opinions}条` : ''}。我办由${own.unit}牵头办理，现将办理情况报告如下：`,
        ),
        ...(opinions > 0 ? [heading('一、监督意见办理情况')] : []),
        ...own.opinions.flatMap((one) => answered(facts, one)),
        heading(opinions > 0 ? '二、总体情况和下一步安排' : '一、总体情况'),
        ...told(summary),
        ...paragraphs('特此报告。'),
      ],
      contact: contactOf(facts, need),
    });
  });

export const supervisionLetters = lettersBy<Own, 'reply' | 'opinion'>()({
  titles,
  write: { report },
});
