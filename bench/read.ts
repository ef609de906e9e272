import type { Score, Specimen } from './read-score.ts';
import { changedNumbers, precisionOf, recallOf, scoreOf, specimensIn } from './read-score.ts';

/** `npm run bench:read -- DIR [-v]`: how well the texts of a folder are read, against its figures.json. */
function main(): number {
  const [folder, ...options] = process.argv.slice(2);
  if (folder === undefined) {
    console.error('bench:read needs a folder with texts and a figures.json');
    return 2;
  }
  const specimens = specimensIn(folder);
  const scores = specimens.map(scoreOf);
  const changed = specimens.map(changedNumbers).map(scoreOf);
  print('as printed', scores);
  print('numbers replaced', changed);
  if (options.includes('-v')) for (const score of scores) explain(score, specimens);
  if (options.includes('-c')) for (const score of changed) explain(score, specimens);
  const good = (found: readonly Score[]): boolean =>
    recallOf(found, 'count', 'ratio') >= 0.97 &&
    recallOf(found, 'zero', 'all') >= 0.75 &&
    precisionOf(found) >= 0.9;
  return good(scores) ? 0 : 1;
}

function print(title: string, scores: readonly Score[]): void {
  console.log(`\n${title}`);
  console.log('text                     count+ratio   zero+all   others   precision');
  for (const score of scores) row(score.name, [score]);
  row('all', scores);
}

function row(name: string, scores: readonly Score[]): void {
  const others = [...new Set(scores.flatMap(({ kinds }) => Object.keys(kinds)))].filter(
    (kind) => !['count', 'ratio', 'zero', 'all'].includes(kind),
  );
  const cells = [
    recallOf(scores, 'count', 'ratio'),
    recallOf(scores, 'zero', 'all'),
    recallOf(scores, ...others),
    precisionOf(scores),
  ].map((share) => share.toFixed(3).padStart(10));
  console.log(name.padEnd(25) + cells.join(' '));
}

function explain({ name, missed, unlisted }: Score, specimens: readonly Specimen[]): void {
  const size = specimens.find((specimen) => specimen.name === name)?.listed.length ?? 0;
  console.log(`\n${name} (${size} listed)`);
  for (const { kind, quote, value } of missed) console.log(`  missed   ${kind} ${quote} ${value}`);
  for (const { kind, quote, value, line, column } of unlisted)
    console.log(`  unlisted ${kind} ${quote} ${value} at ${line}:${column}`);
}

process.exitCode = main();
