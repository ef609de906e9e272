import { z } from 'zod';
import { findDocument, putDocument } from '../../store/documents.ts';
import { kept } from '../contract.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { Kept } from '../contract.ts';
import type { SignedIn } from '../viewer.ts';
import { inMatter } from '../read-record.ts';
import type { FastifyRequest } from 'fastify';

const UPLOAD = 64 * 1_048_576;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Files: received by content, given out only through a matter the person may see. */
export const documentRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'POST',
    url: '/api/documents',
    about: 'Keep a file (multipart, one part); an act names it by its hash',
    answer: kept,
    status: 201,
    limit: 'write',
    bodyLimit: UPLOAD,
    run: ({ viewer, request }) => receive(platform, viewer, request),
  }),
  route({
    method: 'GET',
    url: '/api/documents/:sha256',
    about: 'A document of a matter',
    params: z.object({ sha256 }),
    query: z.strictObject({ matter: z.uuid() }),
    file: ['application/octet-stream'],
    async run({ viewer, params, query }) {
      const asked = { matter: query.matter, sha256: params.sha256 };
      const found = await inMatter(platform, viewer, query.matter, (tx) =>
        findDocument(platform.shelf, tx, asked),
      );
      if (!found) return no('not-found');
      const { content, type, name, size } = found;
      return { file: { content: content(), type, name, size } };
    },
  }),
];

async function receive(
  { shelf }: Platform,
  { office, person }: SignedIn,
  request: FastifyRequest,
): Promise<Answer<Kept>> {
  if (!request.isMultipart()) {
    return no('wrong-type', {
      because: {
        zh: '请以 multipart/form-data 提交一个文件。',
        en: 'Send one file as multipart/form-data.',
      },
    });
  }
  const part = await readPart(request);
  if (!part) return no('bad-request');
  const put = await putDocument(shelf, { office, person }, part.bytes, part.name);
  if (!('refused' in put)) return yes(put.document);
  return no(put.refused.code === 'file-too-large' ? 'too-large' : 'document-refused', {
    refusal: put.refused,
  });
}

/** The one file of a form; undefined for a form that ends early, is none, or holds none. */
async function readPart(
  request: FastifyRequest,
): Promise<{ readonly bytes: Buffer; readonly name: string } | undefined> {
  try {
    const part = await request.file();
    return part && { bytes: await part.toBuffer(), name: part.filename };
  } catch (fault) {
    // Too large, or more than one: fastify's own errors say which. The rest is a form that cannot be read.
    if (fault instanceof Error && 'code' in fault) throw fault;
    return undefined;
  }
}
