import { findServing } from '../../store/embedded-directory.ts';
import { listOffices } from '../../store/offices.ts';
import type { Call, Command } from '../command.ts';
import { openCurrent } from '../installation.ts';
import { addressFault, addressOf, findAddressFault, listenOptions } from '../listen.ts';
import type { Exit, Output } from '../output.ts';
import { exit } from '../output.ts';
import { serveData } from '../serve-data.ts';

export const serve: Command = {
  about: 'Serve the data of an office until stopped',
  options: listenOptions,
  data: true,
  examples: [
    'waishi serve --data /srv/waishi --port 8080',
    'DATABASE_URL=postgresql://… WAISHI_HOSTS=waishi.example.gov.cn waishi serve --host 0.0.0.0',
  ],
  run: serveCall,
};

const NO_OFFICE =
  'There is no office in this database yet: found one with "waishi init --office NAME", or fill it with "waishi restore DIR".';

const noOffice = (output: Output): Exit =>
  output.refused({ code: 'no-office', because: NO_OFFICE }, NO_OFFICE);

/** Shared with `start`, which makes the data first. */
export async function serveCall(call: Call): Promise<Exit> {
  const { data: place, output } = call;
  const address = addressOf(call);
  const serving = 'directory' in place ? findServing(place.directory) : undefined;
  if (serving) {
    const { url } = serving;
    return output.refused({ code: 'in-use', url }, `This data is served already, at ${url}.`);
  }
  const fault = await findAddressFault(address);
  if (fault !== undefined) return output.refused({ code: 'address', because: fault }, fault);
  const data = await openCurrent(place);
  try {
    if ((await listOffices(data.store)).length === 0) return noOffice(output);
    await serveData({ data, place, address }, output);
    return exit.done;
  } catch (problem) {
    const sentence = addressFault(problem, address);
    if (sentence === undefined) throw problem;
    return output.refused({ code: 'address', because: sentence }, sentence);
  } finally {
    await data.close();
  }
}
