import { addDays, yearOf } from '../src/kernel/day.ts';
import { systemClock } from '../src/office/clock.ts';
import { find } from '../src/store/find/find.ts';
import { APART, fillFind, nameAt } from './find-fill.ts';
import { quantile } from './measure.ts';
import type { Office } from './office.ts';
import { foundOffice } from './office.ts';
import type { Place } from './place.ts';
import { openBeside } from './place.ts';
import type { Row } from './table.ts';
import { plain, ratio } from './table.ts';

const SIZES = [200_000, 1_000_000] as const;
const QUICK = [20_000, 100_000] as const;
const BOUND = 50;

type Sized = { readonly size: number; readonly place: Place; readonly office: Office };
/** What is looked for, and what LIKE is given for it. */
type Term = { readonly what: string; readonly q: string; readonly like: readonly string[] };

export async function benchFind(place: Place, quick: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const size of quick ? QUICK : SIZES) {
    const sized = await prepare(place, size);
    try {
      rows.push(...(await measure(sized, quick)));
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

/** From what every text has to what none has; names and numbers too. */
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

async function measure({ size, place, office }: Sized, quick: boolean): Promise<readonly Row[]> {
  const timed: Timed[] = [];
  for (const term of termsOf(size))
    timed.push(await inTurn({ size, place, office }, term, quick ? 8 : 20));
  const all = (of: 'ours' | 'like'): number =>
    quantile(
      timed.flatMap((one) => one[of]),
      0.95,
    );
  const slowest = timed
    .map(({ term, ours }) => ({ what: term.what, ms: quantile(ours, 0.95) }))
    .toSorted((a, b) => b.ms - a.ms);
  const at = size >= 1e6 ? `${size / 1e6}M` : `${size / 1e3}k`;
  return [
    {
      what: `find in ${at} matters against LIKE, p95 over all terms, the worst included`,
      measured: `${all('ours').toFixed(1)} ms against ${all('like').toFixed(0)} ms`,
      ...ratio(all('like') / all('ours'), { atLeast: BOUND }),
    },
    plain(
      `find in ${at}: the slowest terms, p95`,
      slowest
        .slice(0, 4)
        .map(({ what, ms }) => `${what} ${ms.toFixed(1)} ms`)
        .join(', '),
    ),
    plain(
      `find in ${at}: each term, medians, against LIKE`,
      timed
        .map(
          ({ term, ours, like }) =>
            `${term.what} ${quantile(ours, 0.5).toFixed(1)} : ${quantile(like, 0.5).toFixed(0)}`,
        )
        .join(', '),
    ),
  ];
}

/** As the head and as an officer of one unit in turn, each time beside LIKE; the first rounds warm up. */
async function inTurn({ place, office }: Sized, term: Term, rounds: number): Promise<Timed> {
  const { made, id, head, officers } = office;
  const ours: number[] = [];
  const like: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const person = round % 2 === 0 ? head : (officers[0] ?? head);
    const mine = await timedOf(() => find(made.store, { office: id, person }, { q: term.q }));
    const theirs = await timedOf(() =>
      place.sql.query(
        `select id from plain where office_id = $1 and ${term.like.map((_, n) => `text like $${n + 2}`).join(' and ')}
         order by begun desc limit 20`,
        [id, ...term.like.map((one) => `%${one}%`)],
      ),
    );
    if (round < 0) continue;
    ours.push(mine);
    like.push(theirs);
  }
  return { term, ours, like };
}

async function timedOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
