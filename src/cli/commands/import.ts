import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Planned, Result, Table } from '../../exchange/import.ts';
import { importTable, openTable, planTable, refusalOf } from '../../exchange/import.ts';
import type { Mapping } from '../../exchange/map/mapping.ts';
import { mappingSchema } from '../../exchange/map/mapping.ts';
import { whyLeftOut } from '../../exchange/map/left-out.ts';
import { namesIn } from '../../exchange/names.ts';
import { MOST_BYTES, tooLarge } from '../../exchange/read/refusals.ts';
import { rememberedMapping, rememberMapping } from '../../exchange/remembered.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../store/request.ts';
import { importerOf } from '../acting.ts';
import type { Call, Command } from '../command.ts';
import { findText, isOn } from '../command.ts';
import type { Data } from '../data.ts';
import { kindOf } from '../kind-of.ts';
import type { Exit } from '../output.ts';
import { exit, WrongInput } from '../output.ts';
import { progressBar } from '../progress.ts';
import { listing, undoing, withData } from '../imports.ts';

export const importCommand: Command = {
  about:
    'Enter the rows of a table (.xlsx or .csv) as records, all of them or none; rows that are there already change nothing. ' +
    'Ends with 0 (all went in), 1 (something is reported) or 2 (the file cannot be read).',
  arguments: [
    { name: '[matter]', about: 'the kind of record, such as consular-outreach' },
    { name: '[file]', about: 'the table' },
  ],
  options: [
    { flags: '--dry-run', about: 'say what would become of each row, and enter nothing' },
    { flags: '--partial', about: 'enter the rows that are right, though others are not' },
    {
      flags: '--mapping <file>',
      about:
        'JSON: { "columns": [{ "header", "field" }], "year"?, "colours"?, "values"?, "sheets"? }',
    },
    {
      flags: '--by <login>',
      about: 'in whose name (default: the first who may enter such a record)',
    },
    { flags: '--office <code>', about: 'the office, where there are several' },
    {
      flags: '--list',
      about: 'show past imports instead, the newest first; with a matter, of that kind',
    },
    { flags: '--undo <batch>', about: 'undo this import instead: its records are voided' },
    { flags: '--reason <text>', about: 'undo: why' },
    { flags: '--leaving', about: 'undo: leave records that were worked on since' },
  ],
  data: true,
  examples: [
    'waishi import consular-outreach 2023年领保宣传活动台账.xlsx --dry-run',
    'waishi import --list --json',
    'waishi import --undo 0d6f… --reason 导入了错误的表格',
  ],
  async run(call) {
    const batch = findText(call, 'undo');
    if (batch !== undefined) return undoing(call, batch);
    if (isOn(call, 'list')) return listing(call);
    const [name, file, ...rest] = call.arguments;
    if (file === undefined || rest.length > 0)
      throw new WrongInput('Call it as "import MATTER FILE".');
    const matter = kindOf(name);
    const mapping = await mappingIn(findText(call, 'mapping'));
    const table = await tableIn(matter, file);
    if ('refused' in table) return unreadable(call, file, table.refused);
    return withData(call, async (data, office) => {
      const actor = await importerOf(data, office, matter, findText(call, 'by'));
      return enter(call, { data, actor, table, mapping });
    });
  },
};

