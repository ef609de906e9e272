import { say } from '../../../kernel/text.ts';
import type { Block, LetterPaper } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { DueLetter, Letter, LetterFacts } from '../../letter/facts.ts';
import { citation, dated } from '../../letter/law.ts';
import { contactOf, heading, officeLetter } from '../../letter/papers.ts';
import type { Need } from '../../letter/writing.ts';
import {
  clause,
  date,
  paragraphs,
  quoted,
  readerOf,
  sentence,
  told,
  written,
} from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'inform' | 'handle'>;
const { now, last } = readerOf(asks);

const isDisclosure = ({ sort }: Own): boolean => sort === 'disclosure';
/** What it is called on the papers about it. */
const thing = (own: Own): string => (isDisclosure(own) ? '政府信息公开投诉举报' : '信访事项');

const came: Readonly<Record<Own['form'], string>> = {
  online: '通过网上提出的',
  letter: '来信提出的',
  visit: '走访提出的',
  phone: '来电提出的',
};

/** An article of the regulations by which the petition is handled: those of 2005 for what came before May 2022. */
const petition = ({ receivedOn }: Own, article: string, former: string): string =>
  dated(receivedOn, ['petition', article], ['petition-2005', former]);

function opening({ matter: { own, number } }: Facts): string {
  const by = own.came === 'transferred' && own.from ? `${clause(own.from)}转送的` : '';
  return `您${came[own.form]}${thing(own)}${quoted(own.subject)}${number ? `（登记编号：${number}）` : ''}，本机关于${date(own.receivedOn)}收到${by ? `${by}材料` : ''}。`;
}

type Given = {
  readonly title: string;
  readonly body: readonly Block[];
  readonly cc?: readonly string[];
};

const toPerson = (facts: Facts, need: Need, given: Given): LetterPaper =>
  officeLetter(facts, {
    ...given,
    number: facts.act.number,
    to: need(facts.matter.own.petitioner, say('信访人、投诉人姓名', "the petitioner's name")),
    contact: contactOf(facts, need),
  });

/** What accepting it means: by when, how it may take longer, and what is asked of the person. */
function accepted(facts: Facts): readonly Block[] {
  const { own } = facts.matter;
  const due = facts.clocks.handle?.due;
  const until = due ? `，办理期限至${date(due)}` : '';
  if (isDisclosure(own))
    return paragraphs(
      `经审查，您反映的问题属于本机关处理范围，依照${citation('disclosure', '第五十一条', facts.act.on)}的规定，本机关于${date(facts.act.on)}予以受理${until}。处理结果将书面告知您。`,
    );
  const ground = petition(own, '第二十三条', '第二十二条第二款');
  if (own.sort !== 'appeal')
    return paragraphs(
      `经审查，该事项属于本机关职权范围，依照${ground}的规定，本机关已予接收，将认真研究办理，并将结果告知您。`,
    );
  return paragraphs(
    `经审查，该事项属于本机关职权范围，依照${ground}的规定，本机关于${date(facts.act.on)}予以受理，自受理之日起60日内办结${until}。情况复杂的，经本机关负责人批准可以适当延长，延长不超过30日，并告知您理由。`,
  );
}

const ways = {
  accepted: '受理告知书',
  procedure: '依法分类处理告知书',
  elsewhere: '不予受理告知书',
} as const;

/** 受理告知书, or the way that is open instead, within fifteen days (信访工作条例第二十三条). */
const notice = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { how, where } = now(facts, 'inform').asks;
    const elsewhere = isDisclosure(own)
      ? ''
      : petition(own, '第二十三条第一款', '第二十二条第二款');
    const there = need(how === 'accepted' ? '—' : where, say('程序或者机关', 'where to turn'));
    const said = {
      accepted: () => accepted(facts),
      procedure: () =>
        paragraphs(
          `经审查，该事项应当通过${clause(there)}解决。${isDisclosure(own) ? '' : `依照${petition(own, '第三十一条', '第十四条第二款')}的规定，`}请您依照规定的程序和期限提出，由有权机关依法处理。`,
        ),
      elsewhere: () =>
        paragraphs(
          `经审查，该事项不属于本机关职权范围。${elsewhere ? `依照${elsewhere}的规定，` : ''}请您向${clause(there)}提出。`,
        ),
    }[how]();
    return toPerson(facts, need, {
      title: `${thing(own)}${ways[how]}`,
      body: [...paragraphs(opening(facts)), ...said],
    });
  });

