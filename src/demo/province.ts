import type { Day } from '../kernel/day.ts';
import type { FixedClock } from '../office/clock.ts';
import { layOut, receive } from '../store/dispatch.ts';
import { createOffice } from '../store/offices.ts';
import type { Store } from '../store/open.ts';
import { inOffice } from '../store/open.ts';
import { findAct } from '../store/outbox-acts.ts';
import { addPerson, addPost } from '../store/people.ts';
import { perform } from '../store/perform.ts';
import type { Actor } from '../store/request.ts';
import type { DemoOfficeCode } from './offices.ts';
import { randomOf } from './random.ts';
import type { ReportDay } from './reports.ts';

/** The office above, on the same installation: a consular case that concerns it is sent there, and one comes down. */
export const province = {
  code: 'demo-province',
  name: '某省人民政府外事办公室',
  shortName: '某省外办',
} as const;

const provincials = [
  { login: 'province-clerk', name: '郑岚', role: 'clerk' },
  { login: 'province-head', name: '傅行舟', role: 'head' },
] as const;
const administrators = {
  'system-admin': { name: '孔令辰', login: 'province-system' },
  'security-admin': { name: '戚守正', login: 'province-security' },
  'audit-admin': { name: '宋明鉴', login: 'province-audit' },
} as const;

const idOf = (name: string): string => randomOf(`province ${name}`).uuid();
const actorAbove = (login: string): Actor => ({ office: idOf('office'), person: idOf(login) });

/** Founds the office above with its people; it lives only in what it sends and receives. */
export async function foundProvince(store: Store, on: Day): Promise<void> {
  await createOffice(store, {
    ...province,
    id: idOf('office'),
    on,
    administrators: Object.fromEntries(
      Object.entries(administrators).map(([role, one]) => [role, { ...one, id: idOf(one.login) }]),
    ),
  });
  for (const { login, name, role } of provincials) {
    const id = idOf(login);
    const email = `${login}@sheng.example`;
    const entered = { act: idOf(`${login} entered`), id, name, login, unit: null, email, on };
    await addPerson(store, actorAbove('province-system'), entered);
    const post = { act: idOf(`${login} post`), person: id, role, unit: null, on };
    await addPost(store, actorAbove('province-security'), post);
  }
}

/** Every other year one case is sent up, in the years between one comes down. 2023 stays as it was published. */
export const provinceDays = (until: Day): readonly ReportDay[] =>
  (
    [
      { on: '2022-05-18', work: sentUp },
      { on: '2024-09-11', work: sentDown },
      { on: '2025-05-14', work: sentUp },
      { on: '2026-04-22', work: sentDown },
    ] satisfies readonly ReportDay[]
  ).filter(({ on }) => on <= until);

type Side = { readonly actor: Actor; readonly code: string; readonly head: Actor };

const sentUp: ReportDay['work'] = (make) =>
  passOn(make, {
    from: cityOf(make),
    to: provincial,
    place: '普吉',
    because: '当事人户籍在外市，由省外办协调户籍地处置。',
  });
const sentDown: ReportDay['work'] = (make) =>
  passOn(make, {
    from: provincial,
    to: cityOf(make),
    place: '清迈',
    because: '当事人及家属住在甲市。',
  });

const provincial: Side = {
  actor: actorAbove('province-clerk'),
  head: actorAbove('province-head'),
  code: province.code,
};
const cityOf = ({ office, personOf }: Parameters<ReportDay['work']>[0]): Side => ({
  actor: { office, person: personOf('clerk') },
  head: { office, person: personOf('head') },
  code: 'demo-city' satisfies DemoOfficeCode,
});

type Passing = {
  readonly from: Side;
  readonly to: Side;
  readonly place: string;
  readonly because: string;
};

async function passOn(
  { store, clock }: { readonly store: Store; readonly clock: FixedClock },
  { from, to, place, because }: Passing,
): Promise<void> {
  const on = clock.today();
  const random = randomOf(`passed on ${on}`);
  const matter = random.uuid();
  const take = async (minute: string, actor: Actor, step: string, asks: object) => {
    clock.set(on, `${minute}:30`);
    const request = { act: random.uuid(), kind: 'consular-case', matter, step, on };
    const done = await perform(store, actor, {
      ...request,
      asks: { at: `${on}T${minute}`, ...asks },
    });
    if (!('done' in done)) throw new Error(`${on} ${step}: ${JSON.stringify(done)}`);
    return request.act;
  };
  await take('09:10', from.actor, 'register', {
    kind: 'traffic',
    country: 'TH',
    city: place,
    situation: '一名自驾游客发生交通事故，伤势稳定，家属请求协助前往',
    source: 'family',
    callerName: '任家属',
    callerPhone: '13900000000',
  });
  const phone = '0000-12345678';
  const asked = { office: to.code, phone, agreed: false, reason: because };
  const sent = await take('09:40', from.head, 'sendTo', asked);
  const found = await inOffice(store, from.actor.office, (tx) => findAct(tx, sent));
  if (!found) throw new Error(`${on}: nothing was sent`);
  await layOut(store, from.actor.office, found);
  clock.set(on, '10:05:00');
  const received = await receive(store, to.actor, {
    act: random.uuid(),
    matter: random.uuid(),
    sender: from.actor.office,
    id: sent,
  });
  if (!('done' in received)) throw new Error(`${on}: ${JSON.stringify(received)}`);
}
