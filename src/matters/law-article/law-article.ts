import { choice, day, flag, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const cites = { law: 'lawEducation', article: '普法资讯' } as const;
const fields = {
  title: text(say('标题', 'Title'), { max: 120 }),
  publishedOn: happened(day(say('发布日期', 'Published on'))),
  column: choice(say('栏目、载体', 'Where'), {
    'law-column': say('网站“政策法规”专栏', 'Law column of the website'),
    account: say('政务新媒体', 'Social media'),
    press: say('报刊、简报', 'Press'),
  }),
  occasion: choice(say('普法节点', 'Occasion'), {
    security: say('全民国家安全教育日', 'National security education day'),
    constitution: say('国家宪法日', 'Constitution day'),
    civil: say('民法典宣传月', 'Civil Code month'),
    competition: say('公平竞争宣传', 'Fair competition'),
    foreign: say('外事法规政策', 'Foreign affairs law'),
    other: say('其他', 'other'),
  }),
  original: flag(say('本机关撰写', 'Written by the office')),
  source: optional(text(say('转载来源', 'Taken from'), { max: 80 })),
  address: text(say('网址或者期号', 'Address or issue'), { max: 300 }),
};

/** What the office published to make the law known. */
export const lawArticle = defineLedger({
  name: 'law-article',
  title: say('普法信息', 'Articles on the law'),
  cites,
  fields,
  happened: 'publishedOn',
  titled: ({ title }) => title,
  naturalKey: ['title', 'publishedOn', 'column'],
  rules: [
    {
      code: 'source-missing',
      answer: 'refused',
      cites,
      says: say('转载的请注明来源。', 'Say where it was taken from.'),
      when: ({ own }) => {
        const { original, source } = own as Values<typeof fields>; // the ledger's own fields
        return !original && source === null;
      },
    },
  ],
  figures: {
    law_popularization_articles: count('篇', {
      title: say('“政策法规”专栏普法信息篇数', 'Articles in the law column'),
      ...entered,
      where: ({ own }) => own['column'] === 'law-column',
    }),
    law_articles_all: count('篇', {
      title: say('各载体普法信息篇数', 'Articles on the law, everywhere'),
      ...entered,
      by: ['column'],
    }),
  },
});
