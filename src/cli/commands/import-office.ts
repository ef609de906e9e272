import { resolve } from 'node:path';
import { inspectDataDirectory } from '../../store/embedded-directory.ts';
import { importOffice } from '../../store/out/import-office.ts';
import type { Unfit } from '../../store/out/import-office.ts';
import { readExport } from '../../store/out/manifest.ts';
import type { Fault, Manifest } from '../../store/out/manifest.ts';
import type { Call, Command, DataPlace } from '../command.ts';
import type { Data } from '../data.ts';
import { fillFresh } from '../fresh-data.ts';
import { openCurrent } from '../installation.ts';

export const importing: Command = {
  about:
    'Take an office in from its export: every act, person, chain and document as it was; into a new data ' +
    'directory, or beside other offices',
  arguments: [{ name: '<dir>', about: 'the folder of the export' }],
  data: true,
  examples: ['waishi import-office ./out --data ./elsewhere && waishi verify --data ./elsewhere'],
  async run(call) {
    const source = resolve(call.arguments[0] ?? '');
    const read = await readExport(source);
    if ('code' in read) return damaged(call, read);
    const unfit = await taken(call.data, read, ({ owner, documents }) =>
      importOffice({ owner, documents, source, manifest: read }),
    );
    return unfit ? unfitted(call, unfit) : answer(call, read);
  },
};

type Work = (data: Data) => Promise<Unfit | undefined>;

async function taken(place: DataPlace, { made }: Manifest, work: Work): Promise<Unfit | undefined> {
  if ('directory' in place && ['absent', 'empty'].includes(inspectDataDirectory(place.directory)))
    return fillFresh(place, { made, madeBy: 'init' }, work);
  const data = await openCurrent(place);
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}

function answer(call: Call, { tables, office }: Manifest) {
  const of = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  const [records, acts, documents] = [of('matter'), of('act'), of('document')];
  return call.output.done(
    { office: office.code, records, acts, documents },
    `${records} records, ${acts} acts and ${documents} documents of ${office.name} are taken in. ` +
      'Nobody can sign in yet: make one-time links with "waishi user link".',
  );
}

const FAULTS: Readonly<Record<Fault['code'], string>> = {
  'no-backup': 'This folder holds no finished export: the manifest is not there.',
  damaged: 'The export is not as it was written:',
  missing: 'The export is not whole: this file is not there:',
  foreign: 'The export holds a file that it does not know:',
};

function damaged(call: Call, fault: Fault) {
  const { code, file, line } = fault;
  const where = line === undefined ? file : `${file}, line ${line}`;
  return call.output.refused(
    { ...fault, code: code === 'no-backup' ? 'no-export' : code, because: FAULTS[code] },
    `${FAULTS[code]} ${where}`,
  );
}

const REASONS: Readonly<Record<Unfit['code'], string>> = {
  'other-version':
    'The export was made by another version of the platform: bring both to one version first.',
  'office-there': 'This installation holds the office already.',
  'code-taken': 'This installation holds another office with the same code.',
  'rows-differ': 'The export does not hold as many rows as its manifest says.',
  'chain-broken': 'What the export holds is not what the platform wrote.',
};

function unfitted(call: Call, unfit: Unfit) {
  const because = REASONS[unfit.code];
  const about = Object.entries(unfit).flatMap(([name, value]) => {
    if (name === 'code') return [];
    return [typeof value === 'string' ? value : `${value.zh} ${value.en}`];
  });
  return call.output.refused({ ...unfit, because }, `${because} ${about.join('  ')}`);
}
