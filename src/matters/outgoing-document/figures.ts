import { count, inTime, share, stock } from '../figure.ts';
import { say } from '../../kernel/text.ts';
import type { Own } from './fields.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const ownOf = ({ own }: Seen): Own => own as Own; // the matter's own fields

const measures = count('件', {
  title: say('签发的政策措施', 'Policy measures signed'),
  definition: say(
    '内容性质为涉及经营者的政策措施的发文，签发时计一次。',
    'Documents that hold a policy measure concerning business, counted when signed.',
  ),
  steps: ['sign'],
  once: true,
  where: (seen) => ownOf(seen).nature === 'policy',
});
const sent = count('件', {
  title: say('发文件数', 'Documents issued'),
  steps: ['dispatch'],
  by: ['genre', 'direction'],
});

export const figures = {
  outgoing_documents: sent,
  outgoing_on_time_rate: inTime({ title: say('发文按时率', 'Issued in time') }, sent, 'handling'),
  outgoing_returned: count('次', {
    title: say('发文退回修改', 'Drafts returned'),
    steps: ['returnDraft'],
  }),
  outgoing_published: count('件', {
    title: say('主动公开的发文', 'Documents published'),
    steps: ['publish'],
  }),
  fair_competition_coverage_rate: share(
    {
      title: say('发文经公平竞争审查比例', 'Policy measures reviewed for competition'),
      definition: say(
        '签发的政策措施中登记了公平竞争审查结论的占比。',
        'Of the policy measures signed, those with a conclusion of the review on record.',
      ),
    },
    {
      ...measures,
      where: (seen) => ownOf(seen).nature === 'policy' && ownOf(seen).competition !== null,
    },
    measures,
  ),
  outgoing_open: stock('件', {
    title: say('在办发文', 'Documents in hand'),
    steps: ['draft'],
  }),
} as const;
