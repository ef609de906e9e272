import { renewDocuments } from '../store/find/documents.ts';
import { renewAll } from '../store/find/renew.ts';
import type { Workplace } from './place.ts';

const EACH = 5_000;

/**
 * Makes the rows of search that wait, apart from the jobs: after an import or a new version it has work for minutes.
 * What was just written is made by whoever looks for it, so that nobody waits for this.
 */
export function keepSearch(
  { store, shelf, offices }: Pick<Workplace, 'store' | 'shelf' | 'offices'>,
  onFault: (fault: unknown) => void,
): { stop(): Promise<void> } {
  let going = true;
  let working: Promise<void> | undefined;
  async function work(): Promise<void> {
    for (const office of await offices()) {
      await renewAll(store, office, () => going);
      await renewDocuments(shelf, office, () => going);
    }
  }
  const look = () => {
    working ??= work()
      .catch(onFault)
      .finally(() => {
        working = undefined;
      });
  };
  look();
  const timer = setInterval(look, EACH);
  return {
    async stop() {
      going = false;
      clearInterval(timer);
      await working;
    },
  };
}
