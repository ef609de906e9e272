import { choice, day, integer, reference, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted, optional } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { sum } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const cites = { law: 'lawEducation', article: '法律咨询服务' } as const;
const fields = {
  answeredOn: happened(day(say('咨询日期', 'Day'))),
  mode: choice(say('方式', 'How'), {
    single: say('“一对一”送法服务', 'One to one'),
    group: say('集体解答', 'In a group'),
    phone: say('电话、网络', 'By telephone or online'),
  }),
  persons: integer(say('人次', 'Persons'), { min: 1, max: 9999 }),
  about: text(say('咨询事项', 'About'), { max: 120 }),
  law: optional(text(say('所涉法律法规', 'Law it touches'), { max: 120 })),
  given: text(say('解答要点', 'What was said'), { max: 1000, lines: 2 }),
  occasion: optional(
    hinted(
      reference(say('所属咨询服务日', 'Consultation day'), 'matter'),
      say('在咨询服务日解答的，选择该日。', 'Choose the day, where it was answered on one.'),
    ),
  ),
};
const ownOf = (own: Readonly<Record<string, unknown>>) => own as Values<typeof fields>; // the ledger's own fields

/** Questions of law that the office answered, counted by persons and not by how often a form was filled in. */
export const legalInquiry = defineLedger({
  name: 'legal-inquiry',
  title: say('法律咨询', 'Legal inquiries'),
  cites,
  fields,
  happened: 'answeredOn',
  titled: ({ about }) => about,
  naturalKey: ['answeredOn', 'mode', 'about'],
  rules: [
    {
      code: 'one-to-one-is-few',
      answer: 'refused',
      cites,
      says: say(
        '“一对一”逐次登记，一次不超过五人；人多的按集体解答登记。',
        'One to one is entered one by one, at most five persons; more are a group.',
      ),
      when: ({ own }) => ownOf(own).mode === 'single' && ownOf(own).persons > 5,
    },
  ],
  figures: {
    legal_one_on_one_persons: sum('人次', {
      title: say('“一对一”送法服务人次', 'Persons advised one to one'),
      ...entered,
      where: ({ own }) => own['mode'] === 'single',
      field: 'persons',
    }),
    legal_other_consult_persons: sum('人次', {
      title: say('其他法律咨询服务人次', 'Persons advised otherwise'),
      ...entered,
      where: ({ own }) => own['mode'] !== 'single',
      field: 'persons',
    }),
  },
});
