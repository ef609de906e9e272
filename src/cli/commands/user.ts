import { randomUUID } from 'node:crypto';
import { isAdministrator, isRole, roleTitles } from '../../office/roles.ts';
import type { Administered } from '../../store/administer.ts';
import { endSessionsOf } from '../../store/access/sessions.ts';
import { inOffice } from '../../store/open.ts';
import type { Office } from '../../store/offices.ts';
import type { Person } from '../../store/people.ts';
import { addPerson, addPost, disablePerson, listPeople, listUnits } from '../../store/people.ts';
import type { Actor } from '../../store/request.ts';
import type { Call, Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Data } from '../data.ts';
import { openCurrent } from '../installation.ts';
import { linkFor, siteOf, urlOption } from '../links.ts';
import { officeOf } from '../office-of.ts';
import type { Exit } from '../output.ts';
import { WrongInput } from '../output.ts';

/** What is done at the machine itself stands in the chain with the system administrator and this reason. */
const REASON = '由运维人员在服务器上办理';

export const user: Command = {
  about: 'The people of an office: add one, list them, disable one, or make another sign-in link',
  arguments: [
    { name: '<add|list|disable|link>', about: 'what to do' },
    { name: '[login]', about: 'the name the person signs in with' },
  ],
  options: [
    { flags: '--name <name>', about: 'add: the person’s name' },
    { flags: '--role <role>', about: `add: ${Object.keys(roleTitles).join(', ')}` },
    { flags: '--unit <code>', about: 'add: the code of the unit' },
    { flags: '--office <code>', about: 'the office, where there are several' },
    urlOption,
  ],
  data: true,
  examples: ['waishi user add zhang.san --name 张三 --role officer', 'waishi user list --json'],
  async run(call) {
    const [action = '', login, ...rest] = call.arguments;
    const work = { add, list, disable, link }[action];
    if (!work || rest.length > 0 || (action === 'list') !== (login === undefined)) {
      throw new WrongInput(
        'Call it as "user list", or as "user add", "user disable" or "user link" with a login.',
      );
    }
    const data = await openCurrent(call.data);
    try {
      return await work({ call, data, office: await officeOf(call, data), login: login ?? '' });
    } finally {
      await data.close();
    }
  },
};

type Asked = {
  readonly call: Call;
  readonly data: Data;
  readonly office: Office;
  readonly login: string;
};

const peopleOf = ({ data, office }: Asked): Promise<readonly Person[]> =>
  inOffice(data.store, office.id, listPeople);

async function systemAdmin(asked: Asked): Promise<Actor> {
  const people = await peopleOf(asked);
  const found = people.find(({ posts }) => posts.some(({ role }) => role === 'system-admin'));
  if (!found) throw new WrongInput('The office has no system administrator.');
  return { person: found.id, office: asked.office.id };
}

async function list(asked: Asked): Promise<Exit> {
  const people = await peopleOf(asked);
  const shown = people.map(({ id, name, login, disabled, posts }) => ({
    id,
    login,
    name,
    disabled,
    roles: [...new Set(posts.map(({ role }) => role))],
  }));
  return asked.call.output.done(shown, () =>
    shown
      .map(({ login, name, disabled, roles }) =>
        [login ?? '-', name, roles.join(','), disabled ? 'disabled' : ''].join('  ').trimEnd(),
      )
      .join('\n'),
  );
}

async function add(asked: Asked): Promise<Exit> {
  const { call, data, office, login } = asked;
  const { name, role } = newcomerOf(call, login);
  const site = siteOf(call);
  const unit = await unitOf(asked);
  const actor = await systemAdmin(asked);
  const person = randomUUID();
  const entered = await addPerson(data.store, actor, {
    act: person,
    name,
    login,
    unit,
    reason: REASON,
  });
  if (!('done' in entered)) return refuse(call, entered);
  const post = { act: randomUUID(), person, role, unit, reason: REASON };
  const given = await addPost(data.store, actor, post);
  if (!('done' in given)) return refuse(call, given);
  const invited = { office: office.id, person, administrator: isAdministrator(role) };
  const made = await linkFor(data, invited, site);
  return call.output.done({ id: person, login, name, role, ...made }, made.url);
}

function newcomerOf(call: Call, login: string): { readonly name: string; readonly role: string } {
  const name = findText(call, 'name')?.trim() ?? '';
  const role = findText(call, 'role') ?? '';
  if (name === '' || name.length > 40) throw new WrongInput('--name must have 1 to 40 characters.');
  if (!isRole(role))
    throw new WrongInput(`--role must be one of ${Object.keys(roleTitles).join(', ')}.`);
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(login)) {
    throw new WrongInput('A login has 2 to 40 small letters, digits, dots or dashes.');
  }
  return { name, role };
}

async function unitOf({ call, data, office }: Asked): Promise<string | null> {
  const code = findText(call, 'unit');
  if (code === undefined) return null;
  const units = await inOffice(data.store, office.id, listUnits);
  const found = units.find((unit) => unit.code === code);
  if (!found) throw new WrongInput(`There is no unit ${code}.`);
  return found.id;
}

async function getPerson(asked: Asked): Promise<Person> {
  const found = (await peopleOf(asked)).find(({ login }) => login === asked.login);
  if (!found) throw new WrongInput(`Nobody signs in as ${asked.login}.`);
  return found;
}

async function disable(asked: Asked): Promise<Exit> {
  const { call, data, office } = asked;
  const { id: person } = await getPerson(asked);
  const change = { act: randomUUID(), person, disabled: true, reason: REASON };
  const answer = await disablePerson(data.store, await systemAdmin(asked), change);
  if (!('done' in answer)) return refuse(call, answer);
  await endSessionsOf(data.store, office.id, person);
  return call.output.done({ id: person, disabled: true }, `${asked.login} is disabled.`);
}

async function link(asked: Asked): Promise<Exit> {
  const { call, data, office } = asked;
  const { id: person, posts, disabled } = await getPerson(asked);
  if (disabled) throw new WrongInput(`${asked.login} is disabled.`);
  const administrator = posts.some(({ role }) => isAdministrator(role));
  const made = await linkFor(data, { office: office.id, person, administrator }, siteOf(call));
  return call.output.done({ id: person, ...made }, made.url);
}

function refuse(call: Call, answer: Exclude<Administered, { done: unknown }>): Exit {
  if ('conflict' in answer)
    return call.output.refused({ code: answer.conflict }, 'This was done already.');
  const refusal = 'refused' in answer ? answer.refused : answer.forbidden;
  return call.output.refused(refusal, refusal.because.en);
}
