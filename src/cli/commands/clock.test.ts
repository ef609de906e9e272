import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { matterOf } from '../../matters/index.ts';
import { officeCalendar } from '../../office/calendar/calendar.ts';
import { calculate, parseClockFile } from '../clock-file.ts';
import { main } from '../main.ts';

const found = matterOf('disclosure-request');
if (!found) throw new Error('no disclosure-request');
const matter = found;
const folder = mkdtempSync(join(tmpdir(), 'waishi-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Printed = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** The command as its words say it; what is typed in comes from a file, as if it came from standard input. */
async function waishi(words: readonly string[], input?: string): Promise<Printed> {
  const said = { stdout: '', stderr: '' };
  const given = words.map((word) => (word === '-' && input !== undefined ? file(input) : word));
  const code = await main(['clock', ...given], {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  });
  expect(`${said.stdout}${said.stderr}`).not.toMatch(/\n\s+at |fault/);
  return { code, ...said };
}

const own = { channel: 'counter', receivedOn: '2024-03-01' };
const register = { step: 'register', on: '2024-03-01', asks: {} };
type Act = { readonly step: string; readonly on: string; readonly asks?: unknown };

let files = 0;
function file(content: unknown): string {
  const path = join(folder, `${(files += 1)}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The acts through the command with --json, over standard input. */
async function clock(acts: readonly Act[], words: readonly string[] = [], of: object = own) {
  const input = JSON.stringify({ own: of, acts });
  const printed = await waishi(['disclosure-request', '-', '--json', ...words], input);
  return { ...printed, json: JSON.parse(printed.stdout) };
}
const reply = async (acts: readonly Act[], words: readonly string[] = [], of: object = own) => {
  const { state, due, provisional, used, allowed, late } = (await clock(acts, words, of)).json
    .clocks[0];
  return { state, due, provisional, used, allowed, late };
};

it('网上申请登记在先、确认在后的，不写日期时读到确认之日', async () => {
  const web = { channel: 'web', receivedOn: '2024-03-01', confirmedOn: '2024-03-04' };
  expect(await reply([register], [], web)).toMatchObject({
    state: 'running',
    due: '2024-04-01',
    used: 0,
  });
  expect(await reply([register], ['--on', '2024-03-02'], web)).toMatchObject({
    state: 'idle',
    due: null,
  });
});

it('补正期间，起算日的依据是第三十条', async () => {
  const ask = {
    step: 'askToClarify',
    on: '2024-03-05',
    asks: { items: '年度', until: '2024-03-20' },
  };
  const { strip } = (await clock([register, ask], ['--on', '2024-03-08'])).json.clocks[0];
  const before = strip.filter(({ kind }: { kind: string }) => kind === 'before');
  expect(before.at(-1)).toMatchObject({ day: '2024-03-08', article: '第三十条' });
});

const consult = { step: 'consult', on: '2024-03-08', asks: { kind: 'third-party', party: '甲' } };
const heard = (consultation: unknown, on = '2024-03-19'): Act => ({
  step: 'hearThirdParty',
  on,
  asks: { consultation, view: 'agrees' },
});

describe('waishi clock', () => {
  it('prints every clock with exactly what was promised', async () => {
    const { code, json, stderr } = await clock([register]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(Object.keys(json)).toEqual(['clocks']);
    expect(json.clocks.map((one: { clock: string }) => one.clock)).toEqual([
      'reply',
      'clarification',
      'payment',
      'remedy',
    ]);
    for (const one of json.clocks)
      expect(Object.keys(one)).toEqual([
        'clock',
        'state',
        'due',
        'provisional',
        'used',
        'allowed',
        'late',
        'strip',
      ]);
    const [{ strip, ...reading }, idle] = json.clocks;
    expect(reading).toEqual({
      clock: 'reply',
      state: 'running',
      due: '2024-03-29',
      provisional: false,
      used: 0,
      allowed: 20,
      late: false,
    });
    expect(strip[0]).toEqual({ day: '2024-03-01', kind: 'before', article: '第三十一条' });
    expect(strip[1]).toEqual({ day: '2024-03-02', kind: 'off' });
    expect(strip[3]).toEqual({ day: '2024-03-04', kind: 'work', n: 1 });
    expect(strip.at(-1)).toEqual({ day: '2024-03-29', kind: 'work', n: 20 });
    expect(idle).toMatchObject({ state: 'idle', due: null, strip: [] });
  });

  it('names the document of a day off and of a make-up day', async () => {
    const { json } = await clock([{ ...register, on: '2024-04-03' }], [], {
      ...own,
      receivedOn: '2024-04-03',
    });
    const [{ strip }] = json.clocks;
    const article = '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）';
    expect(strip[1]).toEqual({ day: '2024-04-04', kind: 'off', article });
    expect(strip[4]).toEqual({ day: '2024-04-07', kind: 'makeup', n: 1, article });
  });

  it('reads the clock on any day', async () => {
    expect(await reply([register], ['--on', '2024-02-29'])).toMatchObject({
      state: 'idle',
      due: null,
    });
    expect(await reply([register], ['--on', '2024-03-29'])).toMatchObject({
      state: 'running',
      used: 20,
    });
    expect(await reply([register], ['--on', '2024-04-01'])).toMatchObject({
      state: 'missed',
      used: 21,
      late: true,
    });
    const acts = [register, consult, heard(0)];
    expect(await reply(acts, ['--on', '2024-03-12'])).toEqual({
      state: 'paused',
      due: '2024-04-02',
      provisional: true,
      used: 5,
      allowed: 20,
      late: false,
    });
    expect(await reply(acts)).toMatchObject({
      state: 'running',
      due: '2024-04-10',
      provisional: false,
    });
  });

  it('reads a consultation by its place in the acts, and counts consultations where only that makes sense', async () => {
    const second = { ...consult, on: '2024-03-13' };
    const union = { state: 'running', due: '2024-04-15' };
    const both = [register, consult, second];
    expect(await reply([register, consult, heard(1)])).toMatchObject({ due: '2024-04-10' });
    expect(await reply([register, consult, heard(0)])).toMatchObject({ due: '2024-04-10' });
    expect(await reply([...both, heard(0), heard(1, '2024-03-22')])).toMatchObject(union);
    expect(await reply([...both, heard(1), heard(2, '2024-03-22')])).toMatchObject(union);
    // Heard is the first; the silence of the second ends on its own fifteenth working day.
    expect(await reply([...both, heard(1)], ['--on', '2024-04-30'])).toMatchObject({
      due: '2024-04-25',
    });
    // An answer before the second question can only be meant for the first.
    expect(await reply([register, consult, heard(1, '2024-03-12'), second])).toMatchObject({
      used: 6,
    });
  });

  it('names the place of what cannot be read, and what nothing reads', async () => {
    const wrong = await clock([register], [], { ...own, receivedOn: '2024-02-30' });
    expect(wrong.json.error.because).toMatch(/^own\.receivedOn: /);
    const asked = { step: 'consult', on: '2024-03-08', asks: { kind: 'all', party: '乙' } };
    expect((await clock([register, asked])).json.error.because).toMatch(/^acts\.1\.asks\.kind: /);
    const slip = {
      step: 'consult',
      on: '2024-03-08',
      asks: { kind: 'other', party: '乙', servdOn: 1 },
    };
    const { code, stderr } = await clock([register, slip]);
    expect([code, stderr]).toEqual([0, 'Read by no step: acts.1.asks.servdOn.\n']);
  });

  it('refuses with act, code, law, article and reason, and nothing else', async () => {
    const long = { step: 'extend', on: '2024-03-20', asks: { days: 21, reason: '档案较多' } };
    const { code, json } = await clock([register, long]);
    expect(code).toBe(1);
    expect(json).toEqual({
      refused: {
        act: 1,
        code: 'extension-too-long',
        law: '政府信息公开条例',
        article: '第三十三条第二款',
        because: '延长的期限最长不得超过20个工作日。',
      },
    });
  });

  it.each([
    ['out-of-order', [register, { ...consult, on: '2024-02-29' }]],
    ['not-in-this-phase', [{ step: 'withdraw', on: '2024-03-01' }]],
    ['not-in-this-phase', [register, register]],
    ['not-in-this-phase', [register, { step: 'clarify', on: '2024-03-04' }]],
    ['no-such-consultation', [register, consult, heard(7)]],
    ['no-such-consultation', [register, consult, heard(-1)]],
    [
      'not-in-this-phase',
      [register, { step: 'reply', on: '2024-03-05', asks: { result: 'granted' } }, consult],
    ],
  ])('refuses %s', async (code, acts) => {
    const { code: exit, json } = await clock(acts);
    expect([exit, json.refused?.code]).toEqual([1, code]);
  });

  it('leaves drafting, review and signing out, and asks no role', async () => {
    const granted = { step: 'reply', on: '2024-03-29', asks: { result: 'granted' } };
    expect(await reply([register, granted], ['--on', '2024-12-02'])).toMatchObject({
      state: 'met',
      late: false,
      used: 20,
    });
    const late = await clock([register, { ...granted, on: '2024-04-01' }]);
    expect(late.json.clocks[0]).toMatchObject({ state: 'missed', late: true });
    expect(late.stderr).toContain('第三十三条第二款');
  });

  it('takes a request confirmed after it arrived', async () => {
    const web = { channel: 'web', receivedOn: '2024-03-01', confirmedOn: '2024-03-04' };
    expect(await reply([register], ['--on', '2024-03-03'], web)).toMatchObject({ state: 'idle' });
    expect(await reply([register], ['--on', '2024-03-04'], web)).toMatchObject({
      due: '2024-04-01',
    });
    const early = { step: 'reply', on: '2024-03-01', asks: { result: 'granted' } };
    expect((await clock([register, early], [], web)).json.refused.code).toBe('before-receipt');
  });

  it('names the years without a calendar on stderr and is done', async () => {
    const { code, json, stderr } = await clock([{ ...register, on: '2026-12-10' }], [], {
      ...own,
      receivedOn: '2026-12-10',
    });
    expect([code, json.clocks[0].due, json.clocks[0].provisional]).toEqual([0, '2027-01-07', true]);
    expect(stderr).toContain('2027');
  });

  it('reads a file, with or without a byte order mark, and prints lines without --json', async () => {
    const content = JSON.stringify({ own, acts: [register] });
    for (const path of [file(content), file(`\uFEFF${content}`)])
      expect(await waishi(['disclosure-request', path])).toEqual({
        code: 0,
        stdout:
          'reply\trunning\t2024-03-29\t0/20\nclarification\tidle\t-\t0/0\npayment\tidle\t-\t0/0\nremedy\tidle\t-\t0/0\n',
        stderr: '',
      });
  });

  it('lets a long file be read', async () => {
    const notes = Array.from({ length: 20_000 }, () => ({
      step: 'giveReasons',
      on: '2024-03-05',
      asks: { reasons: '补充说明'.repeat(10) },
    }));
    const asked = { step: 'askReasons', on: '2024-03-04', asks: { until: '2024-03-20' } };
    expect(await reply([register, asked, ...notes])).toMatchObject({ due: '2024-03-29', used: 2 });
  });

  it('counts to the last day a file may name', async () => {
    const delay = {
      step: 'setDelay',
      on: '2024-03-05',
      asks: { until: '2199-12-31', reason: 'x' },
    };
    expect(await reply([register, delay])).toMatchObject({ due: '2199-12-31', provisional: true });
  });

  const unreadable: readonly (readonly [string, string])[] = [
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no acts', JSON.stringify({ own, acts: [] })],
    ['no own', JSON.stringify({ acts: [register] })],
    ['own of another type', JSON.stringify({ own: 7, acts: [register] })],
    ['an act that is no record', JSON.stringify({ own, acts: ['register'] })],
    [
      'a day that does not exist',
      JSON.stringify({ own, acts: [{ ...register, on: '2023-02-29' }] }),
    ],
    ['a day beyond all terms', JSON.stringify({ own, acts: [{ ...register, on: '9999-12-31' }] })],
    ['a day as a number', JSON.stringify({ own, acts: [{ ...register, on: 20240301 }] })],
    ['a misspelt key', JSON.stringify({ own, acts: [{ ...register, ask: {} }] })],
    ['a step there is not', JSON.stringify({ own, acts: [{ ...register, step: 'registre' }] })],
    [
      'a step every object has',
      JSON.stringify({ own, acts: [{ ...register, step: 'constructor' }] }),
    ],
    [
      'a channel there is not',
      JSON.stringify({ own: { ...own, channel: 'toString' }, acts: [register] }),
    ],
    ['nesting without end', `${'['.repeat(200_000)}`],
    ['bytes', '\u0000\u0001\u0002'],
  ];
  it.each(unreadable)('answers %s with one sentence and 2', async (_, content) => {
    const { code, stdout, stderr } = await waishi(['disclosure-request', '-', '--json'], content);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error.code).toBe('unreadable');
    expect(stderr.trim()).not.toBe('');
  });

  it.each([
    [['disclosure-request', '/nowhere/at/all.json']],
    [['disclosure-request', folder]],
    [['disclosure-request']],
    [['petition', '-']],
    [['disclosure-request', '-', '--on', 'soon']],
    [['disclosure-request', '-', '--on', '9999-12-31']],
    [['disclosure-request', '-', '--known-on', '2020-13-01']],
  ])('answers wrong usage %j with 2', async (words) => {
    const { code, stdout } = await waishi(
      [...words, '--json'],
      JSON.stringify({ own, acts: [register] }),
    );
    expect([code, typeof JSON.parse(stdout).error.because]).toEqual([2, 'string']);
  });

  const junk: readonly unknown[] = [
    1.5,
    -1,
    true,
    '',
    ' ',
    'junk',
    {},
    [],
    [1],
    { a: 1 },
    '__proto__',
    1e308,
  ];
  const asked: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['askToClarify', { items: 'x', until: '2024-03-20' }, 'until'],
    ['consult', { kind: 'other', party: 'x' }, 'kind'],
    ['consult', { kind: 'other', party: 'x', servedOn: '2024-03-08' }, 'servedOn'],
    ['hearThirdParty', { consultation: 0, view: 'none' }, 'consultation'],
    ['extend', { days: 5, reason: 'x' }, 'days'],
    ['feeNotice', { amount: 5 }, 'amount'],
    ['setDelay', { until: '2024-05-06', reason: 'x' }, 'until'],
    ['reply', { result: 'granted' }, 'result'],
  ];
  const stands = (content: object): boolean => {
    const read = parseClockFile(JSON.stringify(content));
    return 'file' in read && 'clocks' in calculate(matter, read.file, officeCalendar());
  };

  it('never breaks on a value of another type, whatever the field', async () => {
    const standing = asked.flatMap(([step, asks, field]) =>
      junk
        .map((value) => ({ step, on: '2024-03-08', asks: { ...asks, [field]: value } }))
        .filter((act) => stands({ own, acts: [register, act] }))
        .map((act) => `${field}: ${JSON.stringify(act.asks[field])}`),
    );
    // A blank day of service is none; yuan may have decimals.
    expect(standing).toEqual(['servedOn: ""', 'servedOn: " "', 'amount: 1.5']);
    const opening = ['channel', 'receivedOn', 'confirmedOn'].flatMap((field) =>
      junk
        .filter((value) => stands({ own: { ...own, [field]: value }, acts: [register] }))
        .map((value) => `${field}: ${JSON.stringify(value)}`),
    );
    expect(opening).toEqual(['confirmedOn: ""', 'confirmedOn: " "']);
  });
});
