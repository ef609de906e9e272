import { addDays, yearOf } from '../src/kernel/day.ts';
import { systemClock } from '../src/office/clock.ts';
import { find } from '../src/store/find/find.ts';
import type { Tx } from '../src/store/open.ts';
import { inOffice } from '../src/store/open.ts';
import { viewing } from '../src/store/viewer.ts';
import { binder, visibleSql } from '../src/store/visibility.ts';
import { APART, fillFind, FORMER, nameAt } from './find-fill.ts';
import { median, quantile } from './measure.ts';
import type { Office } from './office.ts';
import { foundOffice } from './office.ts';
import type { Place } from './place.ts';
import { openBeside } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

const SIZES = [200_000, 1_000_000] as const;
const QUICK = [20_000, 100_000] as const;
const BOUND = 50;
/** LIKE reads seconds long and always the same: once for either person. */
const LIKE = 2;

type Sized = { readonly size: number; readonly place: Place; readonly office: Office };
/** What is looked for, and what LIKE is given for it. */
type Term = { readonly what: string; readonly q: string; readonly like: readonly string[] };

export async function benchFind(place: Place, quick: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? QUICK : SIZES) {
    const sized = await prepare(place, size);
    try {
      const found = await measure(sized, quick);
      for (const row of found) console.error(`${row.what}: ${row.measured} ${row.result}`);
      rows.push(...found);
    } finally {
      await sized.office.made.store.close();
      await sized.place.close();
    }
  }
  return rows;
}

async function prepare(place: Place, size: number): Promise<Sized> {
  const began = performance.now();
  const own = await openBeside(place, `find_${size}`);
  const office = await foundOffice(own, 'jia');
  await fillFind(own.sql, office, size);
  console.error(`${size} matters to find in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return { size, place: own, office };
}

const word = (what: string, ...words: readonly string[]): Term => ({
  what,
  q: words.join(' '),
  like: words,
});

/** From what every text has to what none has, and what is hardest for an index; names and numbers too. */
function termsOf(size: number): readonly Term[] {
  const serial = String(Math.floor(size * 0.77));
  const year = yearOf(addDays(systemClock.today(), -1900 + Math.floor(1900 * 0.77)));
  return [
    word('a word in every text', '情况'),
    word('a word in most texts', '申请'),
    word('a word in many texts', '经费'),
    word('a word in some texts', '护照'),
    word('a rarer word', '渔船'),
    word('two words of every text', '情况', '联系'),
    word('two words of many texts', '护照', '大使馆'),
    word('two common words never together', ...APART),
    word('a word of every text of former years', FORMER),
    word('a part of a title and a word of the text', '失情', '属实'),
    word('one letter', '情'),
    word('one text', `流水${serial}`),
    word('no text', '外星来客'),
    word('part of a title', '遗失情况'),
    { what: 'a number', q: `〔${year}〕${serial}`, like: [`〕${serial}号`] },
    word('the end of a number', serial.slice(-3)),
    word('a name', nameAt(777)),
    { what: 'initials', q: 'zwf', like: ['赵伟芳'] },
    { what: 'pinyin', q: 'zhangminqiang', like: ['张敏强'] },
    { what: 'a mistyped name', q: '张敏墙', like: ['张敏强'] },
  ];
}

type Timed = {
  readonly term: Term;
  readonly ours: readonly number[];
  readonly like: readonly number[];
};

async function measure(sized: Sized, quick: boolean): Promise<readonly Row[]> {
  const { size } = sized;
  const timed: Timed[] = [];
  for (const term of termsOf(size)) {
    const one = await inTurn(sized, term, quick ? 8 : 20);
    timed.push(one);
    console.error(
      `${term.what}: p95 ${p95(one.ours).toFixed(1)} ms, LIKE ${p95(one.like).toFixed(0)} ms`,
    );
  }
  const all = (of: 'ours' | 'like'): number => p95(timed.flatMap((one) => one[of]));
  const slowest = timed
    .map(({ term, ours }) => ({ what: term.what, ms: p95(ours) }))
    .toSorted((a, b) => b.ms - a.ms);
  const worst = slowest[0] ?? { what: '', ms: Number.NaN };
  // The bound is for the sizes an office grows to: LIKE takes long only there.
  const bound = quick ? {} : { atLeast: BOUND };
  const at = size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`;
  return [
    {
      what: `find in ${at} matters against LIKE, p95 over all terms of either`,
      measured: `${all('ours').toFixed(1)} ms against ${all('like').toFixed(0)} ms`,
      ...ratio(all('like') / all('ours'), bound),
    },
    {
      what: `the same, p95 of the slowest term alone (${worst.what})`,
      measured: `${worst.ms.toFixed(1)} ms against ${all('like').toFixed(0)} ms`,
      ...ratio(all('like') / worst.ms),
    },
    plain(
      `find in ${at}: the slowest terms, p95`,
      slowest
        .slice(0, 5)
        .map(({ what, ms }) => `${what} ${ms.toFixed(1)} ms`)
        .join(', '),
    ),
    plain(
      `find in ${at}: each term, medians in ms, against LIKE`,
      timed
        .map(
          ({ term, ours, like }) =>
            `${term.what} ${median(ours).toFixed(1)} : ${median(like).toFixed(0)}`,
        )
        .join(', '),
    ),
  ];
}

const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** As the head and as an officer of one unit in turn; the first rounds warm up. LIKE beside it, until it has had its turns. */
async function inTurn({ office }: Sized, term: Term, rounds: number): Promise<Timed> {
  const { made, id, head, officers } = office;
  const ours: number[] = [];
  const like: number[] = [];
  for (let round = -4; round < rounds; round += 1) {
    const person = round % 2 === 0 ? head : (officers[0] ?? head);
    const mine = await timedOf(() => find(made.store, { office: id, person }, { q: term.q }));
    if (round < 0) continue;
    ours.push(mine);
    if (round < LIKE)
      like.push(
        await timedOf(() => inOffice(made.store, id, (tx) => byLike(tx, office, person, term))),
      );
  }
  return { term, ours, like };
}

/** What a page of search by LIKE reads: the newest of what this person may see, in one table that has it all. */
async function byLike(tx: Tx, { made }: Office, person: string, { like }: Term): Promise<unknown> {
  const view = await viewing(made.store, tx, { office: tx.office, person });
  const { values, bind } = binder();
  const seen = visibleSql(made.store.matters.values(), view.eyes, bind, 'page');
  const holds = like.map((one) => `m.text like ${bind(`%${one}%`)}`).join(' and ');
  return tx.query(
    `select m.id, m.kind, m.number, m.title, m.begun from plain m
     where m.office_id = current_office() and ${seen} and ${holds} order by m.begun desc, m.id desc limit 21`,
    values,
  );
}

async function timedOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
