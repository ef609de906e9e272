import { once } from 'node:events';
import { createServer } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { isLoopbackAddress } from '../api/security/host.ts';
import type { Call } from './command.ts';
import { findText } from './command.ts';
import { WrongInput } from './output.ts';

export type Address = { readonly port: number; readonly host: string };

export const listenOptions = [
  { flags: '--port <number>', about: 'the port to listen on (0: any free one)', default: '8080' },
  { flags: '--host <address>', about: 'the address to listen on', default: '127.0.0.1' },
] as const;

export function addressOf(call: Call): Address {
  const text = findText(call, 'port') ?? '';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535)
    throw new WrongInput(`--port must be a number from 0 to 65535, not "${text}".`);
  const host = findText(call, 'host') ?? '';
  if (!/^[\w.:-]{1,255}$/.test(host))
    throw new WrongInput(`--host must be an address, not "${host}".`);
  return { port, host };
}

export const isLoopback = ({ host }: Address): boolean => isLoopbackAddress(host);

/** Asks before anything is made or opened: a port in use is found out at once. Gives the sentence to say. */
export async function findAddressFault({ port, host }: Address): Promise<string | undefined> {
  const probe = createServer();
  try {
    probe.listen({ port, host, exclusive: true });
    await once(probe, 'listening');
    return undefined;
  } catch (problem) {
    return addressFault(problem, { port, host });
  } finally {
    probe.close();
  }
}

/** What is wrong with an address, as one sentence; undefined for another fault. */
export function addressFault(problem: unknown, { port, host }: Address): string | undefined {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use; choose another with --port.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine.`;
  return undefined;
}

/** Starts to listen and gives the URL. */
export async function listen(app: FastifyInstance, { port, host }: Address): Promise<string> {
  await app.listen({ port, host });
  const address = app.server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}

/** npm hands a signal to its shell alone, which dies of it and leaves us behind: that counts as the signal. */
const startedBy = process.env['npm_lifecycle_event'] === undefined ? undefined : process.ppid;

/** Waits for the first signal to stop; what comes after it is ignored while the stopping goes on. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    if (startedBy === undefined) return;
    const watch = setInterval(() => {
      if (process.ppid === startedBy) return;
      clearInterval(watch);
      resolve();
    }, 500);
    watch.unref();
  });
}
