import { say } from '../../../kernel/text.ts';
import type { Block } from '../../../paper/paper.ts';
import type { Need } from '../../letter/writing.ts';
import { outcomes } from '../../legal-review/kinds.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { officeForm } from '../../letter/forms.ts';
import { heading, officeDocument, partyGroupOf } from '../../letter/papers.ts';
import {
  booked,
  chosen,
  clause,
  date,
  paragraphs,
  readerOf,
  told,
  written,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own>;
const { now, last } = readerOf(asks);

const numbered = (number: string | null | undefined): string => (number ? `（${number}）` : '');

/** How the public was heard, or why it was not. */
function heard(facts: Facts): string | null {
  const opened = last(facts, 'openComments')?.asks;
  const closed = last(facts, 'closeComments')?.asks;
  const skipped = last(facts, 'skipComments')?.asks;
  if (skipped) return `依法不公开征求意见：${clause(skipped.why)}。`;
  if (!opened) return null;
  const asked = `${date(opened.from)}至${date(opened.to)}，在${clause(opened.where)}公开征求意见`;
  if (!closed) return `${asked}。`;
  return `${asked}，收到意见${closed.received}条，采纳${closed.adopted}条。${clause(closed.account)}。`;
}

function reviewed(facts: Facts): string | null {
  const review = last(facts, 'recordReview')?.asks;
  return review
    ? `合法性审核：${date(review.reviewedOn)}出具审核意见${numbered(review.reviewNumber)}，结论为“${chosen({ options: outcomes }, review.outcome)}”。`
    : null;
}

function competition(facts: Facts): string | null {
  const review = last(facts, 'recordCompetition')?.asks;
  return review
    ? `公平竞争审查：${date(review.reviewedOn)}完成审查${numbered(review.reviewNumber)}，结论为“${chosen(asks.recordCompetition.conclusion, review.conclusion)}”。`
    : null;
}

function discussed(facts: Facts): string | null {
  const meeting = last(facts, 'discuss')?.asks;
  return meeting
    ? `集体审议：${date(meeting.heldOn)}${chosen(asks.discuss.meeting, meeting.meeting)}（${meeting.session}）审议，${chosen(asks.discuss.decision, meeting.decision)}。`
    : null;
}

/** What was done between the beginning and now, as far as it was done. */
function course(facts: Facts): readonly Block[] {
  const begun = facts.acts[0];
  const assessed = last(facts, 'assess')?.asks.assessment;
  const changed = last(facts, 'redraft')?.asks.changes;
  return paragraphs(
    begun ? `${date(begun.on)}立项，由${facts.matter.own.division}起草。` : null,
    assessed ? `评估论证：${clause(assessed)}。` : null,
    heard(facts),
    competition(facts),
    reviewed(facts),
    changed ? `修改情况：${clause(changed)}。` : null,
    discussed(facts),
  );
}

const explained = (facts: Facts): readonly Block[] => {
  const { own } = facts.matter;
  return [
    heading('一、制定的必要性和拟解决的问题'),
    ...told(own.need),
    heading('二、制定依据'),
    ...told(own.basis),
    heading('三、起草过程'),
    ...course(facts),
  ];
};

/** 起草说明: need, basis and course; the contents are explained by whoever drafted it, on the lines left for them. */
const explanation = (facts: Facts): Letter => ({
  paper: officeForm(facts, {
    title: `关于${booked(facts.matter.own.name)}的起草说明`,
    body: [
      ...explained(facts),
      heading('四、主要内容和需要说明的问题'),
      ...paragraphs('（主要条款及其依据由起草处室在此说明。）'),
    ],
    right: facts.matter.own.division,
    prose: true,
  }),
});

/** When and where it was published, from when it is in force and until when. */
function published(facts: Facts, need: Need): string {
  const act = last(facts, 'publish');
  const where = need(act?.asks.where, say('公布载体', 'where it was published'));
  if (!act) return '';
  const { effectiveOn, until } = act.asks;
  return `于${date(act.on)}在${clause(where)}公布，自${date(effectiveOn)}起施行，有效期至${date(until)}`;
}

/** 备案报告: what is filed, why and on what ground it was made, and that its legality was reviewed. */
const filing = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { body, report } = now(facts, 'file').asks;
    const signing = last(facts, 'sign');
    const number = need(signing?.number, say('文件文号', 'the number of the document'));
    const [issuer, who] =
      own.category === 'party' ? [{ issuer: partyGroupOf(facts) }, '党组'] : [{}, '本机关'];
    return officeDocument(facts, {
      title: `关于${booked(own.name)}备案的报告`,
      number: report,
      to: body,
      signers: signing ? [signing.by] : [],
      ...issuer,
      body: [
        ...paragraphs(
          `${booked(own.name)}（${number}）已经${who}审议通过，${published(facts, need)}${own.unified ? `（统一登记号：${own.unified}）` : ''}。现将有关情况报告如下，请予备案。`,
        ),
        ...explained(facts),
        heading('四、主要内容'),
        ...paragraphs('见附件正式文本。'),
      ],
      attachments: ['正式文本（含电子文本）', '起草说明', '合法性审核意见'],
    });
  });

export const normativeLetters = lettersBy<Own>()({
  titles,
  write: { explanation, filing },
});
