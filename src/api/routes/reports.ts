import { z } from 'zod';
import { toDocx } from '../../paper/docx.ts';
import { toPdf } from '../../paper/pdf.ts';
import type { Built } from '../../report/compose/build.ts';
import { buildReport } from '../../report/compose/build.ts';
import { htmlOf, paperOf } from '../../report/compose/print.ts';
import { withUnit } from '../../report/figures/figure.ts';
import { perform } from '../../store/perform.ts';
import type { YearReport } from '../contract.ts';
import { lockReport, recorded, yearReport } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { File, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { noOf } from './steps.ts';

const KIND = 'annual-report';
const params = z.object({ year: z.coerce.number().int().min(2019).max(2099) });

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
} as const;

/** The year's report on law-based government: what it says, its files, and the lock that freezes its figures. */
export const reportRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/reports/:year',
    about: 'The annual report as it reads now, or as its figures were locked',
    params,
    answer: yearReport,
    run: async ({ viewer: { office }, params: { year } }) =>
      yes(answerOf(await buildReport(store, office, { year }))),
  }),
  route({
    method: 'POST',
    url: '/api/reports/:year/lock',
    about: 'Lock the figures at the ledger’s position of this moment',
    description:
      'What is locked is composed here, not sent: the position, and every figure with its digest.',
    params,
    body: lockReport,
    answer: recorded,
    limit: 'write',
    async run({ viewer, params: { year }, body: { act, on } }) {
      const { id, asOf, report } = await buildReport(store, viewer.office, { year });
      const asks = {
        position: asOf.position,
        figures: report.figures.map((one) => ({ ...one })),
        unbound: report.unbound,
      };
      const done = await perform(store, viewer, {
        act,
        kind: KIND,
        matter: id,
        step: 'lock',
        on,
        asks,
      });
      if (!('done' in done)) return noOf(done);
      const { revision, repeated } = done.done;
      return yes({ id, act, revision, repeated });
    },
  }),
  route({
    method: 'GET',
    url: '/api/reports/:year/:file',
    about: 'The annual report as a file: report.docx, report.pdf or report.html',
    params: params.extend({ file: z.enum(['report.docx', 'report.pdf', 'report.html']) }),
    file: Object.values(types),
    limit: 'export',
    run: async ({ viewer: { office }, params: { year, file } }) => ({
      file: await fileOf(store, await buildReport(store, office, { year }), file),
    }),
  }),
];

async function fileOf(store: Platform['store'], built: Built, file: string): Promise<File> {
  const printing = {
    office: built.office,
    day: store.clock.today(),
    draft: built.phase !== 'submitted' && built.phase !== 'published',
  };
  const ending = file.slice('report.'.length) as keyof typeof types; // the schema of the route
  return {
    content: await contentOf(ending, built, printing),
    type: types[ending],
    name: `${built.report.title.replace('\n', '')}.${ending}`,
  };
}

type Printing = Parameters<typeof paperOf>[1];

async function contentOf(
  ending: keyof typeof types,
  { report }: Built,
  printing: Printing,
): Promise<Uint8Array> {
  if (ending === 'html') return new TextEncoder().encode(htmlOf(report, printing));
  const paper = paperOf(report, printing);
  return ending === 'docx' ? toDocx(paper) : toPdf(paper);
}

const answerOf = ({
  id,
  year,
  phase,
  locked,
  asOf,
  draft,
  report,
  figures,
  differs,
}: Built): YearReport => ({
  id,
  year,
  title: report.title.replace('\n', ''),
  phase,
  locked,
  position: asOf.position,
  parts: report.sections.map(({ name, heading, paragraphs }, at) => ({
    name,
    heading,
    text: draft.parts[at]?.text ?? '',
    paragraphs: paragraphs.map(({ level, runs }) => ({
      level,
      runs: runs.map((run) => ({ ...run })),
    })),
  })),
  figures: figures.map((figure) => ({
    key: figure.key,
    title: figure.title,
    shown: { zh: withUnit(figure), en: figure.shown.en },
    slices: [...figure.parts],
  })),
  unbound: report.unbound,
  differs: [...differs],
});
