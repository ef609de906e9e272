import { say } from '../../../kernel/text.ts';
import type { Block, LetterPaper } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { contactOf, officeLetter } from '../../letter/papers.ts';
import type { Need } from '../../letter/writing.ts';
import { clause, date, paragraphs, readerOf, sentence, written } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import type { Source } from '../sources.ts';
import { isSuggestion, wordOf } from '../sources.ts';

type Facts = LetterFacts<Own, 'reply'>;
const { now, last, every } = readerOf(asks);

/** 市十六届人大一次会议第0123号建议, 政协甲市第十四届委员会第一次会议第0456号提案: as the session is written in the register. */
const named = ({ source, session, number }: Own): string =>
  `${session}第${number}号${wordOf(source)}`;
const respectful = ({ source, proposer }: Own): string =>
  /(?:委员会|党|会|盟|社|组|联|局|处|中心|院|所)$/u.test(proposer) ||
  /(?:代表|委员)$/u.test(proposer)
    ? proposer
    : `${proposer}${isSuggestion(source) ? '代表' : '委员'}`;

/** Whoever follows the handling of each source. 抄送 of the answer. */
const followers: Readonly<Record<Source, string>> = {
  'national-npc': '全国人大常委会代表工作机构',
  'municipal-npc': '市人大常委会代表联络工作机构',
  'district-npc': '区人大常委会代表联络工作机构',
  'national-cppcc': '全国政协提案委员会',
  'municipal-cppcc': '市政协提案委员会',
  'district-cppcc': '区政协提案委员会',
};

type Given = Pick<LetterPaper, 'title' | 'to' | 'body' | 'cc' | 'badge'>;

const letterOf = (facts: Facts, need: Need, given: Given): LetterPaper =>
  officeLetter(facts, { ...given, contact: contactOf(facts, need, last(facts, 'draft')?.by) });

const plain = (text: string): readonly Block[] =>
  paragraphs(...text.split(/\n+/u).filter((one) => one.trim() !== ''));

const thanks = (source: Source): string =>
  isSuggestion(source)
    ? '感谢您对我们工作的关心和支持。如对本答复有意见，请于收到后十五个工作日内书面反馈。'
    : '感谢您对我们工作的关心和支持。如对本答复有意见，请及时反馈。';

/** 答复 of what the office answers itself; 会办意见 to the organ in charge where it only takes part. */
export const reply = (facts: Facts): Letter =>
  facts.matter.own.role === 'joint' ? jointOpinion(facts) : answer(facts);

function answer(facts: Facts): Letter {
  return written((need) => {
    const { own } = facts.matter;
    const { result, findings } = last(facts, 'draft')?.asks ?? { result: null, findings: '' };
    const redo = last(facts, 'requireRedo');
    const opening = redo
      ? `经${redo.asks.by}要求，我办对您提出的《${clause(own.subject)}》（${named(own)}）重新研究办理，现重新答复如下：`
      : `您提出的《${clause(own.subject)}》（${named(own)}）收悉。经研究，现答复如下：`;
    return letterOf(facts, need, {
      title: `关于${named(own)}的${redo ? '重新' : ''}答复`,
      to: respectful(own),
      badge: `办理结果：${need(result, say('办理结果类别', 'the result class'))}`,
      body: [
        ...paragraphs(opening),
        ...plain(need(findings, say('答复内容', 'what is answered'))),
        ...promised(facts),
        ...paragraphs(thanks(own.source)),
      ],
      cc: [followers[own.source], own.assignedBy],
    });
  });
}

/** What the office promised, each with its day: the deputy and next year's review hold it to them. */
function promised(facts: Facts): readonly Block[] {
  const promises = every(facts, 'makePromise').map(({ asks: made }) => made);
  return promises.length === 0
    ? []
    : paragraphs(
        `我办将于下列时限内落实：${promises.map(({ what, due }) => `${clause(what)}（${date(due)}前）`).join('；')}。落实情况将书面告知您。`,
      );
}

function jointOpinion(facts: Facts): Letter {
  return written((need) => {
    const { own } = facts.matter;
    const lead = clause(
      (own.partners ?? '').replace(/^主办[单位]*[：:]/u, '').split(/[；;\n]/u)[0] ?? '',
    );
    return letterOf(facts, need, {
      title: `关于${named(own)}的会办意见`,
      to: need(lead, say('主办单位', 'the organ in charge')),
      body: [
        ...paragraphs(
          `《${clause(own.subject)}》（${named(own)}）由贵单位主办、我办会办。现提出会办意见如下：`,
        ),
        ...plain(need(last(facts, 'draft')?.asks.findings, say('会办意见', 'the opinion'))),
        ...paragraphs('请贵单位汇总后统一答复。'),
      ],
      cc: [own.assignedBy],
    });
  });
}

export const returned = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { reason, suggested } = now(facts, 'sendBack').asks;
    return letterOf(facts, need, {
      title: `关于退回${named(own)}的函`,
      to: own.assignedBy,
      body: paragraphs(
        `贵单位于${date(own.assignedOn)}交我办办理的《${clause(own.subject)}》（${named(own)}）收悉。`,
        `经研究，该件不属于我办职责范围。理由是：${sentence(reason)}`,
        `${suggested ? `建议交由${clause(suggested)}办理。` : ''}现将该件退回，请予重新交办。`,
      ),
    });
  });

export const extension = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { reason, until } = now(facts, 'applyExtension').asks;
    const due = facts.clocks.reply?.due;
    return letterOf(facts, need, {
      title: `关于延期答复${named(own)}的申请`,
      to: own.assignedBy,
      body: paragraphs(
        `贵单位于${date(own.assignedOn)}交我办办理的《${clause(own.subject)}》（${named(own)}）${due ? `，应于${date(due)}前答复` : ''}。`,
        `因${clause(reason)}，难以按期答复，申请延期至${date(until)}前答复。我办将同时向${respectful(own)}说明情况。`,
        '妥否，请批示。',
      ),
    });
  });
