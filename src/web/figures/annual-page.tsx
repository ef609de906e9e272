import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DisclosureAnnual } from '../../api/contract.ts';
import { yearOf } from '../../kernel/day.ts';
import type { Column, HandRow, Row } from '../../matters/disclosure-request/annual.ts';
import {
  cellRecords,
  columns,
  table2Blocks,
  table3Rows,
  table4Rows,
} from '../../matters/disclosure-request/annual.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Awaited, Notice } from '../controls/states.tsx';
import { fullDay, moment } from '../days.ts';
import { useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { AnnualHand } from './annual-hand.tsx';
import type { FigureSearch } from './asked.ts';
import { positionText, useAnnual } from './asked.ts';
import { Chooser } from './chooser.tsx';
import './figures.css';

/** The tables of the annual report on disclosure: each cell opens its requests. */
export function AnnualPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const asked = useSearch({ from: '/desk/figures/disclosure-annual' });
  const [open, setOpen] = useState(false);
  const year = asked.year ?? String(yearOf(session.today));
  const title = words.figures.annualTitle(year);
  useTitle(title);
  const search: FigureSearch = { year, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) };
  const found = useAnnual(search);
  return (
    <div className="page">
      <header className="head">
        <h1>{t(title)}</h1>
        <span className="actions">
          <Link className="button quiet" to="/figures" search={search}>
            {t(words.figures.title)}
          </Link>
          {rolesOf(session).includes('head') && found.data ? (
            <Button onClick={() => setOpen(true)}>{t(words.figures.enter)}</Button>
          ) : null}
          <a className="button quiet" href={pathOf('/disclosure-annual.docx', search)} download>
            {t(words.figures.docx)}
          </a>
          <a className="button quiet" href={pathOf('/disclosure-annual.xlsx', search)} download>
            {t(words.figures.xlsx)}
          </a>
        </span>
      </header>
      <Chooser
        year={year}
        asOf={asked.asOf}
        onChange={(next) =>
          void navigate({ to: '/figures/disclosure-annual', search: next, replace: true })
        }
      />
      <Awaited asked={found}>{(annual) => <Tables annual={annual} search={search} />}</Awaited>
      {open && found.data ? (
        <AnnualHand annual={found.data} onClose={() => setOpen(false)} />
      ) : null}
    </div>
  );
}

type TablesProps = { readonly annual: DisclosureAnnual; readonly search: FigureSearch };

function Tables({ annual, search }: TablesProps) {
  const { t, language } = useVoice();
  return (
    <>
      <section className="part">
        <h2>{t(words.figures.table3)}</h2>
        <Table3 annual={annual} search={search} />
      </section>
      <section className="part">
        <h2>{t(words.figures.checks)}</h2>
        <Checks annual={annual} />
      </section>
      <ByHand annual={annual} />
      <section className="part">
        <h2>{t(words.figures.table2)}</h2>
        {table2Blocks.map(({ title, rows }) => (
          <HandTable key={title.en} title={t(title)} rows={rows} table={annual.table2} />
        ))}
      </section>
      <section className="part">
        <h2>{t(words.figures.table4)}</h2>
        <HandTable title={t(words.figures.item)} rows={table4Rows} table={annual.table4} total />
      </section>
      <p className="hint">{t(positionText(annual, language))}</p>
    </>
  );
}

const names = Object.keys(columns) as Column[]; // the keys of a literal

function Table3({ annual, search }: TablesProps) {
  const { t } = useVoice();
  const legal = names.filter((name) => name.startsWith('legal.'));
  return (
    <Scrolled label={t(words.figures.table3)}>
      <table className="plain annual wide">
        <thead>
          <tr>
            <th scope="col" rowSpan={3}>
              {t(words.figures.item)}
            </th>
            <th scope="colgroup" colSpan={names.length}>
              {t(words.figures.applicants)}
            </th>
          </tr>
          <tr>
            <th scope="col" rowSpan={2}>
              {t(columns.naturalPerson)}
            </th>
            <th scope="colgroup" colSpan={legal.length}>
              {t(words.figures.legalPersons)}
            </th>
            <th scope="col" rowSpan={2}>
              {t(columns.total)}
            </th>
          </tr>
          <tr>
            {legal.map((name) => (
              <th key={name} scope="col">
                {t(columns[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table3Rows.map(({ key, level, title }) => (
            <tr key={title.en} className={key ? undefined : 'heading'}>
              <th scope="row" className={`level-${level}`} colSpan={key ? 1 : names.length + 1}>
                {t(title)}
              </th>
              {key ? <Cells row={key} values={annual.table3[key] ?? {}} search={search} /> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

type CellsProps = {
  readonly row: Row;
  readonly values: Readonly<Record<string, number>>;
  readonly search: FigureSearch;
};

const Cells = ({ row, values, search }: CellsProps) =>
  names.map((name) => {
    const { key, slice } = cellRecords(row, name);
    const value = values[name] ?? 0;
    return (
      <td key={name}>
        <Link
          to="/figures/$key"
          params={{ key }}
          search={{ ...search, ...(slice === undefined ? {} : { slice }) }}
          className={value === 0 ? 'zero' : undefined}
        >
          {value}
        </Link>
      </td>
    );
  });

function Checks({ annual }: { readonly annual: DisclosureAnnual }) {
  const { t } = useVoice();
  return (
    <ul className="sum-rules">
      {annual.checks.map(({ rule, says, ok, where }) => (
        <li key={rule} className={ok ? undefined : 'bad'}>
          {t(says)}
          {t(words.general.colon)}
          {ok ? `✓ ${t(words.figures.holds)}` : `✗ ${t(words.figures.fails)}`}
          {ok ? null : ` ${where.join(' ')}`}
        </li>
      ))}
    </ul>
  );
}

function ByHand({ annual: { byHand } }: { readonly annual: DisclosureAnnual }) {
  const { t, language } = useVoice();
  if (!byHand)
    return (
      <Notice tone="warn">
        <p>{t(words.figures.nobody)}</p>
      </Notice>
    );
  const day = fullDay(moment(byHand.at).day, language);
  return <p className="hint">{t(words.figures.byHand(byHand.by?.name ?? '—', day))}</p>;
}

type HandProps = {
  readonly title: string;
  readonly rows: readonly HandRow[];
  readonly table: DisclosureAnnual['table2'];
  readonly total?: true;
};

function HandTable({ title, rows, table, total }: HandProps) {
  const { t } = useVoice();
  const cells = Object.entries({
    ...rows[0]?.cells,
    ...(total ? { total: columns.total } : {}),
  });
  return (
    <Scrolled label={title}>
      <table className="plain annual">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {cells.map(([key, name]) => (
              <th key={key} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title: row }) => (
            <tr key={key}>
              <th scope="row">{t(row)}</th>
              {cells.map(([cell]) => (
                <td key={cell}>{table[key]?.[cell] ?? 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
