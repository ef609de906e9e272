import { say } from '../../../kernel/text.ts';
import type { Document } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';
import { numberOf } from '../rule.ts';

const ITEM =
  /(?:^|\n)[ \u3000]*([一二三四五六七八九十]{1,2})是([^，。；：\n]{1,40})([，。；：\n])/g;

type Item = {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  readonly topic: boolean;
};

export const topicSentence: Rule = {
  id: 'R50',
  title: say('同级条目写法不一', 'Items of one list unlike each other'),
  reason: say(
    '同一组条目都以短句立题，只有一条没有，读者会以为漏了标题。',
    'Where all items of a list open with a topic and one does not, the topic seems lost.',
  ),
  source: say('文稿结构：同级条目写法一致', 'Items of one level are alike'),
  severity: 'note',
  hits: [
    '一是强化学习。组织学习12次。\n二是规范执法。检查36次。\n三是加强监督。整改8项。\n四是按照上级统一部署和要求扎实做好相关工作，取得成效。',
    '一是强化学习。组织学习12次。\n二是组织干部深入基层一线开展普法宣传活动，受到好评。\n三是加强监督。整改8项。\n四是优化服务。办理16件。',
    '一是优化服务。办理12件。\n二是规范执法。检查36次。\n三是围绕中心工作和重大项目落实各项要求，科学高效开展工作。\n四是强化学习。学习9次。\n五是公开信息。发布6条。',
  ],
  nearMisses: [
    '一是强化学习。组织学习12次。\n二是规范执法。检查36次。\n三是加强监督。整改8项。\n四是优化服务。办理16件。',
    '一是强化学习，组织学习12次。\n二是规范执法，检查36次。\n三是加强监督，整改8项。\n四是优化服务。办理16件。',
    '一是强化学习。组织学习12次。\n二是深入基层一线开展普法宣传，受到好评。',
  ],
  patterns: [ITEM],
  *find({ plain }: Document): Generator<Slip> {
    let items: Item[] = [];
    for (const { index, 0: quote, 1: numeral = '', 2: topic = '', 3: stop = '' } of plain.matchAll(
      ITEM,
    )) {
      const value = numberOf(numeral);
      if (value !== items.length + 1) {
        yield* odd(items);
        items = [];
      }
      if (value !== items.length + 1) continue;
      const at = index + quote.indexOf(numeral);
      items.push({
        at,
        length: numeral.length + 1 + topic.length,
        value,
        topic: stop === '。' && topic.length <= 26,
      });
    }
    yield* odd(items);
  },
};

function* odd(items: readonly Item[]): Generator<Slip> {
  const plainOnes = items.filter(({ topic }) => !topic);
  const [only] = plainOnes;
  if (items.length < 4 || plainOnes.length !== 1 || !only) return;
  yield {
    at: only.at,
    length: only.length,
    message: say(
      '这一条没有像其他条目那样先立题',
      'This item has no topic sentence, the others have',
    ),
  };
}
