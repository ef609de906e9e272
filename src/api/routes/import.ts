import { randomUUID } from 'node:crypto';
import { PassThrough } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Planned } from '../../exchange/import.ts';
import { importTable, openTable, planTable, refusalOf } from '../../exchange/import.ts';
import { lookAt } from '../../exchange/look.ts';
import { importable } from '../../exchange/map/columns.ts';
import { mappingSchema } from '../../exchange/map/mapping.ts';
import { namesIn } from '../../exchange/names.ts';
import { rememberedMapping, rememberMapping } from '../../exchange/remembered.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Actor, NotDone } from '../../store/request.ts';
import type { ImportLine, ImportLooked, ImportResult } from '../contract.ts';
import { importLooked, importPlan, MOST_IMPORTED } from '../contract.ts';
import { lookedOf } from '../import-look.ts';

import type { Platform } from '../platform.ts';
import type { No } from '../problem.ts';
import { no } from '../problem.ts';
import type { Answer, Route } from '../route.ts';
import { route, yes } from '../route.ts';
import type { SignedIn } from '../viewer.ts';
import { noOf } from './steps.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LINES = 'application/x-ndjson';
const FORM = MOST_IMPORTED + 4 * 1_048_576;

/** Kinds whose records a table can hold. */
export const takesTables = (matter: Matter): boolean => Object.keys(importable(matter)).length > 0;

export const importRoutes = (platform: Platform): readonly Route[] =>
  [...platform.store.matters.values()]
    .filter(takesTables)
    .flatMap((matter) => ofKind(platform, matter));

const ofKind = (platform: Platform, matter: Matter): readonly Route[] => [
  route({
    method: 'GET',
    url: `/api/${matter.name}/template.xlsx`,
    about: `${matter.title.zh}：填写模板（${matter.title.en}: a workbook to fill in)`,
    file: [XLSX],
    limit: 'export',
    async run() {
      // The library is large and seldom needed.
      const { templateOf } = await import('../../exchange/template.ts');
      const content = await templateOf(matter);
      return { file: { content, type: XLSX, name: `${matter.title.zh}-模板.xlsx` } };
    },
  }),
  route({
    method: 'POST',
    url: `/api/${matter.name}/import/look`,
    about: `${matter.title.zh}：看懂一张表（${matter.title.en}: how a table is understood)`,
    description:
      'Multipart: “plan” (JSON: mapping, corrections), then the file. Nothing is stored. Columns are proposed by their ' +
      'headings and what they hold, or as the office read a table with the same headings before.',
    answer: importLooked,
    limit: 'write',
    bodyLimit: FORM,
    run: (asked) => withForm(asked.request, (form) => look(platform, { ...asked, matter, form })),
  }),
  route({
    method: 'POST',
    url: `/api/${matter.name}/import`,
    about: `${matter.title.zh}：导入一张表（${matter.title.en}: enter the rows of a table)`,
    description:
      'Multipart: “plan” (JSON: mapping, corrections, mode, batch), then the file. Answers line by line: how far it has ' +
      'come, then the result. `mode`: all (all or none), partial, or dry (nothing is stored). Rows that are there ' +
      'already change nothing; the same `batch` sent twice is one import.',
    file: [LINES],
    limit: 'write',
    bodyLimit: FORM,
    run: (asked) => withForm(asked.request, (form) => enter(platform, { ...asked, matter, form })),
  }),
];

type Form = {
  readonly plan: z.output<typeof importPlan>;
  readonly bytes: Buffer;
  readonly name: string;
};
type Asked = { readonly viewer: SignedIn; readonly matter: Matter; readonly form: Form };

/** Tables held in memory at a time; whoever comes then is asked to come back. */
const AT_ONCE = 6;
let held = 0;

async function withForm<A>(
  request: FastifyRequest,
  run: (form: Form) => Promise<Answer<A>>,
): Promise<Answer<A>> {
  if (!request.isMultipart()) return no('wrong-type', { because: sendForm });
  if (held >= AT_ONCE) return busy;
  held += 1;
  try {
    const form = await readForm(request);
    return 'no' in form ? form : await run(form);
  } finally {
    held -= 1;
  }
}

const sendForm = {
  zh: '请以 multipart/form-data 提交一个文件。',
  en: 'Send one file as multipart/form-data.',
};
const busy = no('unavailable', {
  because: {
    zh: '正在导入的文件较多，请稍后再试。',
    en: 'Many files are being imported; try again in a moment.',
  },
  retryAfter: 10,
});