/** 延长办理期限告知书: once, thirty days at most, with the reason (第三十四条). */
const extension = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const { days, reason } = now(facts, 'extend').asks;
    const due = facts.clocks.handle?.due;
    const ground = isDisclosure(own)
      ? ''
      : `依照${petition(own, '第三十四条', '第三十三条')}的规定，`;
    return toPerson(facts, need, {
      title: `${thing(own)}延长办理期限告知书`,
      body: paragraphs(
        opening(facts),
        `因${clause(reason)}，${ground}经本机关负责人批准，办理期限延长${days}日${due ? `，至${date(due)}` : ''}。`,
        '特此告知。',
      ),
    });
  });

/** Who looks at it again, and by when (第三十五条); a suggestion and a complaint about disclosure have no such review. */
function review({ office, matter: { own } }: Facts): readonly Block[] {
  if (own.sort !== 'appeal') return [];
  const above = office.reconsideration ? `（${office.reconsideration}）` : '';
  return paragraphs(
    `如对本处理意见不服，可以依照${petition(own, '第三十五条', '第三十四条')}的规定，自收到本意见书之日起30日内向本机关的上一级机关${above}请求复查。`,
  );
}

/** 处理意见书: what was asked with facts and reasons, the opinion and its ground in law (第三十二条). */
const opinion = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    const drafted = last(facts, 'draft')?.asks;
    const words = told(need(drafted?.words, say('意见书内容', 'the opinion')));
    if (own.sort === 'suggestion')
      return toPerson(facts, need, {
        title: `关于${clause(own.subject)}的答复`,
        body: [
          ...paragraphs(`${opening(facts)}经研究论证，现答复如下：`),
          ...words,
          ...paragraphs('感谢您对外事工作的关心和支持。'),
        ],
      });
    return toPerson(facts, need, {
      title: isDisclosure(own) ? '政府信息公开投诉举报处理情况答复书' : '信访事项处理意见书',
      body: [
        ...paragraphs(opening(facts)),
        heading(isDisclosure(own) ? '一、反映的问题' : '一、投诉请求、事实和理由'),
        ...told(own.content),
        heading('二、处理意见'),
        ...words,
        heading('三、依据'),
        ...paragraphs(sentence(need(drafted?.ground, say('法律法规依据', 'its ground in law')))),
        ...review(facts),
      ],
    });
  });

/** 转送函: to whoever may handle it; what is accused of is kept from the accused (第三十条). */
const transfer = (facts: Facts): Letter =>
  written((need) => {
    const { own, number } = facts.matter;
    const { to, sealed } = now(facts, 'pass').asks;
    const reminder =
      own.sort === 'accusation'
        ? `请依规依纪依法办理，严格保密，不得将检举、揭发材料及有关情况透露或者转给被检举、揭发的人员或者单位。${sealed ? '材料已密封。' : ''}`
        : '请依照规定办理，并将办理情况告知信访人。';
    return officeLetter(facts, {
      title: `关于转送${thing(own)}的函`,
      number: null,
      to: need(to, say('转送机关', 'to whom it goes')),
      body: paragraphs(
        `我办于${date(own.receivedOn)}收到${own.sort === 'accusation' ? '检举控告材料' : quoted(own.subject)}${number ? `（登记编号：${number}）` : ''}。经审查，该事项属于你单位职权范围，现将有关材料转送你单位。${reminder}`,
      ),
      attachments: ['有关材料'],
      contact: contactOf(facts, need),
      sensitivity: 'internal',
    });
  });

/** Whoever left no name or address cannot be written to. */
const due = ({ act, acts }: Facts): readonly DueLetter[] => {
  const unnamed = acts.some(({ step, asks: told }) => step === 'inform' && told['anonymous']);
  return unnamed && act.step !== 'pass' ? [] : act.letters.map((letter) => ({ letter }));
};

export const complaintLetters = lettersBy<Own, 'inform' | 'handle'>()({
  titles,
  write: { notice, extension, opinion, transfer },
  unsigned: { draft: ['opinion'] },
  due,
});
