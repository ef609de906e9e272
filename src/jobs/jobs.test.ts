import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SmallOffice } from '../../test/small-office.ts';
import { smallOffice } from '../../test/small-office.ts';
import { LETTER } from '../paper/specimens.ts';
import { checkpointFile } from '../store/checkpoint.ts';
import { inOffice } from '../store/open.ts';
import { addJobs, failedJobs, retryJob } from '../store/outbox.ts';
import { lastFindings } from '../store/outbox-schedule.ts';
import { morningMail } from './digest.ts';
import type { Workplace } from './place.ts';
import { openPost } from './post.ts';
import { startJobs } from './run.ts';
import { scheduleDay, scheduleDue } from './schedule.ts';

type Received = { readonly to: readonly string[]; readonly text: string };

let our: SmallOffice;
let server: SMTPServer;
let received: Received[] = [];
/** What the mail server does with the next message, once. */
let trouble: 'refuse' | 'hang-up' | undefined;
let place: Workplace;
const sockets = new Set<Socket>();

beforeAll(async () => {
  our = await smallOffice('2024-03-01');
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const now = trouble;
        trouble = undefined;
        if (now === 'refuse') return done(new Error('mailbox full'));
        if (now === 'hang-up') return sockets.forEach((socket) => void socket.destroy());
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, text: decoded(Buffer.concat(parts).toString()) });
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number }; // listens on TCP
  const post = openPost({
    server: `smtp://127.0.0.1:${port}`,
    from: 'waishi@wb.example.cn',
    site: 'https://ws.example.cn/',
  });
  place = { ...our, post, offices: () => Promise.resolve([our.office]) };
});
afterAll(async () => {
  place.post?.close();
  await new Promise<void>((done) => {
    server.close(() => done());
  });
  await our.close();
});
beforeEach(() => {
  received = [];
});

const decoded = (raw: string): string =>
  raw
    .replace(/=\?UTF-8\?[BQ]\?[^?]*\?=/gi, (word) => {
      const [, , how = '', body = ''] = word.split('?');
      return how.toUpperCase() === 'B'
        ? Buffer.from(body, 'base64').toString()
        : quotedPrintable(body.replaceAll('_', ' '));
    })
    .replace(
      /Content-Transfer-Encoding: (base64|quoted-printable)\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)(?=\r\n--|$)/g,
      (_all, how: string, body: string) =>
        how === 'base64'
          ? Buffer.from(body, 'base64').toString()
          : quotedPrintable(body.replaceAll('=\r\n', '')),
    );
const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  ).toString();

/** Works until no job is left that can be done now. */
async function work(at: Workplace = place, options = {}) {
  const jobs = await startJobs(at, { daily: false, poll: 20, ...options });
  try {
    await expect
      .poll(
        async () =>
          (
            await our.superuser.query(
              `select 1 from jobs._private_jobs where attempts < max_attempts and run_at <= now()`,
            )
          ).rowCount,
        { timeout: 20_000, interval: 25 },
      )
      .toBe(0);
  } finally {
    await jobs.stop();
  }
}

const again = () =>
  our.superuser.query('update jobs._private_jobs set run_at = now() where attempts < max_attempts');

const morning = async (day: `${number}-${number}-${number}`) => {
  our.clock.set(day, '08:00');
  await scheduleDay(place, day, ['digest']);
  await work();
};

