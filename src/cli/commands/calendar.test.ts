import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../../test/database.ts';
import { main } from '../main.ts';

const place = mkdtempSync(join(tmpdir(), 'waishi-calendar-'));
const data = join(place, 'office');
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 5 }));

async function waishi(...words: readonly string[]) {
  const read = { stdout: '', stderr: '' };
  const code = await main([...words, '--data', data, '--json'], {
    stdout: { write: (text) => (read.stdout += text) },
    stderr: { write: (text) => (read.stderr += text) },
  });
  return { code, stderr: read.stderr, json: JSON.parse(read.stdout) };
}

beforeAll(async () => {
  const { code, stderr } = await waishi('init', '--office', '甲市人民政府外事办公室');
  if (code !== 0) throw new Error(stderr);
});

describe('the calendar of an office', () => {
  const due = ['due', '--from', '2026-12-28', '--working-days', '5'];

  test('takes another year once, and terms are counted with it from then on', async () => {
    const before = await waishi(...due);
    expect(before.json).toMatchObject({
      due: '2027-01-04',
      provisional: true,
      missingYears: [2027],
    });
    expect(before.stderr).toContain('2027');
    const file = join(place, '2027.json');
    const days = ['2027-01-01', '2027-01-04'].map((date) => ({
      name: '元旦',
      date,
      isOffDay: true,
    }));
    writeFileSync(file, JSON.stringify({ year: 2027, papers: [], days }));
    const enter = ['calendar', 'import', file, '--published', '2026-11-05'];
    expect((await waishi(...enter)).json).toMatchObject({ year: 2027, days: 2, result: 'saved' });
    expect((await waishi(...enter)).json).toMatchObject({ result: 'already' });
    expect(await waishi(...due)).toMatchObject({
      stderr: '',
      json: { due: '2027-01-06', provisional: false },
    });
    const known = await waishi(...due, '--known-on', '2026-11-04');
    expect(known.json).toMatchObject({ due: '2027-01-04', provisional: true });
  });

  test('has days on which the office is closed although they count', async () => {
    const shown = async () => {
      const { json } = await waishi('calendar', 'show', '--year', '2026');
      return json.days.find(({ day }: { day: string }) => day === '2026-07-20');
    };
    const close = ['calendar', 'close', '2026-07-20', '--reason', '停电检修'];
    expect(await waishi(...close)).toMatchObject({ code: 0, json: { closed: true } });
    expect(await shown()).toMatchObject({ kind: 'work', closure: '停电检修' });
    expect(await waishi(...close)).toMatchObject({
      code: 1,
      json: { refused: { code: 'closure' } },
    });
    const open = ['calendar', 'open', '2026-07-20', '--reason', '检修改期'];
    expect(await waishi(...open)).toMatchObject({ code: 0, json: { closed: false } });
    expect(await shown()).toBeUndefined();
    expect((await waishi('verify')).json).toMatchObject({ ok: true });
  });
});
