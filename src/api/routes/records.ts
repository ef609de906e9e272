import { z } from 'zod';
import type { Matter } from '../../kernel/matter.ts';
import { findDocument } from '../../store/documents.ts';
import { findClock } from '../../store/clock-sheet.ts';
import { findActsIn } from '../../store/get.ts';
import type { ActPage, MatterRecord } from '../contract.ts';
import { actPage, actsQuery, clockQuery, clockSheet, matterRecord } from '../contract.ts';
import { findPlace, sealCursor } from '../cursor.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import { inMatter, readRecord } from '../read-record.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import { cursorKeyOf } from '../security/keys.ts';
import type { SignedIn } from '../viewer.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const id = z.string();

/** One record of a kind, its clocks and its papers. */
export const recordRoutes = (platform: Platform): readonly Route[] =>
  [...platform.store.matters.values()].flatMap((matter) => [
    recordRoute(platform, matter),
    actsRoute(platform, matter),
    clockRoute(platform, matter),
    letterRoute(platform, matter),
    printRoute(platform, matter),
  ]);

const recordRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id`,
    about: `${title.zh}（${title.en}）: the record with its clocks, acts and what one may do`,
    params: z.object({ id }),
    answer: matterRecord,
    plain: true,
    async run({ viewer, params }) {
      const record = await readRecord(platform, viewer, { kind, ...params, acts: 'newest' });
      return record ? yes(record, { etag: `"${record.revision}"` }) : no('not-found');
    },
  });

/** A record answers with its newest acts; all of them are read here, page by page. */
const actsRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id/acts`,
    about: `${title.zh}（${title.en}）: all acts of the record, the newest first; paged by cursor`,
    params: z.object({ id }),
    query: actsQuery,
    answer: actPage,
    plain: true,
    async run({ viewer, params, query: { cursor, limit } }): Promise<Answer<ActPage>> {
      const key = await cursorKeyOf(platform, viewer.office);
      const about = JSON.stringify([viewer.person, kind, params.id, 'acts']);
      const place = cursor === undefined ? undefined : findPlace(cursor, about, key);
      if (cursor !== undefined && place === undefined) return no('bad-cursor');
      const before = place === undefined ? undefined : Number(place);
      const page = await inMatter(platform, viewer, params.id, (tx) =>
        findActsIn(platform.store, tx, viewer, { kind, ...params, before, limit }),
      );
      if (!page) return no('not-found');
      const { next } = page;
      return yes({ ...page, next: next === null ? null : sealCursor(String(next), about, key) });
    },
  });

type Sheet = z.output<typeof clockSheet>;

const clockRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id/clocks/:clock`,
    about: `${title.zh}（${title.en}）: a clock day by day, each with its reason; with .pdf as a sheet of evidence`,
    params: z.object({ id, clock: id }),
    query: clockQuery,
    answer: clockSheet,
    file: [PDF],
    async run({ viewer, params, query }): Promise<Answer<Sheet>> {
      const printed = params.clock.endsWith('.pdf');
      const clock = params.clock.replace(/\.pdf$/, '');
      const found = await findClock(platform.store, viewer, { kind, id: params.id, clock }, query);
      if (!found) return no('not-found');
      if (printed)
        return printClock(platform, viewer, { kind, id: params.id, clock, found, query });
      return yes({ ...found, strip: [...found.strip] });
    },
  });

type Printing = {
  readonly kind: string;
  readonly id: string;
  readonly clock: string;
  readonly found: NonNullable<Awaited<ReturnType<typeof findClock>>>;
  readonly query: z.output<typeof clockQuery>;
};

async function printClock(
  platform: Platform,
  viewer: SignedIn,
  { kind, id: matter, clock, found, query }: Printing,
): Promise<Answer<never>> {
  const record = await readRecord(platform, viewer, { kind, id: matter, acts: 'all' });
  const declared = platform.store.matters.get(kind);
  if (!record || !declared) return no('not-found');
  const { clockPdf } = await import('../prints.ts');
  const today = platform.store.clock.today();
  const content = await clockPdf({
    record,
    matter: declared,
    clock,
    office: viewer.session.officeName,
    sheet: found,
    on: query.on ?? today,
    knownOn: query.knownOn ?? today,
    printed: { on: today, by: viewer.session.name },
  });
  const name = `时限说明-${record.number ?? clock}.pdf`;
  return { file: { content, type: PDF, name } };
}

/** Letters are made once, with the act, and kept as its documents; what is asked for is what was sent. */
const letterRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id/acts/:act/letters/:file`,
    about: `${title.zh}（${title.en}）: a letter of an act, as .docx or .pdf`,
    params: z.object({ id, act: id, file: z.string().regex(/^[\w-]+\.(?:docx|pdf)$/) }),
    file: [PDF, DOCX],
    async run({ viewer, params: { id: matter, act, file } }) {
      const which = { kind, id: matter, acts: 'all' } as const;
      const record = await readRecord(platform, viewer, which);
      if (!record?.acts.some(({ id: own }) => own === act)) return no('not-found');
      const kept = await letterOf(platform, viewer, { record, which, act, file });
      if (!kept) return no('not-found');
      if ('missing' in kept) return no('not-printable', { errors: kept.missing.map(lacking) });
      const found = await inMatter(platform, viewer, matter, (tx) =>
        findDocument(platform.shelf, tx, { matter, sha256: kept.sha256 }),
      );
      if (!found) return no('not-found');
      const { content, type, size } = found;
      return { file: { content: content(), type, name: kept.name, size } };
    },
  });

type LetterWanted = {
  readonly record: MatterRecord;
  readonly which: { readonly kind: string; readonly id: string; readonly acts: 'all' };
  readonly act: string;
  readonly file: string;
};

type Kept = MatterRecord['documents'][number];

/** The letter as it was made; one that the job has not come to yet is made now, once. */
async function letterOf(
  platform: Platform,
  viewer: SignedIn,
  { record, which, act, file }: LetterWanted,
): Promise<Kept | { readonly missing: readonly string[] } | undefined> {
  const made = ({ documents }: MatterRecord) =>
    documents.find((one) => one.act === act && one.what === file);
  const kept = made(record);
  if (kept || !platform.makeLetters) return kept;
  const missing = await platform.makeLetters({ office: viewer.office, act });
  const again = await readRecord(platform, viewer, which);
  const now = again && made(again);
  return now ?? (missing.length > 0 ? { missing } : undefined);
}

/** What a letter lacks is said in Chinese: letters are. */
const lacking = (text: string) => ({ field: 'letter', message: { zh: text, en: text } });

const printRoute = (platform: Platform, { name: kind, title }: Matter): Route =>
  route({
    method: 'GET',
    url: `/api/${kind}/:id/prints/:file`,
    about: `${title.zh}（${title.en}）: a form printed from the record as it stands`,
    params: z.object({ id, file: z.string().regex(/^[\w-]+\.pdf$/) }),
    file: [PDF],
    limit: 'export',
    async run({ viewer, params: { id: matter, file } }) {
      const { findPrint } = platform;
      const name = file.replace(/\.pdf$/, '');
      const paper =
        findPrint &&
        (await inMatter(platform, viewer, matter, (tx) => findPrint(tx, { kind, matter, name })));
      if (!paper) return no('not-found');
      if ('missing' in paper) {
        const errors = paper.missing.map((message) => ({ field: name, message }));
        return no('not-printable', { errors });
      }
      const { toPdf } = await import('../../paper/pdf.ts');
      return { file: { content: await toPdf(paper.paper), type: PDF, name: `${paper.name}.pdf` } };
    },
  });
