import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect } from 'node:net';

export type Answer = { readonly status: number; readonly body: string; readonly cookie: string };
export type Asked = {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  readonly body?: unknown;
  readonly prefer?: string;
};
/** One kept connection: a request at a time. */
export type Line = { ask(asked: Asked): Promise<Answer>; close(): void };

type Waiting = { readonly done: (answer: Answer) => void; readonly fail: (fault: Error) => void };

/**
 * A client that costs little beside the server it measures on the same machine: HTTP/1.1 over one socket, bodies with
 * a known length, which is all the server sends. A connection the server closed while it was idle is opened again.
 */
export async function openLine(port: number): Promise<Line> {
  const held: { waiting?: Waiting | undefined } = {};
  let socket = await openSocket(port, held);
  return {
    async ask(asked) {
      if (!socket.writable) socket = await openSocket(port, held);
      return new Promise((done, fail) => {
        held.waiting = { done, fail };
        socket.write(textOf(asked, port));
      });
    },
    close: () => void socket.destroy(),
  };
}

async function openSocket(port: number, held: { waiting?: Waiting | undefined }): Promise<Socket> {
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  let got: Buffer = Buffer.alloc(0);
  socket.on('data', (part) => {
    got = got.length === 0 ? part : Buffer.concat([got, part]);
    const read = readAnswer(got);
    if (!read) return;
    got = got.subarray(read.length);
    const { waiting } = held;
    held.waiting = undefined;
    waiting?.done(read.answer);
  });
  socket.on('error', (fault) => held.waiting?.fail(fault));
  socket.on('close', () => held.waiting?.fail(new Error('the server closed the connection')));
  return socket;
}

function textOf({ method, path, cookie, body, prefer }: Asked, port: number): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  return [
    `${method ?? (body === undefined ? 'GET' : 'POST')} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    ...(cookie === undefined ? [] : [`cookie: ${cookie}`]),
    ...(prefer === undefined ? [] : [`prefer: ${prefer}`]),
    ...(text === ''
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`]),
    '',
    text,
  ].join('\r\n');
}

function readAnswer(got: Buffer): { readonly answer: Answer; readonly length: number } | undefined {
  const end = got.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = got.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 'x');
  if (Number.isNaN(length)) throw new Error(`no length: ${head}`);
  const whole = end + 4 + length;
  if (got.length < whole) return undefined;
  const cookies = [...head.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map(([, cookie]) => cookie);
  return {
    length: whole,
    answer: {
      status: Number(head.slice(9, 12)),
      body: got.toString('utf8', end + 4, whole),
      cookie: cookies.join('; '),
    },
  };
}
