import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FigureRecord, FigureValue } from '../../api/contract.ts';
import { yearOf } from '../../kernel/day.ts';
import { matterOf } from '../../matters/index.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Awaited, Empty } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import type { SliceSearch } from './asked.ts';
import { positionText, shownWithUnit, useFigure, useRecords } from './asked.ts';
import { Chooser } from './chooser.tsx';
import { OpeningNote } from './opening.tsx';
import { listsOf } from './parts.ts';
import './figures.css';

/** One figure with what it is made of: every number anywhere leads here. */
export function FigurePage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const { key } = useParams({ from: '/desk/figures/$key' });
  const asked = useSearch({ from: '/desk/figures/$key' });
  const year = asked.year ?? String(yearOf(session.today));
  const { asOf, slice } = asked;
  const view = { year, ...(asOf === undefined ? {} : { asOf }) };
  const search: SliceSearch = { ...view, ...(slice === undefined ? {} : { slice }) };
  const found = useFigure(key, search);
  useTitle(found.data?.title ?? words.figures.title);
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{found.data ? t(found.data.title) : t(words.figures.title)}</h1>
        <span className="actions">
          <Link className="button quiet" to="/figures" search={view}>
            {t(words.figures.title)}
          </Link>
        </span>
      </header>
      <Chooser
        year={year}
        asOf={asOf}
        onChange={(next) =>
          void navigate({ to: '/figures/$key', params: { key }, search: next, replace: true })
        }
      />
      <Awaited asked={found}>
        {(figure) => (
          <>
            <Head figure={figure} slice={slice} />
            <Parts figure={figure} search={search} />
            <Records figure={figure} search={search} />
          </>
        )}
      </Awaited>
    </div>
  );
}

type HeadProps = { readonly figure: FigureValue; readonly slice: string | undefined };

function Head({ figure, slice }: HeadProps) {
  const { t, language } = useVoice();
  return (
    <section className="part figure-head">
      <p className="big">{shownWithUnit(figure, language)}</p>
      <OpeningNote figure={figure} />
      {slice === undefined ? null : (
        <p>
          {t(words.figures.slice)}
          {t(words.general.colon)}
          {figure.parts.length === 1 && figure.parts[0] ? t(figure.parts[0].title) : slice}
        </p>
      )}
      <p>{t(figure.definition)}</p>
      <p className="hint">{t(positionText(figure, language))}</p>
      <details>
        <summary>{t(words.figures.digest)}</summary>
        <code className="link">{figure.digest}</code>
        <p className="hint">{t(words.figures.digestHow)}</p>
      </details>
    </section>
  );
}

type FigureProps = { readonly figure: FigureValue; readonly search: SliceSearch };

function Parts({ figure, search }: FigureProps) {
  const { t } = useVoice();
  if (figure.parts.length === 0 || search.slice !== undefined) return null;
  return (
    <section className="part">
      <h2>{t(words.figures.parts)}</h2>
      {listsOf(figure).map((list) => (
        <ul key={list[0]?.slice} className="figure-parts">
          {list.map(({ slice, title, value }) => (
            <li key={slice}>
              <span>{t(title)}</span>
              <Link to="/figures/$key" params={{ key: figure.key }} search={{ ...search, slice }}>
                {value}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function Records({ figure, search }: FigureProps) {
  const { t } = useVoice();
  const found = useRecords(figure.key, search);
  const hidden = found.data?.pages[0]?.hidden ?? 0;
  return (
    <section className="part">
      <h2>{t(words.figures.records)}</h2>
      <Awaited asked={found}>
        {({ pages }) => <RecordTable items={pages.flatMap(({ items }) => items)} />}
      </Awaited>
      {hidden > 0 ? <p className="hint">{t(words.figures.hidden(hidden))}</p> : null}
      {found.hasNextPage ? (
        <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t(words.figures.more)}
        </Button>
      ) : null}
      <footer className="foot">
        {(['xlsx', 'csv'] as const).map((format) => (
          <a
            key={format}
            className="button quiet"
            href={pathOf(`/figures/${figure.key}/records.${format}`, search)}
            download
          >
            {t(words.list[format === 'xlsx' ? 'export' : 'exportCsv'])}
          </a>
        ))}
      </footer>
    </section>
  );
}

function RecordTable({ items }: { readonly items: readonly FigureRecord[] }) {
  const { t } = useVoice();
  if (items.length === 0) return <Empty>{t(words.figures.noRecords)}</Empty>;
  const counted = items.some(({ amount, value }) => amount !== null || value !== '');
  return (
    <Scrolled label={t(words.figures.records)}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t(words.figures.day)}</th>
            <th scope="col">{t(words.figures.number)}</th>
            <th scope="col">{t(words.figures.matter)}</th>
            <th scope="col">{t(words.figures.act)}</th>
            {counted ? <th scope="col">{t(words.figures.counted)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <RecordRow
              key={`${item.act} ${item.value} ${item.figure}`}
              item={item}
              counted={counted}
            />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function RecordRow({ item, counted }: { readonly item: FigureRecord; readonly counted: boolean }) {
  const { t, language } = useVoice();
  const step = matterOf(item.kind)?.steps[item.step]?.title;
  return (
    <tr>
      <td className="nowrap">{fullDay(item.day, language)}</td>
      <td className="nowrap">
        <Data>{item.number}</Data>
      </td>
      <td>
        <Link
          to="/$view/$id"
          params={{ view: item.kind, id: item.matter }}
          lang="zh-CN"
          className="data"
        >
          {item.title === '' ? item.number : item.title}
        </Link>
      </td>
      <td className="nowrap">{step ? t(step) : item.step}</td>
      {counted ? <td className="n">{item.amount ?? item.value}</td> : null}
    </tr>
  );
}
