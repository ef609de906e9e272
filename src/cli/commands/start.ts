import { inspectDataDirectory } from '../../store/embedded-directory.ts';
import { clearUnfinished, makeDemoAt } from '../demo-data.ts';
import type { Call, Command } from '../command.ts';
import { addressOf, findAddressFault, listenOptions } from '../listen.ts';
import type { Exit } from '../output.ts';
import { serveCall } from './serve.ts';

export const start: Command = {
  about: 'Serve, after making the demonstration where there is no data yet',
  options: listenOptions,
  data: true,
  examples: ['npm start', 'npm start -- --port 9000 --data ./trial'],
  async run(call) {
    const { data: place, output } = call;
    if ('url' in place) return serveCall(call);
    const { directory } = place;
    const state = inspectDataDirectory(directory);
    if (state === 'foreign') {
      const because = `${directory} holds something that is no data of this platform; choose another with --data.`;
      return output.refused({ code: 'foreign', because }, because);
    }
    if (state === 'waishi') return serveCall(call);
    if (state === 'unfinished' && !(await clearUnfinished(directory))) {
      const because = `The making of ${directory} was cut short, or goes on; remove it and start again.`;
      return output.refused({ code: 'unfinished', because }, because);
    }
    if (state === 'unfinished') output.say(`The making of ${directory} was cut short.`);
    // Before the demonstration is made, not after.
    const fault = await findAddressFault(addressOf(call));
    if (fault !== undefined) return output.refused({ code: 'address', because: fault }, fault);
    return makeFirst(call, directory);
  },
};

async function makeFirst(call: Call, directory: string): Promise<Exit> {
  call.output.say(`Making the demonstration in ${directory} …`);
  await makeDemoAt(directory, call.output);
  return serveCall(call);
}
