import { endSessionsOf } from '../store/access/sessions.ts';
import { inOffice } from '../store/open.ts';
import { disablePerson, findPerson, listAbsences, listPeople, listUnits } from '../store/people.ts';
import { isAdministrator } from '../office/roles.ts';
import { note } from './audit.ts';
import type { LinkMade, People } from './contract.ts';
import { administeredAnswer } from './office-answer.ts';
import type { Platform } from './platform.ts';
import { no } from './problem.ts';
import type { Answer } from './route.ts';
import { yes } from './route.ts';
import { makeLink } from './security/links.ts';
import type { SignedIn } from './viewer.ts';
import { titleOf } from './viewer.ts';

export async function readPeople({ store }: Platform, viewer: SignedIn): Promise<People> {
  return inOffice(store, viewer.office, async (tx) => {
    const everybody = await listPeople(tx);
    const units = await listUnits(tx);
    const absences = await listAbsences(tx);
    const named = (id: string) => ({
      id,
      name: everybody.find((one) => one.id === id)?.name ?? '',
    });
    return {
      people: everybody.map(({ posts, ...person }) => ({
        ...person,
        posts: posts.map((post) => ({ ...post, title: titleOf(post.role) })),
      })),
      units: [...units],
      absences: absences.map(({ person, deputy, ...absence }) => ({
        ...absence,
        person: named(person),
        deputy: named(deputy),
      })),
    };
  });
}

type Change = {
  readonly act: string;
  readonly person: string;
  readonly reason?: string | undefined;
};
type Administered = { readonly act: string; readonly repeated: boolean };

/** Whoever may not sign in any more is out at once, wherever he is signed in. */
export async function setDisabled(
  platform: Platform,
  viewer: SignedIn,
  { disabled, reason, ...change }: Change & { readonly disabled: boolean },
): Promise<Answer<Administered>> {
  const asked = { ...change, disabled, ...(reason === undefined ? {} : { reason }) };
  const answer = await disablePerson(platform.store, viewer, asked);
  if ('done' in answer && disabled)
    await endSessionsOf(platform.store, viewer.office, change.person);
  return administeredAnswer(answer, (done) => done);
}

export async function addLinkFor(
  platform: Platform,
  viewer: SignedIn,
  { person, origin }: { readonly person: string; readonly origin: string },
): Promise<Answer<LinkMade>> {
  const { office } = viewer;
  const found = await inOffice(platform.store, office, (tx) => findPerson(tx, person));
  if (!found || found.disabled) return no('not-found');
  const administrator = found.posts.some(({ role }) => isAdministrator(role));
  const link = await makeLink(platform, { office, person, administrator, origin });
  await note(platform, office, {
    what: 'link-made',
    person: viewer.person,
    about: { for: person },
  });
  return yes(link);
}
