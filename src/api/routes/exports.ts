import { findFilterErrors } from '../../store/filter-errors.ts';
import { eachMatter, eachPage } from '../../store/find.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import { eachFigureRecord } from '../../store/figures/records.ts';
import { note } from '../audit.ts';
import { figureKey, figureQuery, matterQuery } from '../contract.ts';
import type { ListFormat } from '../list-file.ts';
import { listFile, listFormats } from '../list-file.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';
import { figureSheet, matterSheet } from '../xlsx.ts';
import { spanOf } from './figures.ts';

const formats: readonly ListFormat[] = ['xlsx', 'csv'];
const called = { xlsx: 'a spreadsheet', csv: 'CSV in UTF-8' } as const;

/** Lists that leave the platform as files. */
export const exportRoutes = (platform: Platform): readonly Route[] => [
  ...formats.flatMap((format) => [
    matterList(platform, format),
    figureRecordList(platform, format),
  ]),
  route({
    method: 'GET',
    url: '/api/prints/today.pdf',
    about: 'What one has to do, on one A4 sheet',
    file: ['application/pdf'],
    limit: 'export',
    async run({ viewer }) {
      const { dayPdf } = await import('../prints.ts');
      const rows = eachMatter(platform.store, viewer, { view: 'todo' });
      const content = await dayPdf(platform, rows, viewer.session.officeName);
      const name = `当日待办单-${platform.store.clock.today()}.pdf`;
      return { file: { content, type: 'application/pdf', name } };
    },
  }),
];

const matterList = (platform: Platform, format: ListFormat): Route =>
  route({
    method: 'GET',
    url: `/api/matters.${format}`,
    about: `The list as shown, as ${called[format]}`,
    query: matterQuery,
    file: [listFormats[format]],
    limit: 'export',
    async run({ viewer, query }) {
      const { cursor: _, limit: __, count: ___, ...asked } = query;
      const errors = await findFilterErrors(platform.store, viewer, asked);
      if (errors.length > 0) return no('invalid', { errors });
      const { office, person } = viewer;
      const about = { list: 'matters', format, ...asked };
      await note(platform, office, { what: 'exported', person, about });
      const pages = eachPage(platform.store, viewer, asked);
      const sheet = matterSheet(platform, pages, { ...asked, language: viewer.session.language });
      return { file: await listFile(format, sheet, platform.store.clock.today()) };
    },
  });

const figureRecordList = (platform: Platform, format: ListFormat): Route =>
  route({
    method: 'GET',
    url: `/api/figures/:key/records.${format}`,
    about: `The records behind a figure that the person may see, as ${called[format]}`,
    params: figureKey,
    query: figureQuery,
    file: [listFormats[format]],
    limit: 'export',
    async run({ viewer, params: { key }, query }) {
      const declared = catalogueOf(platform.store.matters).figures.get(key);
      if (!declared) return no('not-found');
      const span = spanOf(platform, query);
      if ('no' in span) return span;
      const { office, person } = viewer;
      const about = { list: 'figure', figure: key, format, ...query };
      await note(platform, office, { what: 'exported', person, about });
      const { period, asOf } = span;
      const records = eachFigureRecord(platform.store, viewer, key, {
        period,
        asOf,
        slice: query.slice,
      });
      const { language } = viewer.session;
      const sheet = figureSheet(platform, declared.figure.title, records, language);
      return { file: await listFile(format, sheet, platform.store.clock.today()) };
    },
  });
