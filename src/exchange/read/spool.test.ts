import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spooling } from './spool.ts';
import { readStrings } from './xlsx-strings.ts';

const ours = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^waishi-\w{8}-\w{4}-/.test(name));

describe('the texts of a workbook', () => {
  test('are read as they were written, however few of them are held in memory', () => {
    expect.hasAssertions();
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 60 });
    const sizes = {
      held: fc.integer({ min: 1, max: 400 }),
      blocks: fc.integer({ min: 1, max: 3 }),
    };
    fc.assert(
      fc.property(texts, fc.record(sizes), fc.infiniteStream(fc.nat()), (written, size, order) => {
        const texts = written.map((text) => Buffer.from(text).toString());
        const spool = spooling(size);
        const places = texts.map((text) => {
          const from = spool.size();
          spool.append(Buffer.from(text));
          return { from, to: spool.size(), text };
        });
        const spooled = spool.end();
        const asked = [...order.take(80)].flatMap((n) => places[n % places.length] ?? []);
        expect(asked.map(({ from, to }) => spooled.text(from, to))).toEqual(
          asked.map(({ text }) => text),
        );
      }),
    );
  });

  test('lie in a file that nobody can open by a name where they are many, and come back in any order', async () => {
    const before = ours();
    const count = 60_000;
    const said = (n: number): string =>
      n === 777
        ? '长'.repeat(30_000)
        : `领事保护宣传进社区进学校进企业活动第${n}场，现场人次按签到表统计。`;
    async function* xml() {
      yield '<sst>';
      for (let n = 0; n < count; n += 1) yield `<si><t>${said(n)}</t></si>`;
      yield '</sst>';
    }
    const strings = await readStrings(xml());
    expect(ours()).toEqual(before);
    for (let n = 0; n < count; n += 7) expect(strings.at(n)).toBe(said(n));
    for (let n = 0; n < 3000; n += 1) {
      const at = (n * 48_271) % count;
      expect(strings.at(at)).toBe(said(at));
    }
    expect([strings.at(777), strings.at(-1), strings.at(count)]).toEqual([said(777), '', '']);
  });
});
