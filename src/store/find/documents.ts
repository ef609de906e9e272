import { readFile } from 'node:fs/promises';
import type { Shelf } from '../documents.ts';
import { placeOf } from '../documents.ts';
import { textOf } from '../documents-text.ts';
import { sniff } from '../documents-type.ts';
import type { Tx } from '../open.ts';
import { inOffice } from '../open.ts';
import type { Sensitivity } from '../tables.ts';
import { documentKey } from './asked.ts';
import { officeSecret } from './renew.ts';
import type { Keys } from './row.ts';
import { isClosed } from './row.ts';
import { loadTools } from './tools.ts';
import { wordsIn } from './words.ts';

/** A longer file is found by its name alone: its text is not to be had cheaply. */
const LONGEST = 10 * 1_048_576;
const CHUNK = 10;

type Slip = {
  readonly matter: string;
  readonly sha256: string;
  readonly stamp: string;
  readonly kind: string;
  readonly sensitivity: Sensitivity;
  readonly name: string;
  readonly size: number;
};

const SLIPS = `
select n.matter_id as matter, n.part as sha256, n.since::text as stamp, m.kind, m.sensitivity, d.size,
  (select u.name from document_use u where u.office_id = current_office() and u.matter_id = n.matter_id
    and u.sha256 = n.part order by u.at desc limit 1) as name
from search_news n
join matter m on m.office_id = current_office() and m.id = n.matter_id
join document d on d.office_id = current_office() and d.sha256 = n.part
where n.office_id = current_office() and n.part <> ''
  and exists (select from search_row s where s.office_id = current_office() and s.matter_id = n.matter_id and s.part = '')
order by n.since desc limit ${CHUNK}`;

const PUT = `
with done as (
  delete from search_news where office_id = current_office() and matter_id = $1 and part = $2 and since::text = $3)
insert into search_row (office_id, matter_id, part, revision, day, facets, words)
select s.office_id, s.matter_id, $2, 0, s.day, s.facets, array_to_tsvector($4::text[])
from search_row s where s.office_id = current_office() and s.matter_id = $1 and s.part = '' and $5
on conflict (office_id, matter_id, part) do update set
  day = excluded.day, facets = excluded.facets, words = excluded.words`;

/** Makes documents found by their names and, as far as it can be read cheaply, by their text; gives how many. */
export async function renewDocuments(
  { store, folder }: Pick<Shelf, 'store' | 'folder'>,
  office: string,
  on: () => boolean = () => true,
): Promise<number> {
  let done = 0;
  while (on()) {
    const { slips, secret } = await inOffice(store, office, async (tx) => ({
      slips: await tx.query<Slip>(SLIPS),
      secret: await officeSecret(tx),
    }));
    // The dictionaries are for those who have something to read.
    if (slips.length === 0) break;
    const keys = { secret, tools: await loadTools() };
    for (const slip of slips) {
      const matter = store.matters.get(slip.kind);
      const open = matter !== undefined && !isClosed(matter, slip.sensitivity);
      const words = open ? await wordsOf(folder, slip, keys) : [];
      await inOffice(store, office, (tx) => put(tx, slip, words, open));
    }
    done += slips.length;
    if (slips.length < CHUNK) break;
  }
  return done;
}

const put = (
  tx: Tx,
  { matter, sha256, stamp }: Slip,
  words: readonly string[],
  open: boolean,
): Promise<unknown> => tx.query(PUT, [matter, sha256, stamp, words, open]);

async function wordsOf(
  folder: string,
  { sha256, name, size }: Slip,
  { secret, tools }: Keys,
): Promise<readonly string[]> {
  const text = size > LONGEST ? '' : await readText(placeOf(folder, sha256), name);
  return [
    ...wordsIn(name, tools),
    ...wordsIn(`${name}\n${text}`, tools).map((word) => documentKey(secret, word)),
  ];
}

/** What cannot be read has no text: it was examined when it was received. */
async function readText(file: string, name: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const kind = await sniff(bytes, name);
    const read = 'refused' in kind ? 'unread' : await textOf(bytes, kind);
    return read === 'unread' ? '' : read.text;
  } catch {
    return '';
  }
}
