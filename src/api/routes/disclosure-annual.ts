import { toDocx } from '../../paper/docx.ts';
import { annualPaper } from '../../report/disclosure-annual/paper.ts';
import { readAnnual } from '../../report/disclosure-annual/tables.ts';
import { byHandSetting } from '../../store/disclosure-by-hand.ts';
import { changeSetting } from '../../store/settings.ts';
import { note } from '../audit.ts';
import {
  administered,
  disclosureAnnual,
  enterDisclosureAnnual,
  figuresQuery,
} from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';
import { notReached, spanOf } from './figures.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WHY = '录入政府信息公开工作年度报告表二、表四';

/** The annual report on disclosure: tables from the records, and by hand what no record gives yet. */
export const disclosureAnnualRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/disclosure-annual',
    about: 'Tables 2 to 4 of the annual report on disclosure, with the sum rules',
    query: figuresQuery,
    answer: disclosureAnnual,
    async run({ viewer, query }) {
      const span = spanOf(platform, query);
      if ('no' in span) return span;
      const annual = await readAnnual(platform.store, viewer.office, span);
      return (
        notReached(span.asOf, annual.asOf) ??
        yes({ ...annual, table3: { ...annual.table3 }, byHand: annual.byHand ?? null })
      );
    },
  }),
  route({
    method: 'POST',
    url: '/api/disclosure-annual',
    about: 'Enter tables 2 and 4 of a year, which no record gives yet',
    body: enterDisclosureAnnual,
    answer: administered,
    limit: 'write',
    run: async ({ viewer, body: { act, year, values } }) =>
      administeredAnswer(
        await changeSetting(platform.store, viewer, {
          ...{ act, value: values, reason: WHY, ...byHandSetting(year) },
        }),
        (done) => done,
      ),
  }),
  fileRoute(platform, 'docx', DOCX),
  fileRoute(platform, 'xlsx', XLSX),
];

const fileRoute = (platform: Platform, format: 'docx' | 'xlsx', type: string): Route =>
  route({
    method: 'GET',
    url: `/api/disclosure-annual.${format}`,
    about:
      format === 'docx'
        ? 'The annual report on disclosure in six parts, to be completed'
        : 'Tables 2 to 4 as a spreadsheet',
    query: figuresQuery,
    file: [type],
    limit: 'export',
    run: ({ viewer, query }) => file(platform, viewer, { query, format, type }),
  });

async function file(
  platform: Platform,
  { office, person, session }: SignedIn,
  {
    query,
    format,
    type,
  }: {
    readonly query: Parameters<typeof spanOf>[1];
    readonly format: 'docx' | 'xlsx';
    readonly type: string;
  },
): Promise<Answer<never>> {
  const span = spanOf(platform, query);
  if ('no' in span) return span;
  const annual = await readAnnual(platform.store, office, span);
  const unreached = notReached(span.asOf, annual.asOf);
  if (unreached) return unreached;
  const about = { list: 'disclosure-annual', format, year: String(span.year) };
  await note(platform, office, { what: 'exported', person, about });
  const name = `${span.year}年政府信息公开工作年度报告.${format}`;
  if (format === 'docx') {
    const content = await toDocx(annualPaper(annual, { office: session.officeName }));
    return { file: { content, type, name } };
  }
  // The library is large and seldom needed.
  const { annualWorkbook } = await import('../../report/disclosure-annual/workbook.ts');
  return { file: { content: await annualWorkbook(annual), type, name } };
}
