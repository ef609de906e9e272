import { randomUUID } from 'node:crypto';
import { erasePersonal } from '../../store/erase.ts';
import { inOffice } from '../../store/open.ts';
import { listPeople } from '../../store/people.ts';
import type { Actor } from '../../store/request.ts';
import type { Command } from '../command.ts';
import { findText } from '../command.ts';
import type { Data } from '../data.ts';
import { openCurrent } from '../installation.ts';
import { officeOf } from '../office-of.ts';
import { WrongInput } from '../output.ts';

export const erase: Command = {
  about:
    'Erase the personal values of a matter by an act; its acts, clocks and figures stay, and so does the chain',
  arguments: [{ name: '<matter>', about: 'its number (文号), or its id' }],
  options: [
    { flags: '--reason <text>', about: 'why: who decided it, and on what ground' },
    { flags: '--office <code>', about: 'the office, where there are several' },
  ],
  data: true,
  examples: ['waishi erase 甲外公开申〔2021〕3号 --reason 保存期限届满，经主任批准'],
  async run(call) {
    const [matter, ...rest] = call.arguments;
    const reason = findText(call, 'reason')?.trim() ?? '';
    if (matter === undefined || rest.length > 0)
      throw new WrongInput('Call it as "erase MATTER --reason TEXT".');
    if (reason === '' || reason.length > 500)
      throw new WrongInput('--reason must have 1 to 500 characters.');
    const data = await openCurrent(call.data);
    try {
      const office = await officeOf(call, data);
      const actor = await securityAdmin(data, office.id);
      const act = randomUUID();
      const answer = await erasePersonal(data.store, actor, { act, matter, reason });
      if ('done' in answer) return call.output.done({ act, matter }, `${matter}: erased.`);
      const refusal = 'refused' in answer ? answer.refused : undefined;
      return refusal
        ? call.output.refused(refusal, refusal.because.en)
        : call.output.refused({ code: 'not-your-step' }, 'The security administrator may not.');
    } finally {
      await data.close();
    }
  },
};

/** What is done at the machine itself stands in the chain with the administrator whose duty it is. */
async function securityAdmin({ store }: Data, office: string): Promise<Actor> {
  const today = store.clock.today();
  const people = await inOffice(store, office, listPeople);
  const found = people.find(({ disabled, posts }) =>
    posts.some(
      ({ role, from, to }) =>
        !disabled &&
        role === 'security-admin' &&
        (from ?? today) <= today &&
        (to ?? today) >= today,
    ),
  );
  if (!found) throw new WrongInput('The office has no security administrator.');
  return { person: found.id, office };
}
