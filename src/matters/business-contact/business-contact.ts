import { choice, day, flag, reference, text } from '../../fields/index.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count, distinct } from '../figure.ts';
import { confirmed, defineLedger } from '../ledger.ts';

const cites = { law: 'practice', article: '政商交往登记' } as const;
const refuses = (code: string, zh: string, en: string) =>
  ({ code, answer: 'refused', cites, says: say(zh, en) }) as const;

/** A dealing with a company that the lists ask to be written down, confirmed by a second person. */
export const businessContact = defineLedger({
  name: 'business-contact',
  title: say('政商交往登记', 'Dealings with companies'),
  cites,
  confirmed: true,
  happened: 'metOn',
  titled: ({ company, purpose }) => `${company}：${purpose}`,
  naturalKey: ['metOn', 'company', 'purpose'],
  fields: {
    metOn: happened(day(say('日期', 'Day'))),
    company: text(say('企业', 'Company'), { max: 100 }),
    purpose: text(say('事由', 'Purpose'), { max: 120 }),
    manner: choice(say('方式', 'Manner'), {
      visit: say('走访、调研', 'visit'),
      office: say('来办公场所洽谈', 'at the office'),
      event: say('参加企业活动', 'an event of theirs'),
      meal: say('工作餐', 'working meal'),
    }),
    place: text(say('地点', 'Place'), { max: 100 }),
    together: hinted(
      text(say('同行人员', 'Who went along'), { max: 200 }),
      say('两人以上参加；单独会见的写明批准人。', 'Two or more; alone only with approval.'),
    ),
    item: optional(reference(say('对应的清单条目', 'Item of the lists'), 'conduct-item')),
    approvedBy: optional(text(say('事前批准人', 'Approved beforehand by'), { max: 40 })),
    gift: flag(say('收到礼品、礼金', 'A gift was received')),
    handled: optional(text(say('礼品处理情况', 'What was done with it'), { max: 200, lines: 2 })),
  },
  rules: [
    {
      ...refuses(
        'gift-not-handled',
        '收到礼品、礼金的，写明退还、上交或者登记的情况。',
        'A gift that was received is returned, handed in or registered: say which.',
      ),
      when: ({ own }) => own['gift'] === true && own['handled'] === null,
    },
    {
      ...refuses(
        'meal-without-approval',
        '工作餐、参加企业活动应当事前批准，请写明批准人。',
        'A meal or an event of theirs is approved beforehand: name who did.',
      ),
      when: ({ own }) =>
        ['meal', 'event'].includes(String(own['manner'])) && own['approvedBy'] === null,
    },
  ],
  figures: {
    business_contacts: count('次', {
      title: say('政商交往登记次数', 'Dealings with companies written down'),
      ...confirmed,
      by: ['manner'],
    }),
    companies_contacted: distinct('家', {
      title: say('交往企业家数', 'Companies dealt with'),
      ...confirmed,
      field: 'company',
    }),
    business_gifts_handled: count('次', {
      title: say('收到礼品并已处理', 'Gifts received and dealt with'),
      ...confirmed,
      where: ({ own }) => own['gift'] === true,
    }),
  },
});
