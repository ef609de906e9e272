import { roleTitles } from '../../office/roles.ts';
import { systemClock } from '../../office/clock.ts';
import { inspectDataDirectory, markDataDirectory } from '../../store/embedded-directory.ts';
import { createOffice, listOffices } from '../../store/offices.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Data } from '../data.ts';
import { openCurrent } from '../installation.ts';
import { linkFor, siteOf, urlOption } from '../links.ts';
import type { Exit } from '../output.ts';
import { WrongInput } from '../output.ts';

export const init: Command = {
  about:
    'Found an office: makes its data and a one-time sign-in link for each of its three administrators',
  options: [
    { flags: '--office <name>', about: 'the full name of the office', required: true },
    {
      flags: '--short-name <name>',
      about: 'what it is called in lists (default: made from the name)',
    },
    { flags: '--code <code>', about: 'told apart by it from other offices', default: 'office' },
    urlOption,
  ],
  data: true,
  examples: ['waishi init --office 甲市人民政府外事办公室 --data /srv/waishi --json'],
  async run(call) {
    const { data: place } = call;
    const names = namesOf(call);
    const site = siteOf(call);
    if ('url' in place) return found(call, { ...names, site, data: await openCurrent(place) });
    const { directory } = place;
    if (!['absent', 'empty'].includes(inspectDataDirectory(directory))) {
      const because = `${directory} is not empty; nothing was changed.`;
      return call.output.refused({ code: 'not-empty', because }, because);
    }
    const marker = { madeBy: 'init', created: systemClock.now() } as const;
    markDataDirectory(directory, { ...marker, ready: false });
    const data = await openCurrent(place, { fresh: true });
    return found(call, {
      ...names,
      site,
      data,
      ready: () => markDataDirectory(directory, { ...marker, ready: true }),
    });
  },
};

type Names = { readonly name: string; readonly shortName: string; readonly code: string };
type Founding = Names & { readonly site: string; readonly data: Data; readonly ready?: () => void };

function namesOf(call: Call): Names {
  const name = findText(call, 'office')?.trim() ?? '';
  const shortName = findText(call, 'shortName')?.trim() ?? shortOf(name);
  const code = findText(call, 'code')?.trim() ?? '';
  if ([name, shortName].some((text) => text === '' || text.length > 60)) {
    throw new WrongInput('The names of an office have 1 to 60 characters.');
  }
  if (!/^[\w-]{1,20}$/.test(code)) {
    throw new WrongInput('--code must be 1 to 20 letters, digits or dashes.');
  }
  return { name, shortName, code };
}

const shortOf = (name: string): string =>
  name.replace(/(?:人民政府)?外事办公室$/, '外办').replace(/人民政府外办$/, '外办');

type Invitation = {
  readonly role: string;
  readonly title: string;
  readonly person: { readonly id: string; readonly name: string; readonly login: string };
  readonly url: string;
  readonly expires: string;
};

async function found(call: Call, { data, site, ready, ...names }: Founding): Promise<Exit> {
  try {
    if ((await listOffices(data.store)).length > 0) {
      const because = 'This database has an office already; nothing was changed.';
      return call.output.refused({ code: 'not-empty', because }, because);
    }
    const { office, administrators } = await createOffice(data.store, names);
    const links: Invitation[] = [];
    for (const { role, person, name, login } of administrators) {
      const link = await linkFor(data, { office, person, administrator: true }, site);
      links.push({
        role,
        title: roleTitles[role].zh,
        person: { id: person, name, login },
        ...link,
      });
    }
    ready?.();
    return call.output.done({ office: { id: office, ...names }, links }, () =>
      links.map(({ title, url, expires }) => `${title}  ${url}  (until ${expires})`).join('\n'),
    );
  } finally {
    await data.close();
  }
}
