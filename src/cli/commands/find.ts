import { isDay } from '../../kernel/day.ts';
import type { Day } from '../../kernel/day.ts';
import { matterOf } from '../../matters/index.ts';
import type { Finding, Found } from '../../store/find/find.ts';
import { find as search } from '../../store/find/find.ts';
import { renewAll } from '../../store/find/renew.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import { openCurrent } from '../installation.ts';
import { officeOf } from '../office-of.ts';
import { WrongInput } from '../output.ts';

const MOST = 100;

export const find: Command = {
  about: 'Find records by number, name, pinyin, telephone or words',
  arguments: [{ name: '<words...>', about: 'what to find' }],
  options: [
    { flags: '--kind <kind>', about: 'only records of this kind' },
    { flags: '--phase <phase>', about: 'only those in this phase' },
    { flags: '--from <day>', about: 'begun on this day or after' },
    { flags: '--to <day>', about: 'begun on this day or before' },
    { flags: '--limit <n>', about: `at most so many (20 unless said, ${MOST} at most)` },
    { flags: '--office <code>', about: 'which office, where there are several' },
  ],
  data: true,
  examples: ['waishi find 护照 --kind consular-case --json'],
  async run(call) {
    const q = call.arguments.join(' ').trim();
    if (q === '') throw new WrongInput('Say what to find.');
    const query = {
      q,
      kind: kindOf(call),
      phase: findText(call, 'phase'),
      from: dayOf(call, 'from'),
      to: dayOf(call, 'to'),
      limit: limitOf(call),
    };
    const data = await openCurrent(call.data);
    try {
      const office = await officeOf(call, data);
      await renewAll(data.store, office.id);
      // Whoever runs the command holds the data, and sees all of the office.
      const found = await search(data.store, { office: office.id, person: null }, query);
      return call.output.done({ ...found }, () => textOf(found));
    } finally {
      await data.close();
    }
  },
};

const textOf = ({ items, more }: Finding): string =>
  items.length === 0
    ? '没有找到。'
    : [...items.map(lineOf), ...(more ? ['还有更多，请缩小范围。'] : [])].join('\n');

function lineOf({ number, title, kind, begun, places }: Found): string {
  const head = [number ?? '—', title, matterOf(kind)?.title.zh ?? kind, begun].join('  ');
  const where = places.map(
    ({ step, on, field, text }) =>
      `    ${[step?.zh ?? '文件', on, field?.zh].filter((part) => part).join(' ')}：${text}`,
  );
  return [head, ...where].join('\n');
}

function kindOf(call: Call): string | undefined {
  const kind = findText(call, 'kind');
  if (kind !== undefined && !matterOf(kind))
    throw new WrongInput(`There is no kind called ${kind}.`);
  return kind;
}

function dayOf(call: Call, name: 'from' | 'to'): Day | undefined {
  const day = findText(call, name);
  if (day !== undefined && !isDay(day))
    throw new WrongInput(`--${name} must be a day such as 2026-01-31, not "${day}".`);
  return day;
}

function limitOf(call: Call): number {
  const text = findText(call, 'limit') ?? '20';
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MOST)
    throw new WrongInput(`--limit must be a whole number from 1 to ${MOST}, not "${text}".`);
  return limit;
}
