import { findPostOptions, openPost } from '../../jobs/post.ts';
import { runPending } from '../../jobs/run.ts';
import { DAILY, scheduleDay } from '../../jobs/schedule.ts';
import { lettersOf } from '../../report/letters.ts';
import { openKeys } from '../../store/checkpoint-keys.ts';
import { inOffice } from '../../store/open.ts';
import { listOffices } from '../../store/offices.ts';
import { failedJobs } from '../../store/outbox.ts';
import { lastFindings } from '../../store/outbox-schedule.ts';
import type { Command } from '../command.ts';
import { openData } from '../data.ts';
import type { Data } from '../data.ts';
import { findDay } from '../read-day.ts';

export const daily: Command = {
  about:
    'Do what the server does every day by itself: propose, sign a checkpoint, compare lists with acts, send the ' +
    'morning mail; each once a day, whoever asks',
  options: [{ flags: '--date <day>', about: 'the day it is done for (default: today)' }],
  data: true,
  examples: ['waishi daily', 'WAISHI_SMTP=smtp://mail.example.cn waishi daily --date 2024-03-01'],
  async run(call) {
    const day = findDay(call, 'date', '--date');
    const data = await openData(call.data);
    try {
      const on = day ?? data.store.clock.today();
      await work(data, on);
      const offices = await Promise.all(
        (await listOffices(data.store)).map(({ id }) => stateOf(data, id)),
      );
      const failed = offices.reduce((sum, office) => sum + office.failed.length, 0);
      const differ = offices
        .flatMap(({ findings }) => findings)
        .filter(({ found }) => found.length > 0);
      const purposes = DAILY.map(({ purpose }) => purpose).join(', ');
      return call.output.done(
        { day: on, offices },
        `${on}: ${purposes} done; ${failed} jobs failed, ${differ.length} checks found something.`,
      );
    } finally {
      await data.close();
    }
  },
};

async function work(
  { store, owner, documents, keys: folder }: Data,
  day: Parameters<typeof scheduleDay>[1],
) {
  const mail = findPostOptions(process.env);
  const post = mail && openPost(mail);
  const place = {
    store,
    owner,
    shelf: { store, folder: documents },
    keys: openKeys(folder),
    offices: async () => (await listOffices(store)).map(({ id }) => id),
    lettersOf: lettersOf(store),
    ...(post ? { post } : {}),
  };
  try {
    await scheduleDay(place, day);
    await runPending(place);
  } finally {
    post?.close();
  }
}

const stateOf = ({ store }: Data, office: string) =>
  inOffice(store, office, async (tx) => ({
    office,
    failed: await failedJobs(tx),
    findings: await lastFindings(tx),
  }));
