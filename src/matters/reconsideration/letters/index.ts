import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { evidenceList, pair, personal, row } from '../../letter/forms.ts';
import { dated } from '../../letter/law.ts';
import { courtPaper, officeDocument, partyOf, respectfully } from '../../letter/papers.ts';
import {
  clause,
  counted,
  date,
  paragraphs,
  readerOf,
  told,
  written,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import type { ClockName } from '../rules.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, ClockName>;
const { now, last } = readerOf(asks);

/** The article that asks for a reply, of the law by which the case is heard. */
const ground = ({ noticeOn, procedure, inOrdinary }: Own): string =>
  dated(
    noticeOn,
    [
      'reconsideration-2023',
      procedure === 'simple' && inOrdinary !== true ? '第五十四条第一款' : '第四十八条',
    ],
    ['reconsideration-2017', '第二十三条第一款'],
  );

const named = (before: string, name: string, after: string): Block => ({
  kind: 'paragraph',
  text: [{ text: before }, { text: name, personal: true }, { text: after }],
});

/** 行政复议答复书: the parties, the act that is challenged, facts and law as drafted, and the evidence that comes with it. */
const reply = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { name, address, head, post } = partyOf(facts, need);
    const applicant = need(own.applicant, say('申请人', 'the applicant'));
    const words = need(last(facts, 'draft')?.asks.words, say('答复书内容', 'the reply'));
    return courtPaper(facts, {
      title: titles.reply.zh,
      signer: '被申请人',
      body: [
        ...paragraphs(
          `被申请人：${name}，住所地：${address}`,
          `法定代表人：${head}，职务：${post}`,
        ),
        named('申请人：', applicant, ''),
        named(
          '申请人',
          applicant,
          `不服本机关${clause(own.challenged)}，向你机关申请行政复议（案号：${own.number}）。本机关于${date(own.noticeOn)}收到行政复议申请书副本。依照${ground(own)}的规定，现提出书面答复如下：`,
        ),
        ...told(words),
        ...paragraphs(
          `作出上述行政行为的证据、依据和其他有关材料共${own.evidence.length}件，见证据目录。`,
        ),
        ...respectfully(own.organ),
        ...paragraphs('附：1. 行政复议答复书副本　　2. 证据目录及证据、依据材料'),
      ],
    });
  });

/** 证据目录: each piece, what it proves and when it was obtained, with what is added by leave marked as such. */
function evidence(facts: Facts): Letter {
  const { own } = facts.matter;
  const due = facts.clocks.reply?.due;
  return {
    paper: evidenceList(facts, {
      title: '行政复议证据目录',
      right: facts.matter.number,
      about: [
        row(pair('复议案号', own.number), pair('行政复议\n机关', own.organ)),
        row(personal('申请人', own.applicant), pair('答复举证\n期限', due && `${date(due)}前`)),
        row(pair('被申请的\n行政行为', own.challenged)),
      ],
      evidence: own.evidence,
      says: (at) => {
        const { obtainedOn, consent } = own.evidence[at] ?? { obtainedOn: null, consent: null };
        return `${obtainedOn ? date(obtainedOn) : ''}${consent ? '\n（经同意补充）' : ''}`;
      },
      to: own.organ,
      foot: '注：被申请人对其作出的行政行为的合法性、适当性负有举证责任；证据按本目录顺序编页装订。',
    }),
  };
}

/** 纠正情况报告: what the opinion found was put right, within sixty days of it (行政复议法第七十六条). */
const correction = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const opinion = last(facts, 'receiveOpinion')?.asks;
    const document = need(opinion?.document, say('行政复议意见书文号', 'its number'));
    const causes = last(facts, 'learn')?.asks;
    const parts = [
      ['纠正情况', now(facts, 'reportCorrection').asks.measures],
      ...(causes
        ? [
            ['原因分析', causes.causes],
            ['改进措施', causes.measures],
          ]
        : []),
    ] as const;
    return officeDocument(facts, {
      title: '关于行政复议意见书办理情况的报告',
      to: own.organ,
      body: [
        ...paragraphs(
          `你机关《行政复议意见书》（${document}）收悉${own.opinionOn ? `（${date(own.opinionOn)}收到）` : ''}。依照${dated(facts.act.on, ['reconsideration-2023', '第七十六条'])}的规定，现将纠正情况报告如下：`,
        ),
        ...parts.flatMap(([title, text], n) => [
          { kind: 'paragraph', text: `${counted(n + 1)}、${title}`, level: 1 } as const,
          ...told(text ?? ''),
        ]),
        ...paragraphs('特此报告。'),
      ],
    });
  });

export const reconsiderationLetters = lettersBy<Own, ClockName>()({
  titles,
  write: { reply, evidence, correction },
  unsigned: { draft: ['reply'] },
});
