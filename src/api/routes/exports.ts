import { eachMatter } from '../../store/find.ts';
import { note } from '../audit.ts';
import { matterQuery } from '../contract.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route } from '../route.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lists that leave the platform as files. */
export const exportRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/matters.xlsx',
    about: 'The list as shown, as a spreadsheet',
    query: matterQuery,
    file: [XLSX],
    limit: 'export',
    async run({ viewer, query }) {
      const { cursor: _, limit: __, count: ___, ...asked } = query;
      const { office, person } = viewer;
      await note(platform, office, {
        what: 'exported',
        person,
        about: { list: 'matters', ...asked },
      });
      // The library is large and seldom needed.
      const { listWorkbook } = await import('../xlsx.ts');
      const rows = eachMatter(platform.store, viewer, asked);
      const content = await listWorkbook(platform, rows, viewer.session.language);
      return {
        file: { content, type: XLSX, name: `事项清单-${platform.store.clock.today()}.xlsx` },
      };
    },
  }),
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
