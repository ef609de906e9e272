import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { adminRoutes } from './admin.ts';
import { calendarRoutes } from './calendar.ts';
import { checkRoutes } from './check.ts';
import { demoRoutes } from './demo.ts';
import { disclosureAnnualRoutes } from './disclosure-annual.ts';
import { dispatchRoutes } from './dispatch.ts';
import { documentRoutes } from './documents.ts';
import { draftRoutes } from './drafts.ts';
import { dueRoutes } from './due.ts';
import { exportRoutes } from './exports.ts';
import { figureRoutes } from './figures.ts';
import { findRoutes } from './find.ts';
import { healthRoutes } from './health.ts';
import { importRoutes } from './import.ts';
import { importsRoutes } from './imports.ts';
import { linkRoutes } from './link.ts';
import { listRoutes } from './lists.ts';
import { matterRoutes } from './matters.ts';
import { numberRoutes } from './numbers.ts';
import { openapiRoutes } from './openapi.ts';
import { peopleRoutes } from './people.ts';
import { recordRoutes } from './records.ts';
import { reportRoutes } from './reports.ts';
import { savedRoutes } from './saved.ts';
import { sensitiveRoutes } from './sensitive.ts';
import { sessionRoutes } from './session.ts';
import { settingRoutes } from './settings.ts';
import { stepRoutes } from './steps.ts';
import { totpRoutes } from './totp.ts';
import { unitRoutes } from './units.ts';

/** The only list of routes. `made` gives the server once it stands, for what describes it. */
export const allRoutes = (
  platform: Platform,
  metrics: Metrics,
  made: () => { readonly app: FastifyInstance; readonly routes: readonly Route[] },
): readonly Route[] => [
  ...healthRoutes(platform, metrics),
  ...openapiRoutes(made),
  ...sessionRoutes(platform),
  ...linkRoutes(platform),
  ...totpRoutes(platform),
  ...demoRoutes(platform),
  ...matterRoutes(platform),
  ...findRoutes(platform),
  ...savedRoutes(platform),
  ...listRoutes(platform),
  ...dueRoutes(platform),
  ...calendarRoutes(platform),
  ...checkRoutes(platform),
  ...exportRoutes(platform),
  ...figureRoutes(platform),
  ...disclosureAnnualRoutes(platform),
  ...draftRoutes(platform),
  ...documentRoutes(platform),
  ...settingRoutes(platform),
  ...numberRoutes(platform),
  ...peopleRoutes(platform),
  ...unitRoutes(platform),
  ...adminRoutes(platform),
  ...sensitiveRoutes(platform),
  ...dispatchRoutes(platform),
  ...importRoutes(platform),
  ...importsRoutes(platform),
  ...reportRoutes(platform),
  ...recordRoutes(platform),
  ...stepRoutes(platform),
];
