import type { Matter } from '../kernel/matter.ts';
import { kinds, matterOf } from '../matters/index.ts';
import { WrongInput } from './output.ts';

/** The kind of record that a command names: as in addresses, or by its title. */
export function kindOf(name: string | undefined): Matter {
  const found =
    matterOf(name ?? '') ?? kinds.find(({ title }) => title.zh === name || title.en === name);
  if (found) return found;
  throw new WrongInput(
    `There is no kind of record "${name}"; there are ${kinds.map((one) => one.name).join(', ')}.`,
  );
}
