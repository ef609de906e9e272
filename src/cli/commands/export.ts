import { resolve } from 'node:path';
import { readableFiles } from '../../exchange/out/files.ts';
import { sealFigures } from '../../store/figures/seal.ts';
import { exportOffice } from '../../store/out/export-office.ts';
import type { Exported } from '../../store/out/export-office.ts';
import type { Call, Command } from '../command.ts';
import { openData } from '../data.ts';
import { officeOf } from '../office-of.ts';
import { notWritten, wantEmpty } from '../target-folder.ts';
import { platformVersion } from '../version.ts';

export const exporting: Command = {
  about:
    'Write everything of one office, as of one moment and while people work, into a new folder: readable ' +
    'without the platform, personal values included',
  arguments: [{ name: '<dir>', about: 'the folder: empty, or not there yet' }],
  options: [{ flags: '--office <code>', about: 'the office, where there are several' }],
  data: true,
  examples: [
    'waishi export /media/usb/our-office',
    'waishi export ./out --office demo-city && waishi import-office ./out --data ./elsewhere',
  ],
  async run(call) {
    const target = resolve(call.arguments[0] ?? '');
    wantEmpty('export', target);
    const data = await openData(call.data);
    try {
      const { store, owner, documents } = data;
      const office = await officeOf(call, data);
      const about = { office, made: store.clock.now(), version: platformVersion() };
      // What is counted is counted before the moment that is copied.
      await sealFigures(store, office.id);
      const readable = readableFiles(store, about);
      const asked = { owner, documents, target, readable, ...about };
      return answer(call, target, await exportOffice(asked));
    } catch (fault) {
      return notWritten(call, 'export', { target, fault });
    } finally {
      await data.close();
    }
  },
};

function answer(call: Call, target: string, { manifest, damaged }: Exported): 0 | 1 | 2 {
  const of = (name: string) => manifest.tables.find((table) => table.name === name)?.rows ?? 0;
  const { office } = manifest;
  const [records, acts, documents] = [of('matter'), of('act'), of('document')];
  const result = { folder: target, office: office.code, records, acts, documents, damaged };
  if (damaged.length > 0)
    return call.output.refused(
      { code: 'damaged-documents', ...result },
      `The export is made, but documents were damaged or gone before it: ${damaged.join(', ')}`,
    );
  call.output.say('Personal values are in it in full: keep it as the office keeps its own data.');
  return call.output.done(
    result,
    `${records} records, ${acts} acts and ${documents} documents of ${office.name} are in ${target}.`,
  );
}
