import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeServer } from '../src/api/server.ts';
import { kinds } from '../src/matters/index.ts';
import { systemClock } from '../src/office/clock.ts';
import { appConnection, openStore } from '../src/store/open.ts';
import type { Connection } from '../src/store/open.ts';

/** Run as a process of its own, as `waishi serve` runs it, with the limits on requests out of the way. */
export type Question = 'statements' | 'memory' | 'stop';
export type Told =
  | { readonly port: number }
  | { readonly statements: readonly string[] }
  | { readonly memory: number };

const { owner, folder } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly owner: Connection;
  readonly folder: string;
}; // what `openServer` sends

const sent: string[] = [];
let watching = false;
const store = openStore({
  app: appConnection(owner),
  matters: kinds,
  clock: systemClock,
  watch: (sql) => (watching ? void sent.push(sql) : undefined),
});
const shelf = join(folder, 'documents');
mkdirSync(shelf, { recursive: true });
const app = await makeServer({
  store,
  shelf: { store, folder: shelf },
  demo: true,
  times: { idle: 12 * 3600, absolute: 12 * 3600 },
  key: '',
  metricsToken: undefined,
  hosts: { names: [], loopbackOnly: true },
  limits: { signIn: 1e9, write: 1e9, export: 1e9 },
  onFault: (fault) => console.error(fault),
});
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
tell({ port: typeof address === 'object' && address ? address.port : 0 });

process.on('message', (question: Question) => {
  if (question === 'memory') return tell({ memory: process.memoryUsage.rss() });
  if (question === 'statements') {
    watching = true;
    return tell({ statements: sent.splice(0) });
  }
  void app
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});

function tell(told: Told): void {
  process.send?.(told);
}
