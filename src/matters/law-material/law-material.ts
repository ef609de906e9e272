import { choice, day, integer, text } from '../../fields/index.ts';
import type { Values } from '../../kernel/field.ts';
import { happened, hinted } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import { sum } from '../figure.ts';
import { defineLedger, entered } from '../ledger.ts';

const cites = { law: 'lawEducation', article: '普法资料' } as const;
const fields = {
  handedOn: happened(day(say('发放日期', 'Handed out on'))),
  name: text(say('资料名称', 'Material'), { max: 100 }),
  sort: choice(say('种类', 'Kind'), {
    booklet: say('读本、手册', 'Booklet'),
    poster: say('海报、折页', 'Poster or leaflet'),
    video: say('音视频', 'Video'),
    gift: say('文创宣传品', 'Article with a message'),
  }),
  copies: integer(say('份数', 'Copies'), { min: 1 }),
  left: hinted(
    integer(say('发放后库存', 'Left in stock'), { min: 0 }),
    say('用于核对印制数和发放数。', 'To compare what was printed with what was handed out.'),
  ),
  printed: integer(say('累计印制', 'Printed in all'), { min: 1 }),
  where: text(say('发放场合、对象', 'Where and to whom'), { max: 120 }),
};

/** Booklets and posters handed out: what, how many, to whom, and what is left. */
export const lawMaterial = defineLedger({
  name: 'law-material',
  title: say('普法资料发放', 'Law materials handed out'),
  cites,
  fields,
  happened: 'handedOn',
  titled: ({ name, where }) => `${name}：${where}`,
  naturalKey: ['handedOn', 'name', 'where'],
  rules: [
    {
      code: 'more-than-printed',
      answer: 'refused',
      absolute: true,
      cites,
      says: say(
        '发放数与库存之和超过累计印制数，请核对。',
        'Handed out and left in stock are more than was printed.',
      ),
      when: ({ own }) => {
        const { copies, left, printed } = own as Values<typeof fields>; // the ledger's own fields
        return copies + left > printed;
      },
    },
  ],
  figures: {
    law_materials_handed_out: sum('份', {
      title: say('发放普法资料份数', 'Copies of law materials handed out'),
      ...entered,
      field: 'copies',
      by: ['sort'],
    }),
  },
});
