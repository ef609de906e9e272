import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport } from '../src/report/check/check.ts';
import { rules } from '../src/report/check/rules/index.ts';
import { readReport } from '../src/report/read/read.ts';

const specimens = join(import.meta.dirname, '../src/report/read/specimens');
const WANTED = 5;
/** The longest text may cost so many times more a megabyte than the shortest of the curve. */
const LINEAR = 2;

const texts = (): readonly string[] =>
  readdirSync(specimens)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(specimens, name), 'utf8'));

/** Time of the processor, so that what else the machine does is not measured. */
function milliseconds(work: () => unknown): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** The median of some runs. */
function median(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => milliseconds(work)).toSorted((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

const patterns = rules.flatMap((rule) => rule.patterns);

/** Every expression of the rule set once over the text: what checking costs at the least. */
function searchAll(text: string): number {
  let found = 0;
  for (const pattern of patterns) for (const match of text.matchAll(pattern)) found += match.length;
  return found;
}

export type Speed = { readonly checked: number; readonly searched: number; readonly ratio: number };

/** Check of the specimens against all regular expressions run once over them, in milliseconds. */
export function speedOfCheck(runs: number): Speed {
  const all = texts().map((text) => ({ text, report: readReport(text) }));
  const check = () => all.map(({ text, report }) => checkReport(text, report).length);
  const search = () => all.map(({ text }) => searchAll(text));
  median(check, 20);
  median(search, 20);
  const [checked, searched] = [median(check, runs), median(search, runs)];
  return { checked, searched, ratio: checked / searched };
}

/** A text of so many bytes: the specimens one after another. */
function textOf(bytes: number): string {
  const once = `${texts().join('\n')}\n`;
  const size = Buffer.byteLength(once);
  return once.repeat(Math.ceil(bytes / size)).slice(0, Math.ceil((bytes / size) * once.length));
}

type Point = {
  readonly megabytes: number;
  readonly read: number;
  readonly checked: number;
  readonly searched: number;
};

export function pointAt(megabytes: number): Point {
  const text = textOf(megabytes * 1_000_000);
  let report = readReport('');
  const read = milliseconds(() => {
    report = readReport(text);
  });
  const checked = milliseconds(() => checkReport(text, report));
  const searched = milliseconds(() => searchAll(text));
  return { megabytes, read, checked, searched };
}

/** `npm run bench:check`: the ratio on reports, and the curve up to 50 MB. */
function main(): number {
  const { checked, searched, ratio } = speedOfCheck(101);
  console.log(
    `reports: check ${checked.toFixed(1)} ms, expressions alone ${searched.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (wanted ≤ ${WANTED})`,
  );
  console.log('\n    MB    read ms   check ms   check ms/MB   expressions ms   ratio');
  const points = [0.1, 0.5, 1, 2, 5, 10, 20, 50].map((megabytes) => {
    const point = pointAt(megabytes);
    const cells = [
      String(megabytes).padStart(6),
      point.read.toFixed(0).padStart(10),
      point.checked.toFixed(0).padStart(10),
      (point.checked / megabytes).toFixed(1).padStart(13),
      point.searched.toFixed(0).padStart(16),
      (point.checked / point.searched).toFixed(2).padStart(7),
    ];
    console.log(cells.join(' '));
    return point;
  });
  const perMegabyte = points.map((point) => point.checked / point.megabytes);
  const linear = (perMegabyte.at(-1) ?? 0) <= LINEAR * Math.max(...perMegabyte.slice(0, 4));
  return ratio <= WANTED && linear ? 0 : 1;
}

if (import.meta.main) process.exitCode = main();
