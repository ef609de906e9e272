import { count, share, stock } from '../figure.ts';
import { say } from '../../kernel/text.ts';
import type { Own } from './fields.ts';

type Seen = {
  readonly step: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly asks: Readonly<Record<string, unknown>>;
};
const ownOf = ({ own }: Seen): Own => own as Own; // the matter's own fields

const reviewed = count('件', {
  title: say('公平竞争审查件数', 'Fair-competition reviews'),
  steps: ['conclude'],
  once: true,
  by: ['stock', 'conclusion'],
});
const violations = count('件', {
  title: say('妨碍统一市场和公平竞争政策措施数', 'Measures that obstruct fair competition'),
  definition: say(
    '审查结论为违反仍予出台的，或者经抽查、举报核查、督查认定违反规定的政策措施，每件计一次。',
    'Measures issued although the review said no, or found in violation by a check, each once.',
  ),
  nil: say('无妨碍统一市场和公平竞争的政策措施', 'No measure that obstructs fair competition'),
  steps: ['issue', 'recordCheck'],
  once: true,
  where: (seen) =>
    seen.step === 'issue'
      ? ownOf(seen).conclusion === 'violates'
      : seen.asks['finding'] === 'violates',
});

export const figures = {
  fair_competition_reviews: reviewed,
  fair_competition_violations: violations,
  fair_competition_changed: count('件', {
    title: say('经审查修改的政策措施', 'Measures changed after the review'),
    steps: ['revise'],
    once: true,
  }),
  fair_competition_exceptions: count('件', {
    title: say('适用例外规定的政策措施', 'Measures excepted'),
    steps: ['conclude'],
    once: true,
    where: (seen) => ownOf(seen).conclusion === 'excepted',
  }),
  fair_competition_compliance_rate: share(
    { title: say('审查后未违反的比例', 'Reviewed and found to comply') },
    { ...reviewed, where: (seen) => ownOf(seen).conclusion === 'complies' },
    reviewed,
  ),
  fair_competition_out_of_scope: count('件', {
    title: say('不属于公平竞争审查范围的文件', 'Outside the scope of review'),
    steps: ['confirmScope'],
  }),
  fair_competition_open: stock('件', {
    title: say('在办公平竞争审查', 'Reviews in hand'),
    steps: ['open'],
  }),
} as const;
