import { say } from '../kernel/text.ts';
import type { Text } from '../kernel/text.ts';
import type { Matter } from '../kernel/matter.ts';
import { fieldsOf } from '../kernel/matter.ts';
import { referred } from '../store/asks.ts';
import { inOffice, Undo } from '../store/open.ts';
import type { Tx } from '../store/open.ts';
import { addJobs } from '../store/outbox.ts';
import { claimMail, findRecipient, findTodo } from '../store/outbox-due.ts';
import { findAct } from '../store/outbox-acts.ts';
import type { ActOfJob } from '../store/outbox-acts.ts';
import type { Task, Workplace } from './place.ts';

/**
 * Tells colleagues whom an act names (handed over, asked to read or countersign) or whose move it is when they are
 * urged. One job each, so that one address that fails holds up nobody else.
 */
export const notify: Task = async ({ store, post }, { office, act }) => {
  if (!post) return;
  await inOffice(store, office, async (tx) => {
    const found = await findAct(tx, act);
    const matter = found && store.matters.get(found.kind);
    if (!matter) return;
    const named = await addressed(tx, matter, found, store.clock.today());
    const others = [...new Set(named)].filter((person) => person !== found.by);
    await addJobs(
      tx,
      others.map((person) => ({
        office,
        act: `${act}:${person}`,
        purpose: 'mail' as const,
        payload: { person, told: act },
      })),
    );
  });
};

async function addressed(
  tx: Tx,
  matter: Matter,
  act: ActOfJob,
  on: Parameters<typeof findTodo>[2],
): Promise<readonly string[]> {
  const named = referred(fieldsOf(matter, act.step), act.asks, 'staff').map(({ id }) => id);
  return act.step === 'urge' && named.length === 0 ? findTodo(tx, act.matter, on) : named;
}

/** The mail to one of them. */
export async function tell(
  { store, post }: Workplace,
  {
    office,
    told,
    person,
  }: { readonly office: string; readonly told: string; readonly person: string },
): Promise<void> {
  if (!post) return;
  await inOffice(store, office, async (tx) => {
    const to = await findRecipient(tx, person);
    const act = await findAct(tx, told);
    const matter = act && store.matters.get(act.kind);
    if (!to || !matter) return;
    const mail = {
      person,
      purpose: `act:${told}`,
      day: store.clock.today(),
      messageId: `<act.${told}.${person}@waishi>`,
      at: store.clock.now(),
    };
    if (!(await claimMail(tx, mail))) throw new Undo(undefined);
    const words = wordsOf(matter, act)[to.language];
    const link = post.site === undefined ? '' : `\n${post.site}/${act.kind}/${act.matter}`;
    await post.send({
      to: { name: to.name, address: to.email },
      subject: words,
      text: `${words}${link}\n`,
      html: `<p>${words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>${
        link === '' ? '' : `<p><a href="${link.trim()}">${link.trim()}</a></p>`
      }`,
      messageId: mail.messageId,
    });
  });
}

function wordsOf(matter: Matter, { step, title, number }: ActOfJob): Text {
  const name = matter.steps[step]?.title ?? say(step, step);
  const which = number === null ? title : `${number} ${title}`;
  return say(`【${name.zh}】${which}`, `${name.en}: ${which}`);
}
