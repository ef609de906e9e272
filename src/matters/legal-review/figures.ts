import { count, inTime, share, stock, sum } from '../figure.ts';
import { say } from '../../kernel/text.ts';
import type { Own } from './fields.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const ownOf = ({ own }: Seen): Own => own as Own; // the matter's own fields
const PAPERS: readonly string[] = ['legal-document', 'contract'];

const concluded = count('件', {
  title: say('合法性审核件数', 'Reviews of legality'),
  definition: say(
    '首次出具审核意见的事项，修改后再审不重复计算。',
    'Matters on which an opinion was given; what is reviewed again after a revision counts once.',
  ),
  steps: ['conclude'],
  once: true,
  by: ['kind', 'outcome'],
});
const responded = count('件', {
  title: say('答复审核意见件数', 'Opinions answered'),
  steps: ['respond'],
  once: true,
});

export const figures = {
  legal_documents_reviewed: sum('份', {
    title: say('审核法律文书份数', 'Legal papers reviewed'),
    definition: say(
      '出具审核意见的法律文书、合同，按送审文本逐份计算；对外协议、规范性文件和重大决策另计。',
      'Texts of legal papers and contracts on which an opinion was given; agreements, documents and decisions are counted apart.',
    ),
    steps: ['conclude'],
    once: true,
    field: 'texts',
    where: (seen) => PAPERS.includes(ownOf(seen).kind),
  }),
  legal_reviews_concluded: concluded,
  legal_reviews_on_time_rate: inTime(
    { title: say('合法性审核按期率', 'Reviews given in time') },
    concluded,
    'review',
  ),
  legal_reviews_not_lawful: count('件', {
    title: say('审核提出修改或者认定不合法的件数', 'Reviews that asked for changes or said no'),
    steps: ['conclude'],
    once: true,
    where: (seen) => ownOf(seen).outcome !== 'lawful',
  }),
  legal_opinions_followed_rate: share(
    { title: say('审核意见全部采纳率', 'Opinions wholly followed') },
    { ...responded, where: (seen) => ownOf(seen).followed === 'all' },
    responded,
  ),
  legal_counsel_opinions: count('份', {
    title: say('法律顾问、公职律师出具法律意见', 'Opinions of advisers and public lawyers'),
    steps: ['advise'],
    by: ['risk'],
  }),
  legal_reviews_open: stock('件', {
    title: say('在办合法性审核', 'Reviews in hand'),
    steps: ['submit'],
  }),
} as const;
