import { say } from '../../../kernel/text.ts';
import type { KeyRow } from '../../../paper/paper.ts';
import { lettersBy } from '../../letter/declare.ts';
import type { Letter, LetterFacts } from '../../letter/facts.ts';
import {
  keyed,
  line,
  officeForm,
  pair,
  personal,
  row,
  signed,
  unlessEmpty,
} from '../../letter/forms.ts';
import { contactOf, officeLetter } from '../../letter/papers.ts';
import type { Need } from '../../letter/writing.ts';
import {
  quoted,
  chosen,
  clause,
  date,
  paragraphs,
  readerOf,
  told,
  written,
} from '../../letter/writing.ts';
import { channels, sorts } from '../channels.ts';
import type { Own } from '../fields.ts';
import { asks } from '../fields.ts';
import { titles } from './titles.ts';

type Facts = LetterFacts<Own, 'reply'>;
const { now, last } = readerOf(asks);

/** What was said and by when it is answered: the upper half of every sheet. */
function head(facts: Facts): readonly KeyRow[] {
  const { own } = facts.matter;
  const due = facts.clocks.reply?.due;
  return [
    row(pair('渠道', channels[own.channel].zh), pair('编号', own.number)),
    row(pair('诉求类型', sorts[own.sort].zh), pair('收到日期', date(own.receivedOn))),
    row(personal('诉求人', own.sender ?? ''), personal('联系电话', own.phone ?? '')),
    row(pair('办理期限', due && `${date(due)}前`)),
    line('标题', own.subject),
    line('内容', own.content, 40),
  ];
}

/** 交办单: what a division is to answer, and room for what it did. */
function order(facts: Facts): Letter {
  const { division, note } = now(facts, 'handOver').asks;
  return {
    paper: officeForm(facts, {
      title: titles.order.zh,
      right: facts.matter.number,
      body: [
        keyed([
          ...head(facts),
          line('承办处室', division),
          line('交办意见', note, 16),
          row(pair('交办人', facts.act.by), pair('交办日期', date(facts.act.on))),
          { ...row({ label: '联系诉求人\n情况', value: '', slots: signed }), height: 26 },
          { ...row({ label: '办理情况', value: '', slots: signed }), height: 46 },
        ]),
      ],
      foot: '注：诉求人的个人信息仅用于办理本件，不得外传。',
      sensitivity: 'internal',
    }),
  };
}

const answerOf = (facts: Facts, need: Need): string => {
  const at = last(facts, 'answerAtOnce');
  const words = facts.act.step === 'answerAtOnce' ? at : last(facts, 'draft');
  return need(words?.asks.words, say('答复内容', 'the answer'));
};

/** On the answers of platforms and the hotline: a sheet kept with the order, not a letter. */
function sheet(facts: Facts, need: Need) {
  const { own } = facts.matter;
  const drafted = last(facts, 'draft');
  const reviewed = last(facts, 'reply');
  return officeForm(facts, {
    title: '留言办理答复单',
    right: facts.matter.number,
    body: [
      keyed([
        ...head(facts),
        line('答复内容', answerOf(facts, need), 60),
        ...unlessEmpty('法定渠道', chosen(asks.draft.legalChannel, own.legalChannel)),
        ...unlessEmpty('审核意见', reviewed?.asks.opinion),
        row(
          pair('承办', [own.division, drafted?.by].filter((one) => one).join('　')),
          pair('审核', reviewed ? reviewed.by : ''),
        ),
        row(pair('答复人', facts.act.by), pair('答复日期', date(facts.act.on))),
      ]),
    ],
  });
}

/** 答复: a letter to whoever wrote or came, a sheet for what is answered on a screen or by the hotline. */
const reply = (facts: Facts): Letter =>
  written((need) => {
    const { own } = facts.matter;
    if (own.channel !== 'letter' && own.channel !== 'visit') return sheet(facts, need);
    const how = own.channel === 'letter' ? '来信' : '来访、来电';
    return officeLetter(facts, {
      title: `关于${clause(own.subject)}的答复`,
      number: facts.act.number ?? null,
      to: need(own.sender, say('留言人', "the sender's name")),
      body: [
        ...paragraphs(
          `您的${how}（${quoted(own.subject)}，编号：${own.number}）于${date(own.receivedOn)}收悉。经研究，现答复如下：`,
        ),
        ...told(answerOf(facts, need)),
        ...paragraphs('感谢您对外事工作的关心和支持。'),
      ],
      contact: contactOf(facts, need),
    });
  });

export const messageLetters = lettersBy<Own, 'reply'>()({
  titles,
  write: { order, reply },
  unsigned: { draft: ['reply'] },
});