async function mappingIn(path: string | undefined): Promise<Mapping | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongInput(`${path} cannot be read.`);
  });
  const read = mappingSchema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new WrongInput(
    `${path} is no mapping: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function tableIn(
  matter: Parameters<typeof openTable>[0],
  path: string,
): ReturnType<typeof openTable> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new WrongInput(`${path} cannot be read.`);
  return found.size > MOST_BYTES
    ? { refused: tooLarge }
    : openTable(matter, await readFile(path), basename(path));
}

function unreadable(call: Call, file: string, { code, because }: Refusal): Exit {
  call.output.refused({ file, code, because: because.zh, becauseEn: because.en }, because.zh);
  call.output.say(`${file}: ${because.en}`);
  return exit.wrong;
}

type Entering = {
  readonly data: Data;
  readonly actor: Actor & { readonly name: string };
  readonly table: Table;
  readonly mapping: Mapping | undefined;
};

async function enter(call: Call, { data, actor, table, mapping: asked }: Entering): Promise<Exit> {
  const { store } = data;
  const mapping = asked ?? (await rememberedMapping(store, actor, table));
  const named = await namesIn(store, actor, (find) => planTable(table, { mapping, named: find }));
  const planned = planTable(table, { mapping, named });
  const refused = refusalOf(planned);
  if (refused) return unreadable(call, table.file.name, refused);
  const bar = progressBar(table.file.name);
  const dryRun = isOn(call, 'dryRun');
  const result = await importTable({
    store,
    actor,
    planned,
    batch: randomUUID(),
    mode: dryRun ? 'dry' : isOn(call, 'partial') ? 'partial' : 'all',
    on: store.clock.today(),
    onProgress: ({ read, of }) => bar.at(read, of),
  }).finally(() => bar.end());
  if (!('rows' in result)) return notDone(call, result);
  if (!dryRun && result.entered > 0) await rememberMapping(store, actor, planned);
  return answer(call, { planned, result, dryRun, by: actor.name });
}

function notDone(
  call: Call,
  result: Exclude<Awaited<ReturnType<typeof importTable>>, Result>,
): Exit {
  const refusal =
    'forbidden' in result ? result.forbidden : 'refused' in result ? result.refused : undefined;
  return refusal
    ? call.output.refused(refusal, refusal.because.zh)
    : call.output.refused({ code: 'not-done' }, 'The import could not be done.');
}

type Answering = {
  readonly planned: Planned;
  readonly result: Result;
  readonly dryRun: boolean;
  readonly by: string;
};

function answer(call: Call, { planned, result, dryRun, by }: Answering): Exit {
  const { table, sheets, mapping, lacking } = planned;
  const { rows, entered, known, wrong, held, batch } = result;
  const value = {
    kind: table.matter.name,
    file: table.file.name,
    sha256: table.file.sha256,
    ...{ rows, entered, known, wrong, held },
    reported: result.reported.map(({ reason, ...one }) => ({
      ...one,
      reason: reason.zh,
      reasonEn: reason.en,
    })),
    leftOut: result.leftOut.map(({ why, ...one }) => ({
      ...one,
      why,
      reason: whyLeftOut[why].zh,
      reasonEn: whyLeftOut[why].en,
    })),
    sheets: sheets.map(({ survey: { name, rows: n, year } }) => ({
      name,
      rows: n,
      year: mapping.year ?? year ?? null,
    })),
    mapping: { columns: mapping.columns },
    ...{ lacking, by, dryRun },
    batch: dryRun || entered === 0 ? null : batch,
  };
  call.output.done(value, () => inWords(planned, result, dryRun));
  return wrong > 0 ? exit.no : exit.done;
}

const SHOWN = 50;

function inWords({ table, lacking }: Planned, result: Result, dryRun: boolean): string {
  const { rows, entered, known, wrong, held, reported, leftOut, batch } = result;
  const cells = reported
    .slice(0, SHOWN)
    .map(
      ({ sheet, row, cell, value, reason, offer }) =>
        `  ${sheet} ${cell ?? `第${row}行`}${value === '' ? '' : `“${value.replaceAll('\n', ' ')}”`}：${reason.zh}${offer === undefined ? '' : `（可改为“${offer}”）`}`,
    );
  return [
    `${table.file.name}：共${rows}行，${dryRun ? '将录入' : '已录入'}${entered}行，已有${known}行，问题${wrong}行` +
      `${held > 0 ? `，因此未录入${held}行` : ''}${leftOut.length > 0 ? `，不是记录的${leftOut.length}行` : ''}。`,
    ...(lacking.length > 0
      ? [`表中没有：${lacking.map((name) => table.fields[name]?.label.zh).join('、')}。`]
      : []),
    ...cells,
    ...(reported.length > SHOWN ? [`  另有${reported.length - SHOWN}处，用 --json 看全部。`] : []),
    ...leftOut
      .slice(0, 10)
      .map(({ sheet, row, why }) => `  ${sheet} 第${row}行未录入：${whyLeftOut[why].zh}`),
    ...(!dryRun && entered > 0
      ? [`批次 ${batch}，撤销：waishi import --undo ${batch} --reason 原因`]
      : []),
  ].join('\n');
}
