import { makeServer } from '../../src/api/server.ts';
import { kinds } from '../../src/matters/index.ts';
import { fixedClock } from '../../src/office/clock.ts';
import { openStore } from '../../src/store/open.ts';

/** The interface as `/api/openapi.json` tells it. No database is asked for it. */
export async function openapiPage(): Promise<string> {
  const store = openStore({ app: {}, matters: kinds, clock: fixedClock('2026-01-01') });
  const app = await makeServer({
    store,
    shelf: { store, folder: '' },
    demo: false,
    times: { idle: 1, absolute: 1 },
    key: '',
    metricsToken: undefined,
    hosts: { names: [], loopbackOnly: true },
  });
  const answer = await app.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } });
  await app.close();
  await store.close();
  return `${JSON.stringify(answer.json(), null, 1)}\n`;
}
