import type { State } from '../kernel/act.ts';
import { linksOf } from './keeps.ts';
import type { Tx } from './open.ts';
import type { DocumentRow, RelatedRow } from './record.ts';
import type { Viewing } from './viewer.ts';
import { binder, statementName, visibleSql } from './visibility.ts';

/** Documents of a matter, each with the act that joined it. */
export const documentsOf = (tx: Tx, matter: string): Promise<DocumentRow[]> =>
  tx.query<DocumentRow>(
    `select d.sha256, u.name, d.type, d.size, u.act_id as act, a.at, u.what,
       jsonb_build_object('id', a.by_person, 'name', coalesce(p.name, '')) as by
     from document_use u
     join document d on d.office_id = u.office_id and d.sha256 = u.sha256
     join act a on a.office_id = u.office_id and a.id = u.act_id
     left join person p on p.office_id = a.office_id and p.id = a.by_person
     where u.office_id = current_office() and u.matter_id = $1
     order by a.seq, u.what, u.name`,
    [matter],
    'documents',
  );

/** How the other side of a link reads. */
const inverse: Readonly<Record<string, string>> = {
  'merged-into': 'merged-from',
  'split-off': 'split-from',
  repeat: 'repeated-by',
  follow: 'followed-by',
};
const back = (relation: string): string => inverse[relation] ?? relation;
type Row = Omit<RelatedRow, 'relation'> & { readonly fold: State };

/** Matters this one names and those that name it, as far as the person may see them. */
export async function relatedTo(view: Viewing, id: string, state: State): Promise<RelatedRow[]> {
  const links = linksOf(state.own);
  const { values, bind } = binder();
  const ids = bind(links.map(({ matter }) => matter));
  const sql = `select m.id, m.kind, m.number, m.title, m.phase, m.fold from matter m
     where m.office_id = current_office() and m.id in (
       select unnest(${ids}::uuid[]) union select k.matter_id from search_key k
       where k.office_id = current_office() and k.key = ${bind(`link:${id}`)})
       and ${visibleSql(view.store.matters.values(), view.eyes, bind, 'page')}
     order by m.begun, m.id`;
  const rows = await view.tx.query<Row>(sql, values, statementName('related', sql));
  return rows.flatMap(({ fold, ...row }) => {
    const here = links.filter(({ matter }) => matter === row.id).map(({ relation }) => relation);
    const there = linksOf(fold.own)
      .filter(({ matter }) => matter === id)
      .map(({ relation }) => back(relation));
    return [...new Set([...here, ...there])].map((relation) => ({ ...row, relation }));
  });
}
