import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { MatterRow } from '../../api/contract.ts';
import type { Text } from '../../kernel/text.ts';
import { matterOf } from '../../matters/index.ts';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { useKeys } from '../shell/keys.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { duePhrase, isStopped } from './due.ts';
import { LightMark } from './light.tsx';

const columns = ['light', 'number', 'matter', 'phase', 'due', 'assignee'] as const;

/** One line a matter; on a narrow screen each row takes two, and stays a row of a table. */
export function Rows({
  items,
  label,
  mixed,
}: {
  readonly items: readonly MatterRow[];
  readonly label: string;
  /** Of several kinds: each row says which. */
  readonly mixed: boolean;
}) {
  const { t } = useVoice();
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
            <th key={column} scope="col" className={column}>
              {t(words.list[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((row) => (
          <Row key={row.id} row={row} mixed={mixed} />
        ))}
      </tbody>
    </table>
  );
}

/** j and k move the focus itself, so that Enter opens and a screen reader follows. */
function move(body: HTMLElement | null, by: number): void {
  const links = [...(body?.querySelectorAll<HTMLElement>('a.open') ?? [])];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}

function Row({ row, mixed }: { readonly row: MatterRow; readonly mixed: boolean }) {
  const { t } = useVoice();
  const matter = matterOf(row.kind);
  const phase = matter?.phases[row.phase]?.title;
  return (
    <tr className={row.light}>
      <td className="light">
        <LightMark light={row.light} closed={isStopped(row.clock)} />
      </td>
      <td className="number">
        {row.number ? (
          <Data>{row.number}</Data>
        ) : (
          <span className="lack">{t(words.list.unnumbered)}</span>
        )}
      </td>
      <td className="matter">
        {mixed && matter ? <span className="kind">{t(matter.title)} </span> : null}
        <Link className="open" to="/$view/$id" params={{ view: row.kind, id: row.id }}>
          <Data>{shortened(row.title)}</Data>
        </Link>{' '}
        <span className="applicant">
          <Data>{row.applicant}</Data>
        </span>
        <Flags flags={row.flags} waiting={row.waitingFor} />
      </td>
      <td className="phase">{phase ? t(phase) : null}</td>
      <Due row={row} />
      <td className="assignee">
        {row.assignee ? (
          <Data>{row.assignee.name}</Data>
        ) : (
          <span className="lack">{t(words.list.unassigned)}</span>
        )}
      </td>
    </tr>
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
