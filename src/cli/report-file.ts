import { readFile, stat, writeFile } from 'node:fs/promises';
import type { Refusal } from '../kernel/refusal.ts';
import { workInWorker } from '../report/mark/in-worker.ts';
import { isPlainText, openReport } from '../report/open/open.ts';
import { MOST_TEXT } from '../report/open/opened.ts';
import type { Opened } from '../report/open/opened.ts';
import { tooLarge } from '../report/open/refusals.ts';
import type { Call } from './command.ts';
import type { Exit } from './output.ts';
import { exit, WrongInput } from './output.ts';

export type OpenedFile = Opened & { readonly bytes: () => Promise<Uint8Array> };

/** Opens a file named on the command line; what cannot be read is said, and ends the command with 2. */
export async function openFile(
  { output }: Call,
  path: string,
): Promise<OpenedFile | { readonly exit: Exit }> {
  const held = await bytesOf(path);
  const opened = held ? await openSafely(held) : { refused: tooLarge(MOST_TEXT) };
  if (!('refused' in opened)) {
    // A file is read again when its bytes are wanted again: a long text is not held twice.
    const own = path === '-' ? held : undefined;
    return { ...opened, bytes: async () => own ?? readFile(path) };
  }
  const { code, because } = opened.refused;
  output.refused({ file: path, code, because: because.zh, becauseEn: because.en }, because.zh);
  output.say(`${path}: ${because.en}`);
  return { exit: exit.wrong };
}

/** Undefined for what is larger than anything that is read. */
async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  if (path === '-') return standardInput();
  try {
    return (await stat(path)).size > MOST_TEXT ? undefined : await readFile(path);
  } catch {
    throw new WrongInput(`${path} cannot be read.`);
  }
}

async function standardInput(): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer); // stdin without an encoding yields buffers
    size += chunks.at(-1)?.length ?? 0;
    if (size > MOST_TEXT) return undefined;
  }
  return Buffer.concat(chunks);
}

/** Plain text here; what must be unpacked or run through a library, in a thread with limits. */
async function openSafely(bytes: Uint8Array): Promise<Opened | { readonly refused: Refusal }> {
  if (isPlainText(bytes)) return openReport(bytes);
  const done = await workInWorker({ bytes, what: 'open' });
  if (done === 'busy' || !('opened' in done || 'refused' in done))
    throw new Error('A file was asked for its text and gave something else.');
  return 'opened' in done ? done.opened : done;
}

/** What the document holds beside what was read. */
export function sayLeftOut({ output }: Call, { leftOut }: Opened): void {
  for (const { en, zh } of leftOut) output.say(`${zh} ${en}`);
}

export async function writeOut(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes);
  } catch {
    throw new WrongInput(`${path} cannot be written.`);
  }
}
