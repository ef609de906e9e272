import type { State } from '../kernel/act.ts';
import type { Matter } from '../kernel/matter.ts';
import type { KeptAct } from './history.ts';
import { loadNames } from './history.ts';
import type { SimilarRow } from './record.ts';
import { likeness, nameKey, wordingKeys, wordingOf } from './search-keys.ts';
import type { Viewing } from './viewer.ts';
import { binder, visibleSql } from './visibility.ts';

/** Shared pairs of letters from which two requests are shown side by side; a person judges whether they are the same. */
const ALIKE_SAME = 0.25;
const ALIKE_OTHER = 0.4;
const MOST = 5;
const CANDIDATES = 200;

type Row = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly fold: State;
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
  acts: readonly KeptAct[],
): Promise<SimilarRow[]> {
  const names = await loadNames(view.tx, matter, id);
  const wording = wordingOf(matter, acts[0]?.asks ?? {});
  const { values, bind } = binder();
  const byName = bind(names.map((name) => nameKey(view.secret, name)));
  const byWords = bind(wordingKeys(wording));
  const rows = await view.tx.query<Row>(
    `select m.id, m.number, m.title, m.fold, s.same
     from (select k.matter_id, bool_or(k.key = any(${byName}::text[])) as same from search_key k
       where k.office_id = current_office() and (k.key = any(${byName}::text[]) or k.key = any(${byWords}::text[]))
         and k.matter_id <> ${bind(id)}::uuid
       group by k.matter_id order by 2 desc, 1 limit ${CANDIDATES}) s
     join matter m on m.office_id = current_office() and m.id = s.matter_id
     where m.kind = ${bind(matter.name)} and m.phase <> 'voided'
       and ${visibleSql(view.store.matters.values(), view.eyes, bind)}`,
    values,
  );
  return rows
    .map((row) => ({ row, words: wordingOf(matter, row.fold.own) }))
    .map(({ row, words }) => ({
      row,
      like: likeness(wording, words),
      figures: figuresOf(words) === figuresOf(wording),
    }))
    .filter(({ row, like, figures }) =>
      row.same ? like >= ALIKE_SAME : like >= ALIKE_OTHER && figures,
    )
    .toSorted((a, b) => Number(b.row.same) - Number(a.row.same) || b.like - a.like)
    .slice(0, MOST)
    .map(({ row }) => similarRow(row));
}

const similarRow = ({ id, number, title, fold, same }: Row): SimilarRow => ({
  id,
  number,
  title,
  result: textOf(fold.own['result']),
  repliedOn: textOf(fold.own['repliedOn']) as SimilarRow['repliedOn'], // a field of kind day
  why: same ? 'same-applicant' : 'other-applicant',
});

/** Years and numbers in a wording: the same report of another year is not the same information. */
const figuresOf = (words: string): string => (words.match(/\d+/g) ?? []).toSorted().join(' ');

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
