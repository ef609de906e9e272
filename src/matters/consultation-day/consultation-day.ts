import { choice, day, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { count, sum } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const cites = { law: 'lawEducation', article: '法律咨询服务' } as const;
const fields = {
  heldOn: happened(day(say('日期', 'Day'))),
  place: text(say('地点', 'Place'), { max: 80 }),
  theme: text(say('主题', 'Theme'), { max: 100 }),
  audience: choice(say('服务对象', 'For whom'), {
    staff: say('机关干部', 'Officials'),
    companies: say('涉外企业', 'Companies'),
    foreigners: say('外籍人士', 'Foreign nationals'),
    public: say('社会公众', 'The public'),
  }),
  lawyers: integer(say('到场律师人数', 'Lawyers present'), { min: 0, max: 200 }),
  officials: integer(say('到场工作人员人数', 'Officials present'), { min: 0, max: 200 }),
  partner: optional(text(say('合作律所、单位', 'With'), { max: 100 })),
};

/** A day on which lawyers and officials answer questions of law on the spot. */
export const consultationDay = defineLedger({
  name: 'consultation-day',
  title: say('法律咨询服务日', 'Legal consultation days'),
  cites,
  fields,
  happened: 'heldOn',
  titled: ({ theme, place }) => `${theme}（${place}）`,
  naturalKey: ['heldOn', 'place'],
  rules: [
    {
      code: 'nobody-to-ask',
      answer: 'refused',
      cites,
      says: say(
        '没有律师或者工作人员到场，不是法律咨询服务日。',
        'Without a lawyer or an official there is nobody to ask.',
      ),
      when: ({ own }) => {
        const { lawyers, officials } = own as Values<typeof fields>; // the ledger's own fields
        return lawyers + officials === 0;
      },
    },
  ],
  figures: {
    legal_consultation_days: count('次', {
      title: say('法律咨询服务日次数', 'Legal consultation days'),
      ...entered,
    }),
    consultation_lawyers: sum('人次', {
      title: say('参加法律咨询服务的律师', 'Lawyers at consultation days'),
      ...entered,
      field: 'lawyers',
    }),
  },
});
