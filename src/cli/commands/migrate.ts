import type { Command } from '../command.ts';
import { openCurrent } from '../installation.ts';

export const migrate: Command = {
  about: 'Bring the database up to date: what has not run yet, in order',
  data: true,
  async run({ data: place, output }) {
    const data = await openCurrent(place);
    await data.close();
    const { ran } = data;
    return output.done({ ran }, () =>
      ran.length === 0 ? 'The database is up to date.' : ran.join('\n'),
    );
  },
};
