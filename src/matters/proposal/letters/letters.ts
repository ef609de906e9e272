import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Block, LetterPaper } from '../../../paper/paper.ts';
import type { ActFacts, Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { clause, date, paragraphs, sentence } from '../../disclosure-request/letters/writing.ts';
import type { AsksOf, Own, StepName } from '../fields.ts';
import type { Source } from '../sources.ts';
import { isSuggestion, wordOf } from '../sources.ts';

/** The pen of one letter: `need` remembers what the letter cannot do without and lacks. */
type Need = (value: string | null | undefined, what: Text) => string;

function written(build: (need: Need) => LetterPaper): Letter {
  const missing = new Map<string, Text>();
  const paper = build((value, what) => {
    const text = (value ?? '').trim();
    if (text === '') missing.set(what.zh, what);
    return text;
  });
  return missing.size > 0 ? { missing: [...missing.values()] } : { paper };
}

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;
const asksOf = <K extends StepName>(act: ActFacts): AsksOf<K> => act.asks as unknown as AsksOf<K>;
const lastOf = ({ acts, act }: LetterFacts, step: StepName): ActFacts | undefined => {
  const at = acts.findIndex(({ id }) => id === act.id);
  return (at < 0 ? [...acts, act] : acts.slice(0, at + 1)).findLast((one) => one.step === step);
};

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

type Given = {
  readonly title: string;
  readonly to: string;
  readonly body: readonly Block[];
  readonly cc?: readonly string[];
  readonly badge?: string;
  readonly on?: Day | null;
};

function letterOf(facts: LetterFacts, need: Need, given: Given): LetterPaper {
  const { office, act, draft } = facts;
  const { title, to, body, cc, badge } = given;
  const signed = draft ? null : act.on;
  return {
    form: 'letter',
    issuer: office.name,
    title,
    number: act.number,
    to,
    body,
    attachments: [],
    signature: { office: office.name, day: signed },
    seal: office.seal,
    contact: {
      person: lastOf(facts, 'draft')?.by || act.by,
      phone: need(office.phone, say('机关联系电话', "the office's telephone")),
    },
    ...(cc ? { cc } : {}),
    ...(badge ? { badge } : {}),
    draft,
  };
}

const typed = (text: string): readonly Block[] =>
  paragraphs(...text.split(/\n+/u).filter((one) => one.trim() !== ''));

const thanks = (source: Source): string =>
  isSuggestion(source)
    ? '感谢您对我们工作的关心和支持。如对本答复有意见，请于收到后十五个工作日内书面反馈。'
    : '感谢您对我们工作的关心和支持。如对本答复有意见，请及时反馈。';

/** 答复 of what the office answers itself; 会办意见 to the organ in charge where it only takes part. */
export const reply = (facts: LetterFacts): Letter =>
  ownOf(facts).role === 'joint' ? jointOpinion(facts) : answer(facts);

function answer(facts: LetterFacts): Letter {
  return written((need) => {
    const own = ownOf(facts);
    const drafted = lastOf(facts, 'draft');
    const { result, findings } = drafted
      ? asksOf<'draft'>(drafted)
      : { result: null, findings: '' };
    const redo = lastOf(facts, 'requireRedo');
    const opening = redo
      ? `经${asksOf<'requireRedo'>(redo).by}要求，我办对您提出的《${clause(own.subject)}》（${named(own)}）重新研究办理，现重新答复如下：`
      : `您提出的《${clause(own.subject)}》（${named(own)}）收悉。经研究，现答复如下：`;
    return letterOf(facts, need, {
      title: `关于${named(own)}的${redo ? '重新' : ''}答复`,
      to: respectful(own),
      badge: `办理结果：${need(result, say('办理结果类别', 'the result class'))}`,
      body: [
        ...paragraphs(opening),
        ...typed(need(findings, say('答复内容', 'what is answered'))),
        ...promised(facts),
        ...paragraphs(thanks(own.source)),
      ],
      cc: [followers[own.source], own.assignedBy],
    });
  });
}

/** What the office promised, each with its day: the deputy and next year's review hold it to them. */
function promised({ acts }: LetterFacts): readonly Block[] {
  const promises = acts
    .filter(({ step }) => step === 'makePromise')
    .map((act) => asksOf<'makePromise'>(act));
  return promises.length === 0
    ? []
    : paragraphs(
        `我办将于下列时限内落实：${promises.map(({ what, due }) => `${clause(what)}（${date(due)}前）`).join('；')}。落实情况将书面告知您。`,
      );
}

function jointOpinion(facts: LetterFacts): Letter {
  return written((need) => {
    const own = ownOf(facts);
    const drafted = lastOf(facts, 'draft');
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
        ...typed(
          need(drafted && asksOf<'draft'>(drafted).findings, say('会办意见', 'the opinion')),
        ),
        ...paragraphs('请贵单位汇总后统一答复。'),
      ],
      cc: [own.assignedBy],
    });
  });
}

export const returned = (facts: LetterFacts): Letter =>
  written((need) => {
    const own = ownOf(facts);
    const { reason, suggested } = asksOf<'sendBack'>(facts.act);
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

export const extension = (facts: LetterFacts): Letter =>
  written((need) => {
    const own = ownOf(facts);
    const { reason, until } = asksOf<'applyExtension'>(facts.act);
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
