import { say } from '../../kernel/text.ts';
import { count, share } from '../figure.ts';
import type { Own } from './fields.ts';
import { unsent } from './fields.ts';

type Seen = { readonly own: Readonly<Record<string, unknown>> };
const ownOf = ({ own }: Seen): Own => own as Own; // the matter's own fields
const isLawBased = (seen: Seen): boolean => ownOf(seen).sort === 'law-based-government';

const due = count('份', {
  title: say('应报送的法治政府建设报告', 'Reports on law-based government due'),
  steps: ['open'],
  on: 'due',
  where: isLawBased,
});

/** What is counted of the reports themselves: by the day they were due. */
export const figures = {
  reports_due: due,
  reports_submitted_rate: share(
    {
      title: say('法治报告按要求报送率', 'Reports submitted as required'),
      definition: say(
        '报送期限在期间内的报告中，按期报送同级党委、本级政府并抄送法治建设议事协调机构办事机构的比例。',
        'Of the reports due in the period, those sent in time to the Party committee and the government, with a copy to the office for the rule of law.',
      ),
    },
    count('份', {
      title: say('按要求报送的', 'Submitted as required'),
      steps: ['submit'],
      on: 'due',
      where: (seen) => isLawBased(seen) && unsent(ownOf(seen)).length === 0,
      once: true,
      inTime: 'submission',
    }),
    due,
  ),
  reports_revised: count('份', {
    title: say('更正后重新发布的报告', 'New editions of reports'),
    steps: ['revise'],
  }),
} as const;
