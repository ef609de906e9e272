import { limitText } from '../../src/office/limit-text.ts';
import { allStops } from '../../src/kernel/clock-events.ts';
import type { AnyStep, Matter } from '../../src/kernel/matter.ts';
import { letterTitles } from '../../src/matters/letter-titles.ts';
import { GENERATED, table } from './table.ts';

/** How each matter runs: a diagram of phases and the steps between them, and every step with who, where and why. */
export function proceduresPage(kinds: readonly Matter[]): string {
  const parts = kinds.map(
    (matter) =>
      `## ${matter.title.zh} · ${matter.title.en}\n\n${diagram(matter)}\n\n${steps(matter)}\n\n### 时限 · Clocks\n\n${clocks(matter)}`,
  );
  return `${GENERATED}\n# 办理流程 · Procedures\n\n${parts.join('\n\n')}\n`;
}

function diagram(matter: Matter): string {
  const states = Object.entries(matter.phases)
    .filter(([, { hidden }]) => !hidden)
    .map(([phase, { title }]) => `  state "${title.zh}" as ${phase}`);
  const shown = Object.entries(matter.steps).filter(
    ([, { to }]) => !matter.phases[to ?? '']?.hidden,
  );
  const moves = shown.flatMap(([name, step]) => movesOf(matter, name, step));
  const ends = Object.entries(matter.phases)
    .filter(([phase, { closed, hidden }]) => closed && !hidden && !leaves(matter, phase))
    .map(([phase]) => `  ${phase} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', ...states, ...moves, ...ends, '```'].join('\n');
}

function movesOf(matter: Matter, name: string, step: AnyStep): readonly string[] {
  const from = step.from ?? ['[*]'];
  const to = step.from ? [step.to] : openings(matter, name);
  return from.flatMap((one) =>
    to.flatMap((other) => (other === undefined ? [] : [`  ${one} --> ${other}: ${step.title.zh}`])),
  );
}

const leaves = (matter: Matter, phase: string): boolean =>
  Object.values(matter.steps).some(
    ({ from, to }) => from?.includes(phase) && to !== undefined && !matter.phases[to]?.hidden,
  );

/** Where an opening step can lead: asked of the declaration with each option of each choice in turn. */
function openings(matter: Matter, name: string): readonly (string | undefined)[] {
  const turn = matter.turns[name];
  if (!turn) return [matter.steps[name]?.to];
  const plain = Object.fromEntries(
    Object.entries(matter.own).map(([field, { optional, sql, options }]) => [
      field,
      optional ? null : sql === 'date' ? '2024-03-01' : (Object.keys(options ?? {})[0] ?? ''),
    ]),
  );
  const varied = Object.entries(matter.own).flatMap(([field, { options }]) =>
    Object.keys(options ?? {}).map((option) => ({ ...plain, [field]: option })),
  );
  return [...new Set([plain, ...varied].map((own) => turn({ own, asks: own })))];
}

const steps = (matter: Matter): string =>
  table(
    ['步骤', 'Step', '由谁办理', '可在哪些环节', '到', '依据', '文书'],
    Object.entries(matter.steps).map(([name, step]) => [
      step.title.zh,
      `\`${name}\` ${step.title.en}`,
      step.by.map((role) => matter.roles[role]?.title.zh ?? role).join('、'),
      placesOf(matter, step.from),
      step.to ? (matter.phases[step.to]?.title.zh ?? step.to) : '',
      cited(matter, step.cites),
      (step.letters ?? [])
        .map((letter) => letterTitles[matter.name]?.[letter]?.zh ?? letter)
        .join('、'),
    ]),
  );

function placesOf(matter: Matter, from: readonly string[] | undefined): string {
  if (!from) return '（开始）';
  const phases = Object.entries(matter.phases);
  const open = phases.filter(([, { closed }]) => !closed);
  if (from.length === phases.length) return '任何环节';
  if (from.length === open.length && open.every(([phase]) => from.includes(phase)))
    return '办结前任何环节';
  return from.map((phase) => matter.phases[phase]?.title.zh ?? phase).join('、');
}

const cited = (
  matter: Matter,
  { law, article }: { readonly law: string; readonly article: string },
) => `《${matter.laws[law]?.title.zh ?? law}》${article}`;

const clocks = (matter: Matter): string =>
  Object.keys(matter.clocks).length === 0
    ? '无。'
    : table(
        ['时限', '长度', '依据', '起算', '重新起算', '扣除', '延长', '另定', '终止'],
        Object.values(matter.clocks).map((clock) => [
          clock.title.zh,
          limitText(clock.limit).zh,
          cited(matter, clock.cites),
          names(matter, clock.starts.steps),
          (clock.restarts ?? [])
            .map(({ waits, at, cites }) => `${names(matter, [waits, at])}（${cites.article}）`)
            .join('；'),
          (clock.deducts ?? [])
            .map(({ from, until, cites }) => `${names(matter, [from, until])}（${cites.article}）`)
            .join('；'),
          (clock.extends ?? [])
            .map(({ step, cites }) => `${names(matter, [step])}（${cites.article}）`)
            .join('；'),
          (clock.sets ?? [])
            .map(({ step, cites }) => `${names(matter, [step])}（${cites.article}）`)
            .join('；'),
          names(matter, allStops(clock)),
        ]),
      );

const names = (matter: Matter, steps_: readonly string[]): string =>
  steps_.map((name) => matter.steps[name]?.title.zh ?? name).join('、');
