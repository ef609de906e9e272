import type { Block, DocumentPaper } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import { heading } from '../../letter/papers.ts';
import { clause, counted, date, paragraphs, readerOf, sentence } from '../../letter/writing.ts';
import type { Own } from '../fields.ts';
import { asks, isAdopted, isPartyGroup, sorts } from '../fields.ts';
import { listed, namesIn } from '../items.ts';

type Facts = LetterFacts<Own>;
const { every } = readerOf(asks);

/** Whose meeting it is. */
const bodyOf = ({ office, matter }: Facts): string =>
  isPartyGroup(matter.own.sort) ? `中共${office.name}党组` : office.name;

/** Each item with what was decided, as the recorder wrote it; dissent is minuted too. */
function itemsOf(facts: Facts): readonly Block[] {
  const dissent = new Map(
    every(facts, 'resolve')
      .flatMap(({ asks: { results } }) => results)
      .map((one) => [one.item, one.dissent]),
  );
  return listed(facts.matter.own).flatMap(({ item, title, result, decided }, n) => [
    heading(`${counted(n + 1)}、${clause(title)}`),
    ...paragraphs(
      `${isAdopted(result) ? '会议同意' : result === 'rejected' ? '会议不同意' : '会议决定暂缓表决'}。${sentence(decided ?? '')}`,
    ),
    ...(dissent.get(item) ? paragraphs(`不同意见：${sentence(dissent.get(item) ?? '')}`) : []),
  ]);
}

/** 出席、请假、列席: the word in bold, the names behind it (GB/T 9704 10.3). */
const row = (name: string, names: string | null): readonly Block[] =>
  names
    ? [
        {
          kind: 'paragraph',
          text: [{ text: name, bold: true }, { text: `：${namesIn(names).join('　')}` }],
        },
      ]
    : [];

function paperOf(facts: Facts): DocumentPaper {
  const { own } = facts.matter;
  const { act, draft } = facts;
  const absent = namesIn(own.members).filter((name) => !namesIn(own.present).includes(name));
  const whose = bodyOf(facts);
  const held = own.heldOn ?? act.on;
  const studied = own.studied ? `会前学习了${clause(own.studied)}。` : '';
  return {
    form: 'document',
    issuer: `${whose}会议纪要`,
    number: act.number,
    to: null,
    title: `${sorts[own.sort].zh}纪要\n（${own.session}）`,
    attachments: [],
    body: [
      ...paragraphs(
        `${date(held)}，${own.convener}主持召开${sorts[own.sort].zh}（${own.session}）。${studied}现将会议议定事项纪要如下：`,
      ),
      ...itemsOf(facts),
      ...row('出席', own.present),
      ...row('请假', absent.join('、')),
      ...row('列席', own.observers),
      ...row('记录', own.recorder),
    ],
    signature: { office: whose, day: draft ? null : act.on },
    seal: 'none',
    draft,
    sensitivity: 'internal',
  };
}

/** 纪要: no seal, with who was there and who was not. */
export const minutes = (facts: Facts): Letter => ({ paper: paperOf(facts) });
