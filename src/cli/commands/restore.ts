import { resolve } from 'node:path';
import { readBackup } from '../../store/backup-manifest.ts';
import type { Damage } from '../../store/backup-manifest.ts';
import { restore as fill } from '../../store/backup-restore.ts';
import type { Unfit } from '../../store/backup-restore.ts';
import { DataDirectoryProblem, inspectDataDirectory } from '../../store/embedded-directory.ts';
import type { Call, Command, DataPlace } from '../command.ts';
import { foldersOf } from '../data.ts';
import { fillFresh } from '../fresh-data.ts';

export const restore: Command = {
  about: 'Fill a new data directory, or an empty database, from a backup',
  arguments: [{ name: '<dir>', about: 'the folder of the backup' }],
  data: true,
  examples: [
    'waishi restore /backup/2026-03-01 --data ./restored && waishi verify --data ./restored',
  ],
  async run(call) {
    const source = resolve(call.arguments[0] ?? '');
    mustBeEmpty(call.data);
    const read = await readBackup(source);
    if ('code' in read) return damaged(call, read);
    const unfit = await fillFresh(call.data, read, ({ owner, documents }) =>
      fill({ owner, documents, source, manifest: read }),
    );
    if (unfit) return unfitted(call, unfit);
    const rows = read.tables.reduce((sum, table) => sum + table.rows, 0);
    return call.output.done(
      { rows, documents: read.documents.length, made: read.made },
      `${rows} rows and ${read.documents.length} documents of ${read.made} are restored. ` +
        `Keys are never in a backup: put those of the old installation into ${foldersOf(call.data).keys}.`,
    );
  },
};

function mustBeEmpty(place: DataPlace): void {
  if (!('directory' in place)) return;
  const state = inspectDataDirectory(place.directory);
  if (state === 'absent' || state === 'empty') return;
  throw new DataDirectoryProblem(
    `${place.directory} is not empty: a backup is restored into a new one.`,
  );
}

const DAMAGES: Readonly<Record<Damage['code'], string>> = {
  'no-backup': 'This folder holds no finished backup: the manifest is not there.',
  damaged: 'The backup is damaged: this file is not what was written.',
  missing: 'The backup is not whole: this file is not there.',
  foreign: 'The backup holds a file that it does not know.',
};

const damaged = (call: Call, damage: Damage) =>
  call.output.refused(
    { ...damage, because: DAMAGES[damage.code] },
    `${DAMAGES[damage.code]} ${damage.file}`,
  );

function unfitted(call: Call, unfit: Unfit) {
  const because = {
    'not-empty': 'The database holds data already.',
    'other-version':
      'The backup was made by another version of the platform: restore it with that version, then start this one.',
    'rows-differ': 'The backup does not hold as many rows as its manifest says.',
  }[unfit.code];
  const about = 'table' in unfit ? unfit.table : 'version' in unfit ? unfit.version : '';
  return call.output.refused({ ...unfit, because }, `${because} ${about}`);
}
