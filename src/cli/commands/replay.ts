import { replayOffice } from '../../store/chain-replay.ts';
import type { Replayed } from '../../store/chain-replay.ts';
import { listOffices } from '../../store/offices.ts';
import type { Command } from '../command.ts';
import { openData } from '../data.ts';

export const replay: Command = {
  about:
    'Decide every recorded act again under the law of its day; lists what is not lawful, ' +
    'apart from what was recorded as late or irregular, and what lists show otherwise than the acts',
  data: true,
  examples: ['waishi replay', 'waishi replay --json'],
  async run(call) {
    const data = await openData(call.data);
    try {
      const offices: Replayed[] = [];
      for (const { id: office } of await listOffices(data.store)) {
        offices.push(await replayOffice(data.store, office));
      }
      const found = offices.some(
        ({ unlawful, differences }) => unlawful.length + differences.length > 0,
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

const linesOf = ({ matters, acts, late, irregular, unlawful, differences }: Replayed): string[] => [
  `${acts} acts of ${matters} matters decided again: ${late} recorded as late, ${irregular} as irregular, ` +
    `${unlawful.length} not lawful, ${differences.length} differences.`,
  ...unlawful.map(
    ({ number, matter, step, on, refused }) =>
      `${number ?? matter}  ${on}  ${step}  ${refused.code}  ${refused.law}${refused.article}  ${refused.because.zh}`,
  ),
  ...differences.map(
    ({ number, matter, where }) => `${number ?? matter}  ${where} is not what the acts give`,
  ),
];
