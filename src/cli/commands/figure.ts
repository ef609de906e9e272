import { matterOf } from '../../matters/index.ts';
import { figureValue, nearKeys, plainFigure, withUnit } from '../../report/figures/figure.ts';
import { catalogueOf } from '../../store/figures/catalogue.ts';
import type { FigureRecord, FigureRecords, RecordsAsked } from '../../store/figures/records.ts';
import { BadRecordCursor, figureRecords } from '../../store/figures/records.ts';
import { readFigures } from '../../store/figures/values.ts';
import type { Call, Command } from '../command.ts';
import { findText, isOn } from '../command.ts';
import type { Data } from '../data.ts';
import { FIGURE_OPTIONS, mustBeReached, periodAsked } from '../figures-asked.ts';
import { openCurrent } from '../installation.ts';
import { officeOf } from '../office-of.ts';
import type { Exit } from '../output.ts';
import { WrongInput } from '../output.ts';

const MOST = 1_000;

export const figure: Command = {
  about: 'One figure of a year, and the records that make it up',
  arguments: [{ name: '<key>', about: 'its key, as "waishi figures" lists it' }],
  options: [
    ...FIGURE_OPTIONS,
    { flags: '--records', about: 'with the records behind it' },
    { flags: '--slice <slice>', about: 'only this part of it' },
    { flags: '--limit <n>', about: 'records a page (50 unless said)' },
    { flags: '--cursor <cursor>', about: 'the page after, from "next" of the one before' },
  ],
  data: true,
  examples: ['waishi figure disclosure_requests_received --year 2023 --records --json'],
  async run(call) {
    const [key, ...rest] = call.arguments;
    if (key === undefined || rest.length > 0) throw new WrongInput('Call it as "figure KEY".');
    const limit = limitOf(call);
    const data = await openCurrent(call.data);
    try {
      return await answer(call, data, { key, limit });
    } finally {
      await data.close();
    }
  },
};

async function answer(
  call: Call,
  data: Data,
  { key, limit }: { readonly key: string; readonly limit: number },
): Promise<Exit> {
  const { store } = data;
  const { figures } = catalogueOf(store.matters);
  if (!figures.has(key)) {
    const near = nearKeys(figures.keys(), key);
    const meant = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ' See "waishi figures".';
    return call.output.refused(
      { code: 'no-such-figure', near },
      `No figure is called ${key}.${meant}`,
    );
  }
  const { period, asOf } = periodAsked(call, data);
  const office = await officeOf(call, data);
  const read = await readFigures(store, office.id, {
    period,
    asOf,
    keys: [key],
    slice: findText(call, 'slice'),
  });
  mustBeReached(asOf, read.asOf);
  const [value] = read.figures.map((one) => figureValue(one, { period, asOf: read.asOf }));
  if (!value) throw new Error(`${key} was not read`);
  const line = `${value.title.zh}：${withUnit(value)}`;
  if (!isOn(call, 'records'))
    return call.output.done(plainFigure(value), () =>
      [
        line,
        ...value.parts.map((part) => `  ${part.title.zh}  ${part.value}  --slice '${part.slice}'`),
      ].join('\n'),
    );
  const asked = {
    period,
    asOf: asOf === 'now' ? { position: read.asOf.position } : asOf,
    slice: findText(call, 'slice'),
    limit,
    cursor: findText(call, 'cursor'),
  };
  const page = await pageOf(data, office.id, key, asked);
  return call.output.done({ ...plainFigure(value), ...page }, () =>
    [line, ...page.records.map(textOf), ...(page.next ? [`--cursor ${page.next}`] : [])].join('\n'),
  );
}

async function pageOf(
  { store }: Data,
  office: string,
  key: string,
  asked: RecordsAsked,
): Promise<FigureRecords> {
  try {
    return await figureRecords(store, { office, person: null }, key, asked);
  } catch (fault) {
    if (fault instanceof BadRecordCursor)
      throw new WrongInput('--cursor must be "next" of the page before.');
    throw fault;
  }
}

const textOf = ({ day, number, title, kind, step, amount, value }: FigureRecord): string =>
  [
    day,
    number ?? '',
    matterOf(kind)?.steps[step]?.title.zh ?? step,
    amount === null ? value : String(amount),
    title,
  ]
    .filter((part) => part !== '')
    .join('  ');

function limitOf(call: Call): number {
  const text = findText(call, 'limit') ?? '50';
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST)
    throw new WrongInput(`--limit must be a whole number from 1 to ${MOST}, not "${text}".`);
  return limit;
}
