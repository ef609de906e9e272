import { Link } from '@tanstack/react-router';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { matterOf } from '../../matters/index.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord };
type Row = MatterRecord['related'][number];

const IN = 'in:';

/** How the record at hand stands to another: by a link, or by a field of the other that names this one. */
const relationOf = (matter: Matter, { kind, relation }: Row): Text | undefined =>
  relation.startsWith(IN)
    ? namingIn(matterOf(kind), relation.slice(IN.length))
    : matter.steps['link']?.asks?.['relation']?.options?.[relation];

/** A name that ends with a stop is a step's, whose act names the record. */
function namingIn(other: Matter | undefined, name: string): Text | undefined {
  if (!other) return undefined;
  if (name.endsWith('.')) return other.steps[name.slice(0, -1)]?.title;
  return (other.own[name] ?? other.keeps[name])?.label;
}

/** Records this one is linked to, and those that name it: the newest of each, and the way to all of them. */
export function Related({ matter, record }: Props) {
  const { t } = useVoice();
  if (record.related.length === 0) return null;
  const more = record.namedBy.filter(({ count }) => count > 1);
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t(words.matter.related)}</h2>
      <ul className="documents">
        {record.related.map((row) => (
          <RelatedRow key={`${row.id}${row.relation}`} matter={matter} row={row} />
        ))}
      </ul>
      {more.map(({ kind, count, exact }) => {
        const title = matterOf(kind)?.title;
        return title ? (
          <p key={kind}>
            <Link to="/$view" params={{ view: kind }} search={{ names: record.id }}>
              {t(words.matter.namedAll(title, exact ? String(count) : `${count}+`))}
            </Link>
          </p>
        ) : null;
      })}
    </section>
  );
}

function RelatedRow({ matter, row }: { readonly matter: Matter; readonly row: Row }) {
  const { t } = useVoice();
  const { id, kind, number, title, phase } = row;
  const other = matterOf(kind);
  const relation = relationOf(matter, row);
  const said = [
    row.relation.startsWith(IN) && other ? t(other.title) : '',
    relation ? t(relation) : '',
    other?.phases[phase] ? t(other.phases[phase].title) : '',
  ];
  return (
    <li>
      <Link to="/$view/$id" params={{ view: kind, id }}>
        <Data>{[number, title].filter(Boolean).join(' ')}</Data>
      </Link>
      <span className="hint">{said.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
