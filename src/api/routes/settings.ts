import { needsSource, settingLines } from '../../office/settings.ts';
import { handOver } from '../../store/handover.ts';
import { inOffice } from '../../store/open.ts';
import { changeSetting, settingHistory, settingsOn } from '../../store/settings.ts';
import {
  administered,
  changeSetting as settingBody,
  handedOver,
  handover,
  settings,
  settingsQuery,
} from '../contract.ts';
import { administeredAnswer } from '../office-answer.ts';
import type { Platform } from '../platform.ts';
import { no } from '../problem.ts';
import type { Route } from '../route.ts';
import { route, yes } from '../route.ts';

const kinds = settingLines.flatMap(({ name: line, settings: of }) =>
  Object.entries(of).map(([key, { title, source, initial, clock, options, parts }]) => ({
    key,
    line,
    title,
    source,
    initial,
    sourced: needsSource(key),
    clock: clock === true,
    ...(options ? { options } : {}),
    ...(parts ? { parts } : {}),
  })),
);
const lines = settingLines.map(({ name, title }) => ({ name, title }));

/** What the office has set, each from a day on, and the handing over of all open matters. */
export const settingRoutes = ({ store }: Platform): readonly Route[] => [
  route({
    method: 'GET',
    url: '/api/settings',
    about: 'The settings as they hold on a day, and every change of them',
    query: settingsQuery,
    answer: settings,
    run: ({ viewer, query: { on } }) =>
      inOffice(store, viewer.office, async (tx) =>
        yes({
          now: { ...(await settingsOn(tx, on ?? store.clock.today())) },
          history: [...(await settingHistory(tx))],
          kinds,
          lines,
        }),
      ),
  }),
  route({
    method: 'POST',
    url: '/api/settings',
    about: 'Change a setting from a day on',
    body: settingBody,
    answer: administered,
    limit: 'write',
    run: async ({ viewer, body }) =>
      administeredAnswer(await changeSetting(store, viewer, body), (done) => done),
  }),
  route({
    method: 'POST',
    url: '/api/handover',
    about: 'Hand all open matters of a person to another, in one act',
    body: handover,
    answer: handedOver,
    limit: 'write',
    async run({ viewer, body }) {
      const answer = await handOver(store, viewer, body);
      if ('done' in answer) return yes(answer.done);
      if ('forbidden' in answer) return no('not-allowed', { refusal: answer.forbidden });
      return 'refused' in answer
        ? no('rule-says-no', { refusal: answer.refused })
        : no(answer.conflict);
    },
  }),
];