describe('the morning mail', () => {
  test('warns seven, three and one working days before the end, each once', async () => {
    our.clock.set('2024-03-01');
    // Received 2024-03-01: twenty working days end on 2024-03-29.
    await our.registers({ sought: '友城往来情况' });
    await our.superuser.query(`delete from jobs._private_jobs`);
    const told: Record<string, number> = {};
    for (const day of [19, 20, 21, 22, 25, 26, 27, 28, 29]) {
      received = [];
      await morning(`2024-03-${day}`);
      told[day] = received.length;
    }
    expect(told).toEqual({ 19: 0, 20: 1, 21: 0, 22: 0, 25: 0, 26: 1, 27: 0, 28: 1, 29: 0 });
  });

  test('says what is due when, and where to find it', async () => {
    const matter = await our.registers({ receivedOn: '2024-03-29', sought: '出访计划' });
    await morning('2024-04-28');
    const [mail, ...more] = received.filter(({ text }) => text.includes(matter));
    expect(more).toEqual([]);
    expect(mail?.to).toEqual(['officer@wb.example.cn']);
    expect(mail?.text).toContain('办理期限提醒');
    expect(mail?.text).toContain('出访计划');
    expect(mail?.text).toMatch(/2024年4月28日到期/);
    expect(mail?.text).toContain('今日到期');
    expect(mail?.text).toContain(`https://ws.example.cn/disclosure-request/${matter}`);
    expect(mail?.text).not.toContain('张三');
  });

  test('reaches the deputy in the days of an absence, and nobody who has left', async () => {
    const deputy = randomUUID();
    await our.superuser.query(
      `insert into person (office_id, id, login, name, email, created, language) values ($1, $2, 'deputy', '代某', 'deputy@wb.example.cn', $3, 'en')`,
      [our.office, deputy, our.clock.now()],
    );
    await our.superuser.query(
      `insert into absence (office_id, id, person_id, deputy_id, from_day, to_day) values ($1, $2, $3, $4, '2024-06-01', '2024-06-30')`,
      [our.office, randomUUID(), our.people.officer, deputy],
    );
    our.clock.set('2024-05-20');
    await our.registers({ sought: '接待标准' });
    await morning('2024-06-14');
    expect(received.map(({ to }) => to)).toEqual([['deputy@wb.example.cn']]);
    expect(received[0]?.text).toMatch(/Subject: Due soon/);
    await our.superuser.query('delete from absence');
  });

  test('fifty workers at once give each warning once', async () => {
    our.clock.set('2024-07-01');
    await Promise.all(Array.from({ length: 5 }, () => our.registers()));
    const day = '2024-07-26';
    our.clock.set(day, '08:00');
    const payload = { office: our.office, act: 'x', day, person: our.people.officer };
    await Promise.all(Array.from({ length: 50 }, () => morningMail(place, payload)));
    expect(received).toHaveLength(1);
    const { rows } = await our.superuser.query<{ n: number; d: number }>(
      `select count(*)::int as n, count(distinct (matter_id, clock, due, rung, person_id))::int as d
       from warning_sent where day = $1`,
      [day],
    );
    expect(rows[0]?.n).toBe(rows[0]?.d);
    expect(rows[0]?.n).toBeGreaterThanOrEqual(15);
  });

  test('a mail server that refuses, or hangs up between claim and sending, loses no warning and doubles none', async () => {
    our.clock.set('2024-08-01');
    await our.registers();
    const day = '2024-08-29';
    our.clock.set(day, '08:00');
    await scheduleDay(place, day, ['digest']);
    for (trouble of ['refuse', 'hang-up'] as const) {
      await work();
      expect(received).toEqual([]);
      const { rowCount } = await our.superuser.query('select 1 from warning_sent where day = $1', [
        day,
      ]);
      expect(rowCount).toBe(0);
      await again();
    }
    await work();
    expect(received).toHaveLength(1);
    await again();
    await scheduleDay(place, day, ['digest']);
    await work();
    expect(received).toHaveLength(1);
  });
});

test('a colleague to whom a matter is handed is told, and whoever is urged', async () => {
  our.clock.set('2024-09-02');
  const matter = await our.registers({ sought: '翻译费用标准' });
  await our.takes(matter, 'countersign', { to: [our.people.reviewer], question: '请核对数据' });
  await work();
  expect(received.map(({ to }) => to)).toEqual([['reviewer@wb.example.cn']]);
  expect(received[0]?.text).toContain('【会签】');
  expect(received[0]?.text).toContain('翻译费用标准');
});

