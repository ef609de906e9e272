import type { State } from '../kernel/act.ts';
import type { Matter } from '../kernel/matter.ts';
import type { History } from './history.ts';
import type { SimilarRow } from './record.ts';
import { likeness, nameKey, wordingKeys, wordingOf } from './search-keys.ts';
import type { Viewing } from './viewer.ts';
import { binder, statementName, visibleSql } from './visibility.ts';

/** Shared pairs of letters from which two requests are shown side by side; a person judges whether they are the same. */
const ALIKE_SAME = 0.25;
const ALIKE_OTHER = 0.4;
const MOST = 5;
/** Matters compared in full: those that share most keys. */
const CANDIDATES = 30;
/** Matters read of one key: a wording that everybody uses tells nothing. */
const OF_KEY = 300;

type Row = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly own: State['own'];
  readonly same: boolean;
};

/**
 * Requests like this one: of the same applicant (a repeated request, 条例第三十六条第六项) and of others for the same
 * information (条例第四十四条第二款).
 */
export async function similarTo(
  view: Viewing,
  matter: Matter,
  id: string,
  { acts, named }: Pick<History, 'acts' | 'named'>,
): Promise<SimilarRow[]> {
  const wording = wordingOf(matter, acts[0]?.asks ?? {});
  const names = named.map((name) => nameKey(view.secret, name));
  const words = wordingKeys(wording);
  if (names.length + words.length === 0) return [];
  const { values, bind } = binder();
  const byName = bind(names);
  const keys = bind([...names, ...words]);
  const sql = `select m.id, m.number, m.title, s.same, (select jsonb_object_agg(o.key, o.value)
         from jsonb_each(m.fold->'own') o where o.key = any(${bind(shownOf(matter))}::text[])) as own
     from (select k.matter_id, bool_or(w.key = any(${byName}::text[])) as same
       from unnest(${keys}::text[]) w(key) cross join lateral (
         select k.matter_id from search_key k where k.office_id = current_office() and k.key = w.key
           and k.matter_id <> ${bind(id)}::uuid limit ${OF_KEY}) k
       group by k.matter_id order by 2 desc, count(*) desc, 1 limit ${CANDIDATES}) s
     join matter m on m.office_id = current_office() and m.id = s.matter_id
     where m.kind = ${bind(matter.name)} and m.phase <> 'voided'
       and ${visibleSql(view.store.matters.values(), view.eyes, bind, 'page')}`;
  const rows = await view.tx.query<Row>(sql, values, statementName('similar', sql));
  return rows
    .map((row) => ({ row, words: wordingOf(matter, row.own) }))
    .map(({ row, words: others }) => ({
      row,
      like: likeness(wording, others),
      figures: figuresOf(others) === figuresOf(wording),
    }))
    .filter(({ row, like, figures }) =>
      row.same ? like >= ALIKE_SAME : like >= ALIKE_OTHER && figures,
    )
    .toSorted((a, b) => Number(b.row.same) - Number(a.row.same) || b.like - a.like)
    .slice(0, MOST)
    .map(({ row }) => similarRow(row));
}

/** What is compared and shown of another matter; the rest of its fold is not read. */
const shownOf = (matter: Matter): readonly string[] => [
  ...Object.keys(matter.own).filter((name) => matter.own[name]?.kind === 'text'),
  'result',
  'repliedOn',
];

const similarRow = ({ id, number, title, own, same }: Row): SimilarRow => ({
  id,
  number,
  title,
  result: textOf(own['result']),
  repliedOn: textOf(own['repliedOn']) as SimilarRow['repliedOn'], // a field of kind day
  why: same ? 'same-applicant' : 'other-applicant',
});

/** Years and numbers in a wording: the same report of another year is not the same information. */
const figuresOf = (words: string): string => (words.match(/\d+/g) ?? []).toSorted().join(' ');

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
