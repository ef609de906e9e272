import type { Day } from '../../kernel/day.ts';
import { days, defineMatter } from '../../kernel/matter.ts';
import { say } from '../../kernel/text.ts';
import { laws } from '../laws.ts';
import type { Own } from './fields.ts';
import { keeps, own, reportTitle, unsent } from './fields.ts';
import { figures } from './figures.ts';
import { bars, rules } from './rules.ts';
import { steps } from './steps.ts';
import { cites, lastDayOf } from './terms.ts';

/** What is no longer so once the figures may move again. */
const undone = {
  position: null,
  figures: [],
  lawReviewed: null,
  secrecyReviewed: null,
  deliberatedOn: null,
};

/**
 * The office's annual report: its text part by part, in which numbers are figures; locked at a position of the ledger,
 * reviewed by the legal unit and for secrecy, deliberated on, signed, submitted to each addressee and published by the
 * days that the provisions name. A correction is a new edition.
 */
export const annualReport = defineMatter({
  name: 'annual-report',
  title: say('年度报告', 'Annual report'),
  version: '2019-04-15',
  laws,
  inForce: cites('第二十四条'),
  roles: {
    clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
    officer: { title: say('承办人', 'Case officer'), sees: 'office' },
    reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
    head: { title: say('公开工作机构负责人', 'Head of the disclosure unit'), sees: 'office' },
    leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
  },
  heads: ['head'],
  phases: {
    drafting: { title: say('起草中', 'being drafted') },
    locked: { title: say('已锁定数据', 'figures locked') },
    signed: { title: say('已签发', 'signed') },
    submitted: { title: say('已报送', 'submitted'), duty: true },
    published: { title: say('已公开', 'published'), closed: true, duty: true },
    archived: { title: say('已归档', 'archived'), closed: true },
  },
  numbering: {},
  own,
  keeps,
  titled: ({ sort, year, edition }) =>
    `${reportTitle({ sort, year })}${(edition ?? 1) > 1 ? `（第${edition}版）` : ''}`,
  steps,
  days: {
    beginning: ({ year }) => `${year + 1}-01-01` as Day, // a year of four digits
    due: ({ submitBy }) => submitBy,
  },
  silences: {},
  clocks: {
    submission: {
      title: say('报送期限', 'Term for submission'),
      cites: cites('年度报告报送'),
      of: 'office',
      limit: days(60),
      starts: { steps: ['open'], day: 'beginning' },
      sets: [{ step: 'open', until: 'submitBy', cites: cites('年度报告报送') }],
      stops: [],
      stopsWhen: { submit: (now) => unsent(now as Own).length === 0 }, // the matter's own fields
    },
    publication: {
      title: say('公开期限', 'Term for publication'),
      cites: cites('第二十四条'),
      of: 'office',
      limit: days(90),
      starts: { steps: ['open'], day: 'beginning' },
      sets: [{ step: 'open', until: 'publishBy', cites: cites('第二十四条') }],
      stops: ['publish'],
    },
  },
  bars,
  rules,
  figures,
  changes: {
    open: ({ own: { sort, year }, calendar, on }) => {
      const chosen = calendar.chosen?.('reportDeadline', on);
      return {
        edition: 1,
        submitBy: lastDayOf(sort, 'submit', year, chosen),
        publishBy: lastDayOf(sort, 'publish', year, chosen),
      };
    },
    write: ({ asks }) => ({ [asks.part]: asks.text }),
    declareNumber: ({ own: { numbers }, asks, by, on }) => ({
      numbers: [...numbers.filter(({ name }) => name !== asks.name), { ...asks, by, on }],
    }),
    lock: ({ asks: { position, figures } }) => ({ position, figures }),
    unlock: () => undone,
    reviewLaw: ({ asks: { passed } }) => ({ lawReviewed: passed }),
    reviewSecrecy: ({ asks: { passed } }) => ({ secrecyReviewed: passed }),
    deliberate: ({ asks: { adopted }, on }) => ({ deliberatedOn: adopted ? on : null }),
    submit: ({ own: { sent }, asks: { addressee, sentOn }, on }) => ({
      sent: [...sent, { addressee, on: sentOn ?? on }],
    }),
    publish: ({ on }) => ({ publishedOn: on }),
    revise: ({ own: { edition } }) => ({
      ...{ ...undone, sent: [], publishedOn: null },
      edition: (edition ?? 1) + 1,
    }),
  },
  turns: {
    submit: ({ own: { publishedOn } }) => (publishedOn === null ? 'submitted' : 'published'),
  },
});
