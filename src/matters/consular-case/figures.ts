import { count, inTime, stock, sum } from '../figure.ts';
import { say } from '../../kernel/text.ts';

/** What this office does itself; what a mission did and what was only reported upward make no case of this office's. */
const OWN_ACTS = ['assist', 'tellFamily', 'passGuardianship'] as const;

const handled = count('起', {
  title: say('领事保护与协助案（事）件', 'Consular cases handled'),
  definition: say(
    '本机关参与处置（协助处置、告知家属、逐级通知监护）的案（事）件，每起计一次，计入首次处置的年度；仅由驻外使领馆处置的不计。',
    'Cases in which this office acted itself, each once, in the year of its first act; cases of the missions alone are left out.',
  ),
  steps: OWN_ACTS,
  once: true,
  by: ['kind', 'country', 'source'],
});
const firstReports = count('份', {
  title: say('领事保护首报', 'First reports of consular cases'),
  steps: ['firstReport'],
});

export const figures = {
  consular_incidents: handled,
  consular_persons: sum('人', {
    title: say('领事保护与协助人数', 'Persons helped abroad'),
    definition: say(
      '本机关参与处置的案（事）件中登记的当事人，每人计一次。',
      'Persons entered in cases that this office handled, each once.',
    ),
    steps: [...OWN_ACTS, 'addPerson'],
    field: 'newlyHelped',
  }),
  consular_received: count('起', {
    title: say('接报领事保护与协助案（事）件', 'Consular cases heard of'),
    steps: ['register', 'receiveFrom'],
    by: ['source'],
  }),
  consular_first_reports: firstReports,
  consular_first_reports_in_time: inTime(
    { title: say('领事保护首报及时率', 'First reports sent in time') },
    firstReports,
    'firstReport',
  ),
  consular_open: stock('起', {
    title: say('在办领事保护与协助案（事）件', 'Consular cases in hand'),
    steps: ['register', 'receiveFrom'],
  }),
} as const;
