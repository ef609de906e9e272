import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiPage } from './openapi.ts';
import { routesPage } from './routes.ts';

/** Pages about the HTTP interface, by file name under docs/generated. */
export const interfacePages = async (): Promise<Readonly<Record<string, string>>> => ({
  'openapi.json': await openapiPage(),
  'routes.csv': routesPage(),
});

export const interfaceFolder = join(import.meta.dirname, '..', 'generated');

if (import.meta.main) {
  for (const [name, content] of Object.entries(await interfacePages())) {
    writeFileSync(join(interfaceFolder, name), content);
  }
}
