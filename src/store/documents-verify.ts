import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Fields } from '../kernel/field.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { say } from '../kernel/text.ts';
import type { Finding } from './chain-verify.ts';
import { placeOf } from './documents.ts';
import type { Tx } from './open.ts';

/** SHA-256 of a file's content, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Every document's content against its hash, and every document that an act names. */
export async function verifyDocuments(
  tx: Tx,
  folder: string,
  kinds: Iterable<Matter>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (let after = ''; ;) {
    const rows = await tx.query<{ sha256: string; name: string; matter: string | null }>(
      `select sha256, name, (
         select matter_id from document_use u
         where u.office_id = document.office_id and u.sha256 = document.sha256 limit 1
       ) as matter
       from document where office_id = $1 and sha256 > $2 order by sha256 limit 500`,
      [tx.office, after],
    );
    for (const row of rows) {
      const place = placeOf(folder, row.sha256);
      const there = existsSync(place);
      if (there && (await hashFile(place)) === row.sha256) continue;
      findings.push(documentFault(tx.office, row, there));
    }
    after = rows.at(-1)?.sha256 ?? '';
    if (rows.length < 500) break;
  }
  return [...findings, ...(await namedOnly(tx, documentFields(kinds)))];
}

const documentFault = (
  office: string,
  { sha256, name, matter }: { sha256: string; name: string; matter: string | null },
  there: boolean,
): Finding => ({
  what: 'document',
  office,
  table: 'document',
  ...(matter === null ? {} : { matter }),
  says: there
    ? say(
        `文件“${name}”（${sha256}）的内容与收到时不符。`,
        `The content of “${name}” (${sha256}) is not what was received.`,
      )
    : say(`文件“${name}”（${sha256}）不在磁盘上。`, `“${name}” (${sha256}) is not on the disk.`),
});

/** Fields that hold documents, by name: any other text may look like a hash, a digest of figures for one. */
const documentFields = (kinds: Iterable<Matter>): readonly string[] => [
  ...new Set(
    [...kinds].flatMap((kind) =>
      Object.keys(kind.steps).flatMap((step) => documentsIn(fieldsOf(kind, step))),
    ),
  ),
];

const documentsIn = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, { kind, items }]) => [
    ...(kind === 'document' || kind === 'documents' ? [name] : []),
    ...documentsIn(items ?? {}),
  ]);

/** The use of a document, or its row, taken away while the act still names it. */
async function namedOnly(tx: Tx, fields: readonly string[]): Promise<readonly Finding[]> {
  const rows = await tx.query<{ matter: string; act: string; seq: number; sha256: string }>(
    `select act.matter_id as matter, act.id as act, act.seq, named.sha256
     from act cross join lateral (
       select distinct value #>> '{}' as sha256
       from jsonb_path_query(asks, 'strict $.** ? (@.type() == "object")') holder (fields),
         jsonb_each(fields) field (name, held),
         jsonb_path_query(held, 'lax $[*] ? (@ like_regex "^[0-9a-f]{64}$")') value
       where name = any ($2)
     ) named
     where act.office_id = $1 and asks::text ~ '"[0-9a-f]{64}"' and not exists (
       select from document_use used join document using (office_id, sha256)
       where used.office_id = act.office_id and used.matter_id = act.matter_id
         and used.sha256 = named.sha256
     ) order by act.matter_id, act.seq`,
    [tx.office, fields],
  );
  return rows.map(({ matter, act, seq, sha256 }): Finding => ({
    what: 'document',
    office: tx.office,
    table: 'document_use',
    matter,
    act,
    seq,
    says: say(
      `第${seq}条办理记录所附文件（${sha256}）的记载已不存在。`,
      `The document ${sha256} that act ${seq} names is no longer listed.`,
    ),
  }));
}
