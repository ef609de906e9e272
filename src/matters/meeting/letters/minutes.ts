import type { Text } from '../../../kernel/text.ts';
import { say } from '../../../kernel/text.ts';
import type { Block, DocumentPaper } from '../../../paper/paper.ts';
import type { Letter, LetterFacts } from '../../disclosure-request/letters/facts.ts';
import { clause, date, paragraphs, sentence } from '../../disclosure-request/letters/writing.ts';
import type { AsksOf, Own } from '../fields.ts';
import { isAdopted, isPartyGroup, sorts } from '../fields.ts';
import { listed, namesIn } from '../items.ts';

export const minutesTitles = {
  minutes: say('会议纪要', 'Minutes'),
} as const satisfies Readonly<Record<string, Text>>;

// Facts are built from this matter's own acts; their types are those of its fields.
const ownOf = ({ matter }: LetterFacts): Own => matter.own as unknown as Own;

const COUNTED = '一二三四五六七八九十';
const ordinal = (n: number): string =>
  n < 10
    ? `${COUNTED[n] ?? ''}`
    : `${n < 20 ? '' : (COUNTED[Math.floor((n + 1) / 10) - 1] ?? '')}十${(n + 1) % 10 === 0 ? '' : (COUNTED[n % 10] ?? '')}`;

const heading = (text: string): Block => ({ kind: 'paragraph', text, level: 1 });

/** Each item with what was decided, as the recorder wrote it; dissent is minuted too. */
function itemsOf(facts: LetterFacts): readonly Block[] {
  const dissent = new Map(
    facts.acts
      .filter(({ step }) => step === 'resolve')
      .flatMap(({ asks }) => (asks as AsksOf<'resolve'>).results) // as the step asked
      .map((one) => [one.item, one.dissent]),
  );
  return listed(ownOf(facts)).flatMap(({ item, title, result, decided }, n) => [
    heading(`${ordinal(n)}、${clause(title)}`),
    ...paragraphs(
      `${isAdopted(result) ? '会议同意' : result === 'rejected' ? '会议不同意' : '会议决定暂缓表决'}。${sentence(decided ?? '')}`,
    ),
    ...(dissent.get(item) ? paragraphs(`不同意见：${sentence(dissent.get(item) ?? '')}`) : []),
  ]);
}

const row = (name: string, names: string | null): readonly Block[] =>
  names ? paragraphs(`${name}：${namesIn(names).join('　')}`) : [];

function paperOf(facts: LetterFacts): DocumentPaper {
  const own = ownOf(facts);
  const { office, act, draft } = facts;
  const absent = namesIn(own.members).filter((name) => !namesIn(own.present).includes(name));
  const whose = isPartyGroup(own.sort) ? `${office.name}党组` : office.name;
  const held = own.heldOn ?? act.on;
  const studied = own.studied ? `会前学习了${clause(own.studied)}。` : '';
  return {
    form: 'document',
    issuer: isPartyGroup(own.sort) ? `中共${whose}会议纪要` : `${whose}会议纪要`,
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
export const minutes = (facts: LetterFacts): Letter => ({ paper: paperOf(facts) });

/** With the draft as it would be signed, with the signature as it stands. */
export const minutesDue = ({ act }: LetterFacts): readonly { readonly letter: 'minutes' }[] =>
  act.step === 'draftMinutes' || act.letters.includes('minutes') ? [{ letter: 'minutes' }] : [];
