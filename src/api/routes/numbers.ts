import type { Administered } from '../../store/administer.ts';
import { erasePersonal } from '../../store/erase.ts';
import {
  listNumbers,
  missingNumbers,
  recordPaperNumber,
  reserveNumber,
  voidNumber,
} from '../../store/number-register.ts';
import type { Store } from '../../store/open.ts';
import { inOffice } from '../../store/open.ts';
import type { Actor } from '../../store/request.ts';
import { administered, erasure, numberChange, numberQuery, numbers } from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

/** The register of numbers (文号), and the erasing of personal values. */
export const numberRoutes = (platform: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/numbers',
    about: 'Every number of a scheme and year with what became of it',
    query: numberQuery,
    answer: numbers,
    run: ({ viewer, query: { scheme, year } }) =>
      inOffice(platform.store, viewer.office, async (tx) => {
        const rows = await listNumbers(tx, scheme, year);
        return yes({
          items: rows.map(({ n, text, state, matter_id: matter, act_id: act, reason, at }) => ({
            ...{ n, text, state, matter, act, reason, at },
          })),
          missing: await missingNumbers(tx, scheme, year),
        });
      }),
  }),
  change(platform, 'reserve', 'Keep a number back', reserveNumber),
  change(platform, 'paper', 'Enter a number that was used on paper', recordPaperNumber),
  change(platform, 'void', 'Void a number; it is never given again', voidNumber),
  route({
    method: 'POST',
    url: '/api/personal/erase',
    about: 'Erase the personal values of a matter; its acts and their chain stay',
    body: erasure,
    answer: administered,
    limit: 'write',
    run: async ({ viewer, body }) =>
      administeredAnswer(await erasePersonal(platform.store, viewer, body), (done) => done),
  }),
];

type Change = {
  readonly act: string;
  readonly scheme: string;
  readonly year: number;
  readonly n: number;
  readonly reason: string;
  readonly text?: string;
};
type Enter = (store: Store, actor: Actor, change: Change) => Promise<Administered>;

const change = ({ store }: Platform, name: string, about: string, enter: Enter): Route =>
  route({
    method: 'POST',
    url: `/api/numbers/${name}`,
    about,
    body: numberChange,
    answer: administered,
    limit: 'write',
    run: async ({ viewer, body: { text, ...body } }) =>
      administeredAnswer(
        await enter(store, viewer, { ...body, ...(text === undefined ? {} : { text }) }),
        (done) => done,
      ),
  });
