import { openapiPage } from './openapi.ts';
import { routesPage } from './routes.ts';

/** Pages about the HTTP interface, by file name under docs/generated. */
export const interfacePages = async (): Promise<Readonly<Record<string, string>>> => ({
  'openapi.json': await openapiPage(),
  'routes.csv': routesPage(),
});
