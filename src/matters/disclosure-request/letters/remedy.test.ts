import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../kernel/day.ts';
import { addDays, daysBetween } from '../../../kernel/day.ts';
import type { Text } from '../../../kernel/text.ts';
import { toText } from '../../../paper/text.ts';
import { statutes } from '../../letter/law.ts';
import { sampleOffice } from '../../letter/sample.ts';
import { letters } from './index.ts';
import type { RemedyKind } from './remedy.ts';
import { orderOf, remedyOf, withoutRemedy } from './remedy.ts';
import { remediesTable } from './remedies-table.ts';
import { resultNames, sampleAnswer } from './sample.ts';
import { samples } from './samples.ts';

const FIRST: Day = '2019-05-15';
const LAST: Day = '2030-12-31';
const SPLIT: Day = '2024-01-01';

const given = (kind: RemedyKind, on: Day, more: { online?: boolean; office?: object } = {}) => {
  const missing: Text[] = [];
  const texts = remedyOf(
    {
      kind,
      on,
      online: more.online ?? false,
      you: '您',
      paper: '本答复书',
      office: { ...sampleOffice, ...more.office },
    },
    (value, what) => {
      if (!value) missing.push(what);
      return value ?? '';
    },
  );
  return { text: texts.join('\n'), missing };
};

const anyDay = fc
  .integer({ min: 0, max: daysBetween(FIRST, LAST) })
  .map((days) => addDays(FIRST, days));
const anyResult = fc.constantFrom(...resultNames);
const replyText = (on: Day, own: object = {}) => {
  const letter = letters.reply(sampleAnswer('denied.internal', on, { own }));
  if ('missing' in letter) throw new Error(letter.missing.map(({ zh }) => zh).join('、'));
  return toText(letter.paper);
};

