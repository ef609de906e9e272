import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { MatterRow, NameRow } from '../../api/contract.ts';
import type { Matter as Declared } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { matterOf } from '../../matters/index.ts';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { useKeys } from '../shell/keys.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { FieldCell, isNumber } from './cells.tsx';
import type { Column } from './columns.ts';
import { duePhrase, isStopped } from './due.ts';
import { LightMark } from './light.tsx';

type Props = {
  readonly items: readonly MatterRow[];
  readonly label: string;
  /** Of several kinds: each row says which. */
  readonly mixed: boolean;
  readonly columns: readonly Column[];
  /** Records that the rows name, by id. */
  readonly names: Readonly<Record<string, NameRow>>;
  /** The field that orders the list, and how to order it by another. */
  readonly by?: string | undefined;
  readonly onOrder: (by: string) => void;
};

/** One line a matter; on a narrow screen each row takes two, and stays a row of a table. */
export function Rows({ items, label, mixed, columns, names, by, onOrder }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  useKeys({
    j: () => move(body.current, 1),
    k: () => move(body.current, -1),
  });
  return (
    <table className="rows" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} by={by} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((row) => (
          <Row key={row.id} row={row} mixed={mixed} columns={columns} names={names} />
        ))}
      </tbody>
    </table>
  );
}

type HeadingProps = Pick<Props, 'by' | 'onOrder'> & { readonly column: Column };

const ORDERED = new Set(['choice', 'day', 'moment', 'integer', 'money', 'text']);

/** A click orders the list by the column, another one from its end. */
function Heading({ column: { key, title, field }, by, onOrder }: HeadingProps) {
  const { t } = useVoice();
  if (!field)
    return (
      <th scope="col" className={key}>
        {t(title)}
      </th>
    );
  const order = by === key ? 'ascending' : by === `-${key}` ? 'descending' : undefined;
  const next = order === 'ascending' ? `-${key}` : order === 'descending' ? '' : key;
  return (
    <th scope="col" className={isNumber(field) ? 'field amount' : 'field'} aria-sort={order}>
      {ORDERED.has(field.kind) ? (
        <button type="button" onClick={() => onOrder(next)}>
          {t(title)}
          {order ? <span aria-hidden="true">{order === 'ascending' ? ' ↑' : ' ↓'}</span> : null}
        </button>
      ) : (
        t(title)
      )}
    </th>
  );
}

/** j and k move the focus itself, so that Enter opens and a screen reader follows. */
function move(body: HTMLElement | null, by: number): void {
  const links = [...(body?.querySelectorAll<HTMLElement>('a.open') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}

type RowProps = Pick<Props, 'mixed' | 'columns' | 'names'> & { readonly row: MatterRow };

function Row({ row, mixed, columns, names }: RowProps) {
  const { session } = useSeat();
  return (
    <tr className={row.light}>
      {columns.map(({ key, field, title }) =>
        field ? (
          <td key={key} className={isNumber(field) ? 'field amount' : 'field'}>
            <FieldName title={title} />
            <FieldCell row={row} name={key} field={field} names={names} today={session.today} />
          </td>
        ) : (
          <FixedCell key={key} column={key} row={row} mixed={mixed} />
        ),
      )}
    </tr>
  );
}

/** Shown on a narrow screen, where there are no headings. */
const FieldName = ({ title }: { readonly title: Text }) => {
  const { t } = useVoice();
  return (
    <span className="field-name" aria-hidden="true">
      {t(title)}{' '}
    </span>
  );
};

type FixedProps = Pick<Props, 'mixed'> & { readonly row: MatterRow; readonly column: string };

/** What every matter has. */
function FixedCell({ column, row, mixed }: FixedProps) {
  if (column === 'matter') return <Matter row={row} mixed={mixed} />;
  if (column === 'due') return <Due row={row} />;
  return (
    <td className={column}>
      <Fixed column={column} row={row} />
    </td>
  );
}

function Fixed({ column, row }: Omit<FixedProps, 'mixed'>) {
  const { t } = useVoice();
  if (column === 'light') return <LightMark light={row.light} closed={isStopped(row.clock)} />;
  if (column === 'phase') {
    const phase = matterOf(row.kind)?.phases[row.phase]?.title;
    return phase ? t(phase) : null;
  }
  const [value, lack] =
    column === 'number'
      ? [row.number, words.list.unnumbered]
      : [row.assignee?.name, words.list.unassigned];
  return value ? <Data>{value}</Data> : <span className="lack">{t(lack)}</span>;
}

/** The entry of a register is the person; its name needs no mask beside it. */
const isRegister = (matter: Declared | undefined): boolean =>
  matter !== undefined && 'survivor' in matter.keeps;

function Matter({ row, mixed }: Pick<RowProps, 'row' | 'mixed'>) {
  const { t } = useVoice();
  const matter = matterOf(row.kind);
  return (
    <td className="matter">
      {mixed && matter ? <span className="kind">{t(matter.title)} </span> : null}
      <Link className="open" to="/$view/$id" params={{ view: row.kind, id: row.id }}>
        <Data>{shortened(row.title)}</Data>
      </Link>{' '}
      <span className="applicant">
        <Data>{isRegister(matter) ? null : row.applicant}</Data>
      </span>
      <Flags flags={row.flags} waiting={row.waitingFor} />
    </td>
  );
}

function Due({ row }: { readonly row: MatterRow }) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  return (
    <td className="due">
      <span className={`in ${row.light}`}>{t(duePhrase(row.clock, session.today))}</span>{' '}
      {row.clock?.due ? (
        <span className="day">
          {shortDay(row.clock.due, language, session.today)}
          {row.clock.provisional ? ` ${t(words.list.dueIn.provisional)}` : ''}
        </span>
      ) : null}
    </td>
  );
}

const MOST = 60;

/** A row is a line or two; the whole title stands over the matter's own page. */
const shortened = (title: string): string =>
  title.length > MOST ? `${title.slice(0, MOST - 1).replace(/…$/, '')}…` : title;

type FlagProps = {
  readonly flags: readonly string[];
  readonly waiting: 'cosign' | 'read' | undefined;
};

function Flags({ flags, waiting }: FlagProps) {
  const { t } = useVoice();
  const known: Readonly<Record<string, Text>> = words.list.flags;
  const shown = flags.flatMap((flag) => known[flag] ?? []);
  const all = waiting ? [words.list.waiting[waiting], ...shown] : shown;
  return all.map((flag) => (
    <span key={flag.en} className="flag">
      {t(flag)}
    </span>
  ));
}
