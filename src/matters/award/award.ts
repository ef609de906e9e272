import { choice, day, documents, flag, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count } from '../figure.ts';
import { confirmed, defineLedger } from '../ledger.ts';

const cites = { law: 'staffing', article: '表彰奖励登记' } as const;
const fields = {
  title: text(say('奖项、称号', 'Award'), { max: 120 }),
  person: optional(text(say('获奖人', 'Person honoured'), { max: 60, personal: 'name' })),
  what: optional(text(say('获奖集体、作品', 'Unit or work honoured'), { max: 120 })),
  to: choice(say('获奖者类别', 'Kind of recipient'), {
    person: say('个人', 'a person'),
    office: say('集体', 'the office or a unit of it'),
    work: say('作品、案例', 'a work or a case'),
  }),
  grantor: text(say('授予机关', 'Granted by'), { max: 100 }),
  level: choice(say('级别', 'Level'), {
    national: say('国家级', 'national'),
    municipal: say('省、市级', 'provincial or municipal'),
    district: say('区县级', 'district or county'),
    foreign: say('境外', 'abroad'),
  }),
  grade: optional(text(say('等次', 'Grade'), { max: 40 })),
  only: optional(flag(say('唯一', 'The only one'))),
  period: hinted(
    text(say('表彰所属期间', 'Period it is for'), { max: 40 }),
    say('例如：2018-2023年度。', 'Such as: 2018-2023.'),
  ),
  rank: optional(integer(say('位次', 'Rank'), { min: 1, max: 999 })),
  grantedOn: happened(day(say('授予日期', 'Granted on'))),
  certificate: optional(
    text(say('证书编号、表彰文件文号', 'Number of the certificate'), { max: 80 }),
  ),
  evidence: optional(documents(say('证书、文件', 'Certificate or document'))),
};

const ownOf = (own: Readonly<Record<string, unknown>>) => own as Values<typeof fields>; // the ledger's own fields

/** Honours that others gave the office, its people and its works; a second person looks at the certificate. */
export const award = defineLedger({
  name: 'award',
  title: say('表彰奖励', 'Awards and honours'),
  cites,
  fields,
  happened: 'grantedOn',
  titled: ({ title, period }) => `${title}（${period}）`,
  naturalKey: ['title', 'period', 'grantedOn', 'person', 'what'],
  confirmed: true,
  rules: [
    {
      code: 'evidence-missing',
      answer: 'refused',
      cites,
      says: say('请附证书、表彰文件，或者填写编号。', 'Attach the certificate or its number.'),
      when: ({ own }) => ownOf(own).certificate === null && !ownOf(own).evidence?.length,
    },
    {
      code: 'recipient-missing',
      answer: 'refused',
      cites,
      says: say('请写明获奖的个人、集体或者作品。', 'Name the person, unit or work honoured.'),
      when: ({ own }) => ownOf(own)[own['to'] === 'person' ? 'person' : 'what'] === null,
    },
  ],
  figures: {
    award_individuals: count('名', {
      title: say('获评先进个人人数', 'Persons honoured'),
      ...confirmed,
      where: ({ own }) => own['to'] === 'person',
      by: ['period', 'level'],
    }),
    awards_received: count('项', {
      title: say('获得表彰奖励项数', 'Awards received'),
      ...confirmed,
      by: ['to', 'level'],
    }),
  },
});