describe('救济途径告知', () => {
  test('a refusal dated 2023-12-29 offers reconsideration or court', () => {
    const text = replyText('2023-12-29', { receivedOn: '2023-12-01' });
    expect(text).toContain('《中华人民共和国行政复议法》第九条第一款、第十二条第一款');
    expect(text).toContain('向甲市人民政府或者某省人民政府外事办公室申请行政复议');
    expect(text).toContain('也可以自收到本答复书之日起6个月内');
    expect(text).not.toContain('第二十三条');
  });

  test('a refusal dated 2024-01-02 offers reconsideration first, also for a request received in 2023', () => {
    for (const receivedOn of ['2023-12-01', '2024-01-02']) {
      const text = replyText('2024-01-02', { receivedOn });
      expect(text).toContain('第二十三条第一款第四项和第二款');
      expect(text).toContain('自收到本答复书之日起60日内先向甲市人民政府申请行政复议');
      expect(text).not.toContain('6个月');
      expect(text).not.toContain('某省');
    }
  });

  test('a refusal delivered online carries the online channel from 2024, and not before', () => {
    for (const route of ['online', 'email'] as const) {
      const after = replyText('2024-01-02', { receivedOn: '2023-12-01', route });
      expect(after).toContain('《中华人民共和国行政复议法》第二十二条第二款');
      expect(after).toContain('https://fuyi.example.cn');
      const before = replyText('2023-12-29', { receivedOn: '2023-12-01', route });
      expect(before).not.toContain('互联网渠道提交行政复议申请书');
    }
    expect(replyText('2024-01-02', { receivedOn: '2023-12-01' })).not.toContain('第二十二条');
  });

  test('how it was sent counts, once it is recorded, and not how it was asked for', () => {
    const facts = sampleAnswer('denied.internal', '2026-03-27', { own: { route: 'online' } });
    const sent = { ...facts.act, id: 'sent', step: 'reply', asks: { via: 'post' } };
    const letter = letters.reply({ ...facts, acts: [...facts.acts, sent] });
    expect('paper' in letter && toText(letter.paper)).not.toContain('第二十二条');
  });

  test('a partial answer splits: the refused part goes to reconsideration first, the rest may choose', () => {
    const { text } = given('partial', '2026-03-27');
    expect(text).toMatch(/不予公开的部分不服，应当[^\n]*先向甲市人民政府申请行政复议/u);
    expect(text).toMatch(/其他部分不服，可以[^\n]*也可以[^\n]*6个月内/u);
  });

  test('without a setting only refusals go to reconsideration first; an office may count more', () => {
    const first = resultNames.filter((result) => orderOf(result, '2026-03-27', null) === 'first');
    expect(first).toHaveLength(8);
    expect(first.every((result) => result.startsWith('denied.'))).toBe(true);
    expect(orderOf('unable.notHeld', '2026-03-27', ['unable.notHeld'])).toBe('first');
    expect(orderOf('unable.notHeld', '2023-12-29', ['unable.notHeld'])).toBe('either');
    expect(orderOf('granted', '2026-03-27', ['granted'])).toBe('either');
  });

  test('every one of the 21 results has a paragraph on every day, with nothing missing', () => {
    expect(resultNames).toHaveLength(21);
    fc.assert(
      fc.property(anyResult, anyDay, fc.boolean(), (result, on, online) => {
        const { text, missing } = given(result, on, { online });
        expect(missing).toEqual([]);
        expect(text).toContain('申请行政复议');
        expect(text).toContain('60日内');
        expect(text).toContain('提起行政诉讼');
      }),
    );
  });

  test('every paper that has no remedy says why', () => {
    for (const [kind, why] of Object.entries(withoutRemedy)) {
      expect(given(kind as RemedyKind, '2026-03-27').text).toBe('');
      expect(why.zh.length).toBeGreaterThan(8);
    }
    expect(withoutRemedy['fee-notice'].zh).toContain('不能单独');
  });

  test('what the office has not set is named, and nothing is signed with a blank', () => {
    const unset = { reconsideration: null, court: null, reconsiderationOnline: null };
    const zh = (kind: RemedyKind, online = false) =>
      given(kind, '2026-03-27', { online, office: unset }).missing.map((what) => what.zh);
    expect(zh('denied.process')).toContain('行政复议机关');
    expect(zh('granted')).toContain('有管辖权的人民法院');
    expect(zh('granted', true)).toContain('提交行政复议申请书的互联网渠道');
    const letter = letters.reply(
      sampleAnswer('denied.process', '2026-03-27', { office: { reconsideration: null } }),
    );
    expect('missing' in letter && letter.missing.map((what) => what.zh)).toContain('行政复议机关');
  });

  test('the page a legal officer reads is what the code prints', async () => {
    await expect(remediesTable()).toMatchFileSnapshot('../../../../docs/remedies.md');
  });
});

/** Article numbers that exist only in the text of reconsideration law of one side of 2024. */
const newArticles = ['第二十条', '第二十二条', '第二十三条', '第二十四条', '第三十四条'];
const oldArticles = ['第九条', '第十二条'];
const reconsideration = (text: string): string[] =>
  [...text.matchAll(/《中华人民共和国行政复议法》([^的》]+)的规定/gu)].flatMap(
    ([, articles = '']) =>
      [...articles.matchAll(/第[一二三四五六七八九十]+条/gu)].map(([article]) => article),
  );

describe('法律条文的时间效力', () => {
  test('no article is cited on a day on which its text was not in force', () => {
    fc.assert(
      fc.property(anyResult, anyDay, fc.boolean(), (result, on, online) => {
        const cited = reconsideration(given(result, on, { online }).text);
        expect(cited.length).toBeGreaterThan(0);
        const allowed = on < SPLIT ? oldArticles : newArticles;
        expect(cited.filter((article) => !allowed.includes(article))).toEqual([]);
      }),
    );
  });

  test('every law that a letter names was in force on the day of the letter', () => {
    for (const { name, letter, facts } of samples) {
      const written = letters[letter](facts);
      if ('missing' in written) throw new Error(name);
      const named = [...toText(written.paper).matchAll(/《([^》]+?(?:条例|法|办法))》/gu)].map(
        ([, title]) => title,
      );
      const inForce = Object.values(statutes)
        .filter(({ from, until }) => from <= facts.act.on && (!until || facts.act.on <= until))
        .map(({ title }) => title as string);
      expect(named.filter((title) => !['条例', ...inForce].includes(title ?? ''))).toEqual([]);
    }
  });
});
