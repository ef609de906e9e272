import { toDocx } from '../paper/docx.ts';
import { toPdf } from '../paper/pdf.ts';
import type { Built } from '../report/compose/build.ts';
import { buildReport } from '../report/compose/build.ts';
import { htmlOf, paperOf } from '../report/compose/print.ts';
import type { Call } from './command.ts';
import { findText } from './command.ts';
import { mustBeReached, periodAsked } from './figures-asked.ts';
import { openCurrent } from './installation.ts';
import { officeOf } from './office-of.ts';
import type { Exit } from './output.ts';
import { writeOut } from './report-file.ts';

/** `waishi report build`: the year's report on law-based government from the office's own ledgers. */
export async function runBuild(call: Call): Promise<Exit> {
  const data = await openCurrent(call.data);
  try {
    const { year, asOf } = periodAsked(call, data);
    const office = await officeOf(call, data);
    const built = await buildReport(data.store, office.id, {
      year,
      ...(asOf === 'now' ? {} : { asOf }),
    });
    mustBeReached(asOf, built.asOf);
    const day = data.store.clock.today();
    await writeAll(call, built, {
      office: built.office,
      day,
      draft: built.phase !== 'published' && built.phase !== 'submitted',
    });
    for (const key of built.differs)
      call.output.say(
        `${key} no longer reads as it was locked: the ledger was changed underneath.`,
      );
    if (built.report.unbound > 0)
      call.output.say(
        `${built.report.unbound} numbers in the text are bound to no figure and declared by nobody.`,
      );
    return call.output.done(summary(built), () => textOf(built));
  } finally {
    await data.close();
  }
}

async function writeAll(
  call: Call,
  { report }: Built,
  printing: Parameters<typeof htmlOf>[1],
): Promise<void> {
  const paper = paperOf(report, printing);
  const [docx, pdf, html] = ['docx', 'pdf', 'html'].map((name) => findText(call, name));
  if (docx !== undefined) await writeOut(docx, await toDocx(paper));
  if (pdf !== undefined) await writeOut(pdf, await toPdf(paper));
  if (html !== undefined) await writeOut(html, new TextEncoder().encode(htmlOf(report, printing)));
}

const summary = ({ year, phase, locked, asOf, report, differs }: Built) => ({
  year,
  phase,
  locked,
  asOf,
  title: report.title.replace('\n', ''),
  parts: report.sections.map(({ heading, paragraphs }) => ({
    heading,
    text: paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
  })),
  figures: report.figures,
  unbound: report.unbound,
  differs,
});

const textOf = ({ report }: Built): string =>
  [
    report.title.replace('\n', ''),
    ...report.sections.flatMap(({ heading, paragraphs }) => [
      '',
      heading,
      ...paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
    ]),
  ].join('\n');
