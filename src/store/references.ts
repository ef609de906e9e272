import type { Text } from '../kernel/text.ts';
import type { Matter } from '../kernel/matter.ts';
import { formerName, idsNamed, namesOf, titlesInFull } from './names.ts';
import type { Store } from './open.ts';
import { inOffice } from './open.ts';
import { isRegister, prefixKey } from './reference-keys.ts';
import type { Actor } from './request.ts';
import { keysOfQuery, normalised } from './search-keys.ts';
import type { Viewing } from './viewer.ts';
import { viewing } from './viewer.ts';
import type { Bind } from './visibility.ts';
import { binder, visibleSql } from './visibility.ts';

/** A record that a reference may point to, with what tells it from others of its name. */
export type Candidate = {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly phase: string;
  readonly about: Text;
};

type Row = Omit<Candidate, 'about'> & { readonly own: Readonly<Record<string, unknown>> };

const MOST = 12;
/** Titles are read through, so only those of the newest; by the beginning of a name and its pinyin all are found. */
const NEWEST = 5000;

/**
 * Records of one kind by what is typed: the beginning or a part of a name, its pinyin or initials, a number; a person's
 * whole name or its pinyin, which are compared by keyed hash. Nothing typed gives the newest.
 */
export async function findCandidates(
  store: Store,
  viewer: Actor,
  {
    kind,
    q,
    except,
  }: { readonly kind: string; readonly q: string; readonly except?: string | undefined },
): Promise<readonly Candidate[]> {
  const matter = store.matters.get(kind);
  if (!matter) return [];
  return inOffice(store, viewer.office, async (tx) => {
    const view = await viewing(store, tx, viewer);
    const { values, bind } = binder();
    const rows = await tx.query<Row>(
      `select m.id, m.kind, m.number, m.title, m.phase, m.fold->'own' as own from matter m
       where m.office_id = current_office() and m.kind = ${bind(kind)}
         and m.phase not in ('united', 'voided', 'merged') and m.id::text <> ${bind(except ?? '')}
         and ${q.trim() === '' ? 'true' : soughtSql(view, kind, q.trim(), bind)}
         and ${visibleSql(store.matters.values(), view.eyes, bind, 'page')}
       order by m.open desc, position(${bind(q.trim())} in m.title) = 1 desc, m.begun desc, m.id limit ${MOST}`,
      values,
    );
    return told(view, matter, rows);
  });
}

function soughtSql({ secret }: Viewing, kind: string, q: string, bind: Bind): string {
  const text = normalised(q);
  const from = bind(prefixKey(kind, text));
  // After every letter that a key can have.
  const to = bind(prefixKey(kind, `${text}\u{10FFFF}`));
  return `m.id in (
    select k.matter_id from search_key k where k.office_id = current_office()
      and (k.key = any(${bind(keysOfQuery(secret, q))}::text[]) or (${text === '' ? 'false' : `k.key >= ${from} and k.key < ${to}`}))
    union all
    select n.matter_id from number_used n where n.office_id = current_office() and n.text = ${bind(q)}
    union all
    (select t.id from (select x.id, x.title, x.number from matter x where x.office_id = current_office()
      and x.kind = ${bind(kind)} order by x.begun desc, x.id desc limit ${NEWEST}) t
      where position(${bind(q)} in t.title) > 0 or position(${bind(q)} in t.number) > 0 limit 50))`;
}

/** Two choices and the records it names say enough: 企业 · 法国, 专家 · 甲市大学. */
async function told(view: Viewing, matter: Matter, rows: readonly Row[]): Promise<Candidate[]> {
  const titles = await titlesInFull(view, rows);
  const names = await namesOf(
    view,
    rows.flatMap(({ own }) => idsNamed(matter, own)),
  );
  return rows.map(({ own, ...row }) => {
    const said = Object.entries({ ...matter.own }).flatMap(([name, { kind, options }]) => {
      const value = own[name];
      if (typeof value !== 'string') return [];
      const named = kind === 'reference' ? names[value]?.title : undefined;
      const chosen = kind === 'choice' ? options?.[value] : undefined;
      return chosen ? [chosen] : named === undefined ? [] : [{ zh: named, en: named }];
    });
    const now = isRegister(matter) ? formerName(own, '0001-01-01') : undefined;
    const first = said.slice(0, 3);
    const once = now === undefined ? [] : [{ zh: `曾用名：${now}`, en: `formerly ${now}` }];
    const parts = [...first, ...once];
    return {
      ...row,
      title: titles.get(row.id) ?? row.title,
      about: {
        zh: parts.map(({ zh }) => zh).join(' · '),
        en: parts.map(({ en }) => en).join(' · '),
      },
    };
  });
}