async function readForm(request: FastifyRequest): Promise<Form | No> {
  try {
    const part = await request.file({
      limits: { fields: 1, parts: 2, fieldSize: 2_000_000, fileSize: MOST_IMPORTED },
    });
    if (!part) return no('bad-request');
    const field = part.fields['plan'];
    const said = field && 'value' in field ? String(field.value) : '{}';
    const plan = importPlan.safeParse(jsonOf(said));
    return plan.success
      ? { plan: plan.data, bytes: await part.toBuffer(), name: part.filename }
      : no('bad-request');
  } catch (fault) {
    // Too large, or more than one: fastify's own errors say which. The rest is a form that cannot be read.
    if (fault instanceof Error && 'code' in fault) throw fault;
    return no('bad-request');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const actorOf = ({ office, person }: SignedIn, { plan }: Form): Actor => ({
  office,
  person,
  ...(plan.for === undefined ? {} : { for: plan.for }),
});

type Ready = { readonly planned: Planned; readonly remembered: boolean };

async function prepare({ store }: Platform, { viewer, matter, form }: Asked): Promise<Ready | No> {
  const asked =
    form.plan.mapping === undefined ? undefined : mappingSchema.safeParse(form.plan.mapping);
  if (asked?.success === false) return no('bad-request');
  const table = await openTable(matter, form.bytes, form.name);
  if ('refused' in table)
    return no(table.refused.code === 'file-too-large' ? 'too-large' : 'document-refused', {
      refusal: table.refused,
    });
  const actor = actorOf(viewer, form);
  const kept = asked ? undefined : await rememberedMapping(store, actor, table);
  const { corrections } = form.plan;
  const mapping = asked?.data ?? kept;
  const named = await namesIn(store, actor, (find) =>
    planTable(table, { mapping, corrections, named: find }),
  );
  return {
    planned: planTable(table, { mapping, corrections, named }),
    remembered: kept !== undefined,
  };
}

async function look(platform: Platform, asked: Asked): Promise<Answer<ImportLooked>> {
  const ready = await prepare(platform, asked);
  if ('no' in ready) return ready;
  const on = asked.form.plan.on ?? platform.store.clock.today();
  const found = await lookAt(platform.store, actorOf(asked.viewer, asked.form), {
    planned: ready.planned,
    on,
  });
  return 'counts' in found ? yes(lookedOf(ready.planned, found, ready.remembered)) : noOf(found);
}

async function enter(platform: Platform, asked: Asked): Promise<Answer<never>> {
  const ready = await prepare(platform, asked);
  if ('no' in ready) return ready;
  const refused = refusalOf(ready.planned);
  if (refused) return no('document-refused', { refusal: refused });
  const lines = new PassThrough();
  void run(
    platform,
    { ...asked, planned: ready.planned },
    (line) => void lines.write(`${JSON.stringify(line)}\n`),
  )
    .catch(() => void lines.write(`${JSON.stringify({ problem: fault } satisfies ImportLine)}\n`))
    .finally(() => lines.end());
  return { file: { content: lines, type: LINES, name: 'import.ndjson' } };
}

const fault = {
  code: 'fault',
  because: {
    zh: '系统出错，没有录入任何记录。请稍后再试。',
    en: 'Something failed; nothing was entered. Try again later.',
  },
};

const REPORTED = 500;

async function run(
  { store }: Platform,
  { viewer, form, planned }: Asked & { readonly planned: Planned },
  write: (line: ImportLine) => void,
): Promise<void> {
  const { mode, on = store.clock.today(), batch = randomUUID() } = form.plan;
  const actor = actorOf(viewer, form);
  const result = await importTable({
    ...{ store, actor, planned, batch, mode, on },
    onProgress: ({ read, of }) => write({ progress: { read, of } }),
  });
  if (!('rows' in result)) return write({ problem: problemOf(result) });
  if (mode !== 'dry' && result.entered > 0) await rememberMapping(store, actor, planned);
  const { reported, leftOut, ...counts } = result;
  write({
    result: {
      ...counts,
      batch: mode === 'dry' || result.entered === 0 ? null : batch,
      leftOut: leftOut.length,
      reported: reported.slice(0, REPORTED),
    } satisfies ImportResult,
  });
}

function problemOf(answer: NotDone): {
  readonly code: string;
  readonly because: { readonly zh: string; readonly en: string };
} {
  if ('forbidden' in answer) return answer.forbidden;
  if ('refused' in answer) return answer.refused;
  return {
    code: 'not-done',
    because: {
      zh: '没有录入：这次导入的标识已经用过。',
      en: 'Nothing was entered: the id of this import is taken.',
    },
  };
}
