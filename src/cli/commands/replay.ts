import { replayOffice } from '../../store/chain-replay.ts';
import type { Replayed } from '../../store/chain-replay.ts';
import type { Miscount } from '../../store/figures/recount.ts';
import { recountFigures } from '../../store/figures/recount.ts';
import { listOffices } from '../../store/offices.ts';
import type { Command } from '../command.ts';
import { openData } from '../data.ts';

export const replay: Command = {
  about:
    'Decide every recorded act again under the law of its day; lists what is not lawful, ' +
    'apart from what was recorded as late or irregular, and what lists and figures show otherwise than the acts',
  data: true,
  examples: ['waishi replay', 'waishi replay --json'],
  async run(call) {
    const data = await openData(call.data);
    try {
      const offices: Counted[] = [];
      for (const { id: office } of await listOffices(data.store)) {
        const replayed = await replayOffice(data.store, office);
        offices.push({ ...replayed, figures: await recountFigures(data.store, office) });
      }
      const found = offices.some(
        ({ unlawful, differences, figures }) =>
          unlawful.length + differences.length + figures.length > 0,
      );
      const lines = offices.flatMap(linesOf);
      if (!found) return call.output.done({ ok: true, offices }, lines.join('\n'));
      call.output.line(
        call.output.json ? JSON.stringify({ ok: false, offices }) : lines.join('\n'),
      );
      return 1;
    } finally {
      await data.close();
    }
  },
};

type Counted = Replayed & { readonly figures: readonly Miscount[] };

const linesOf = ({
  matters,
  acts,
  late,
  irregular,
  unlawful,
  differences,
  figures,
}: Counted): string[] => [
  `${acts} acts of ${matters} matters decided again: ${late} recorded as late, ${irregular} as irregular, ` +
    `${unlawful.length} not lawful, ${differences.length} differences.`,
  ...unlawful.map(
    ({ number, matter, step, on, refused }) =>
      `${number ?? matter}  ${on}  ${step}  ${refused.code}  ${refused.law}${refused.article}  ${refused.because.zh}`,
  ),
  ...differences.map(
    ({ number, matter, where }) => `${number ?? matter}  ${where} is not what the acts give`,
  ),
  ...figures.map(
    ({ figure, day, slice, what }) =>
      `${figure}  ${day}  ${slice}  the ${what === 'matter' ? 'entry' : what} is not what the acts give`,
  ),
];