describe('daily jobs', () => {
  test('are enqueued once a day, however many processes look at the clock', async () => {
    our.clock.set('2024-10-08', '03:00');
    await Promise.all(Array.from({ length: 10 }, () => scheduleDue(place, our.clock.now())));
    const { rows } = await our.superuser.query<{ key: string }>(
      `select key from jobs._private_jobs where key like '%2024-10-08%' order by key`,
    );
    expect(rows.map(({ key }) => key.split(':').at(-1))).toEqual([
      'checkpoint',
      'proposals',
      'refold',
    ]);
    await work();
    await scheduleDue(place, our.clock.now());
    const { rowCount } = await our.superuser.query(
      `select 1 from jobs._private_jobs where key like '%2024-10-08%'`,
    );
    expect(rowCount).toBe(0);
  });

  test('sign a checkpoint and put it beside the key', () => {
    const file = checkpointFile(our.keys.folder, our.office);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      office: our.office,
      key: our.keys.id,
    });
  });

  test('compare what lists show with the acts, and say what differs', async () => {
    const matter = await our.registers();
    await our.superuser.query(`update matter set phase = 'archived' where id = $1`, [matter]);
    our.clock.set('2024-10-09', '03:00');
    await scheduleDay(place, '2024-10-09', ['refold']);
    await work();
    const [check] = await inOffice(our.store, our.office, lastFindings);
    expect(check).toMatchObject({
      purpose: 'refold',
      day: '2024-10-09',
      found: [{ matter, where: 'phase', kept: 'archived' }],
    });
    await our.superuser.query(`update matter set phase = $2 where id = $1`, [matter, 'open']);
  });

  test('propose what follows from a term that the applicant let pass, and close nothing', async () => {
    our.clock.set('2024-11-01');
    const matter = await our.registers();
    await our.takes(matter, 'askToClarify', { items: '请说明年度', until: '2024-11-22' });
    const proposed = async () =>
      (
        await our.superuser.query(
          'select clock, due, settled_at from proposal where matter_id = $1',
          [matter],
        )
      ).rows;
    for (const [day, count] of [
      ['2024-11-22', 0],
      ['2024-11-23', 1],
      ['2024-11-24', 1],
    ] as const) {
      our.clock.set(day, '03:00');
      await scheduleDay(place, day, ['proposals']);
      await work();
      expect(await proposed()).toHaveLength(count);
    }
    expect(await proposed()).toEqual([
      { clock: 'clarification', due: '2024-11-22', settled_at: null },
    ]);
    const { rows } = await our.superuser.query('select open from matter where id = $1', [matter]);
    expect(rows).toEqual([{ open: true }]);
    await our.takes(matter, 'clarify', { answer: '2023年' });
    our.clock.set('2024-11-25', '03:00');
    await scheduleDay(place, '2024-11-25', ['proposals']);
    await work();
    expect((await proposed())[0]).toMatchObject({
      settled_at: expect.stringMatching(/^2024-11-24/) as string,
    });
  });
});

describe('letters', () => {
  test('are printed once as Word and PDF and kept with the act', async () => {
    our.clock.set('2024-12-02');
    const matter = await our.registers();
    const act = await our.takes(matter, 'askToClarify', {
      items: '请说明年度',
      until: '2024-12-20',
    });
    const lettersOf = () =>
      Promise.resolve([{ letter: 'clarification', name: '补正告知书', paper: LETTER }]);
    const withLetters = { ...place, lettersOf };
    await work(withLetters);
    await inOffice(our.store, our.office, (tx) =>
      addJobs(tx, [{ office: our.office, act, purpose: 'letters' }]),
    );
    await work(withLetters);
    const { rows } = await our.superuser.query<{ name: string; what: string; made: boolean }>(
      'select name, what, made from document_use where act_id = $1 order by what',
      [act],
    );
    expect(rows).toEqual([
      { name: '补正告知书.docx', what: 'clarification.docx', made: true },
      { name: '补正告知书.pdf', what: 'clarification.pdf', made: true },
    ]);
  });

  test('one for which something lacks is shown with the reason, and made when that was entered', async () => {
    const matter = await our.registers();
    const act = await our.takes(matter, 'askToClarify', {
      items: '请说明年度',
      until: '2024-12-20',
    });
    const missing = () => Promise.resolve([{ letter: 'clarification', missing: ['复议机关'] }]);
    await work({ ...place, lettersOf: missing });
    const all = await inOffice(our.store, our.office, failedJobs);
    const failed = all.find((job) => job.act === act);
    expect(failed).toMatchObject({ purpose: 'letters', act, attempts: 1, dead: false });
    expect(failed?.error).toContain('复议机关');
    expect(await inOffice(our.store, our.office, (tx) => retryJob(tx, failed?.id ?? 0))).toBe(true);
    await again();
    await work();
    expect(await inOffice(our.store, our.office, failedJobs)).toEqual([]);
  });
});

