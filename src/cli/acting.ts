import type { Matter } from '../kernel/matter.ts';
import { openingOf } from '../exchange/map/columns.ts';
import { inOffice } from '../store/open.ts';
import type { Person } from '../store/people.ts';
import { listPeople } from '../store/people.ts';
import type { Actor } from '../store/request.ts';
import type { Data } from './data.ts';
import { WrongInput } from './output.ts';

type Asked = { readonly roles: readonly string[]; readonly login: string | undefined };

/**
 * In whose name the machine acts: whoever signs in by that name, else the first who holds the first of the roles that
 * may. Nobody is found where no post is held today.
 */
async function actingFor(
  { store }: Data,
  office: string,
  { roles, login }: Asked,
): Promise<Actor & { readonly name: string }> {
  const today = store.clock.today();
  const people = (await inOffice(store, office, listPeople)).filter(({ disabled }) => !disabled);
  const holds = ({ posts }: Person, role: string): boolean =>
    posts.some(
      (post) => post.role === role && (post.from ?? today) <= today && (post.to ?? today) >= today,
    );
  if (login !== undefined) {
    const found = people.find((one) => one.login === login);
    if (!found) throw new WrongInput(`Nobody signs in as ${login}.`);
    return { person: found.id, office, name: found.name };
  }
  for (const role of roles) {
    const found = people.find((one) => holds(one, role));
    if (found) return { person: found.id, office, name: found.name };
  }
  throw new WrongInput(`Nobody in the office may do this: it takes one of ${roles.join(', ')}.`);
}

export const importerOf = (data: Data, office: string, matter: Matter, login: string | undefined) =>
  actingFor(data, office, { roles: matter.steps[openingOf(matter) ?? '']?.by ?? [], login });

export const undoerOf = (data: Data, office: string, login: string | undefined) =>
  actingFor(data, office, { roles: ['head', 'leader'], login });