describe('jobs', () => {
  test('exist once for an act and purpose', async () => {
    const job = { office: our.office, act: randomUUID(), purpose: 'letters' as const };
    await inOffice(our.store, our.office, (tx) => addJobs(tx, [job, { ...job, purpose: 'mail' }]));
    await inOffice(our.store, our.office, (tx) => addJobs(tx, [job]));
    const { rowCount } = await our.superuser.query(
      `select 1 from jobs._private_jobs where key like $1`,
      [`${job.act}%`],
    );
    expect(rowCount).toBe(2);
    await our.superuser.query('delete from jobs._private_jobs');
  });

  test('are not there when the act is not', async () => {
    const act = randomUUID();
    await inOffice(our.store, our.office, async (tx) => {
      await addJobs(tx, [{ office: our.office, act, purpose: 'letters' }]);
      throw new Error('no act');
    }).catch(() => undefined);
    const { rowCount } = await our.superuser.query(
      `select 1 from jobs._private_jobs where key like $1`,
      [`${act}%`],
    );
    expect(rowCount).toBe(0);
  });

  test('of another office cannot be added, seen or retried', async () => {
    const other = randomUUID();
    const add = inOffice(our.store, our.office, (tx) =>
      addJobs(tx, [{ office: other, act: 'x', purpose: 'letters' }]),
    );
    await expect(add).rejects.toThrow(/office/);
    await our.superuser.query(
      `insert into jobs._private_tasks (identifier) values ('letters') on conflict do nothing`,
    );
    const { rows } = await our.superuser.query<{ id: number }>(
      `insert into jobs._private_jobs (task_id, payload, last_error, attempts, max_attempts)
       select id, $1, 'x', 8, 8 from jobs._private_tasks where identifier = 'letters' returning id`,
      [{ office: other, act: 'x' }],
    );
    expect(await inOffice(our.store, our.office, failedJobs)).toEqual([]);
    expect(await inOffice(our.store, our.office, (tx) => retryJob(tx, rows[0]?.id ?? 0))).toBe(
      false,
    );
    await our.superuser.query('delete from jobs._private_jobs');
  });

  test('cannot be touched by the platform’s own role', async () => {
    const look = inOffice(our.store, our.office, (tx) =>
      tx.query('select from jobs._private_jobs'),
    );
    await expect(look).rejects.toThrow(/permission denied/);
  });

  test('that fail over and over stay, visible, until somebody tries them again', async () => {
    await inOffice(our.store, our.office, (tx) =>
      addJobs(tx, [{ office: our.office, act: 'no-uuid', purpose: 'letters' }]),
    );
    const broken = { ...place, lettersOf: () => Promise.reject(new Error('a letter that breaks')) };
    for (let attempt = 1; attempt <= 8; attempt++) {
      await work(broken);
      await again();
    }
    const [dead] = await inOffice(our.store, our.office, failedJobs);
    expect(dead).toMatchObject({ purpose: 'letters', act: 'no-uuid', attempts: 8, dead: true });
    await our.superuser.query('delete from jobs._private_jobs');
  });

  test('at work end before the stop is over', async () => {
    let ended = false;
    let begun = () => undefined as void;
    const atWork = new Promise<void>((done) => {
      begun = done;
    });
    const slow = {
      ...place,
      lettersOf: async () => {
        begun();
        await new Promise((done) => setTimeout(done, 400));
        ended = true;
        return [];
      },
    };
    const matter = await our.registers();
    await our.takes(matter, 'askToClarify', { items: '请说明年度', until: '2024-12-20' });
    const jobs = await startJobs(slow, { daily: false, poll: 20 });
    await atWork;
    expect(await jobs.stop()).toBe(true);
    expect(ended).toBe(true);
    await work(place);
  });

  test('that a killed process held are done by the next', async () => {
    const matter = await our.registers();
    const act = await our.takes(matter, 'askToClarify', {
      items: '请说明年度',
      until: '2024-12-20',
    });
    await our.superuser.query(
      `update jobs._private_jobs set locked_at = now() - interval '1 hour', locked_by = 'killed', attempts = 1 where key like $1`,
      [`${act}%`],
    );
    await work();
    const { rowCount } = await our.superuser.query(
      'select 1 from jobs._private_jobs where key like $1',
      [`${act}%`],
    );
    expect(rowCount).toBe(0);
  });
});
