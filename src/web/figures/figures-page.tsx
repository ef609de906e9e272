import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FigureList, FigureValue } from '../../api/contract.ts';
import { yearOf } from '../../kernel/day.ts';
import { matterOf } from '../../matters/index.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { Awaited } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import type { FigureSearch } from './asked.ts';
import { positionText, shownWithUnit, useFigures } from './asked.ts';
import { Chooser, Neighbours } from './chooser.tsx';
import { BeforeCell, OpeningLine } from './opening.tsx';
import './figures.css';

/** All figures of a year, by line of business. */
export function FiguresPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const { year = String(yearOf(session.today)), asOf } = useSearch({ from: '/desk/figures' });
  useTitle(words.figures.title);
  const search: FigureSearch = { year, ...(asOf === undefined ? {} : { asOf }) };
  const found = useFigures(search);
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{t(words.figures.title)}</h1>
        <Neighbours year={year} asOf={asOf} />
      </header>
      <p className="intro">{t(words.figures.intro)}</p>
      <Chooser
        year={year}
        asOf={asOf}
        onChange={(next) => void navigate({ to: '/figures', search: next, replace: true })}
      />
      <Awaited asked={found}>{(list) => <Groups list={list} search={search} />}</Awaited>
    </div>
  );
}

type GroupsProps = { readonly list: FigureList; readonly search: FigureSearch };

function Groups({ list, search }: GroupsProps) {
  const { t, language } = useVoice();
  const groups = [...Map.groupBy(list.items, ({ kind }) => kind)];
  return (
    <>
      {groups.map(([kind, items]) => (
        <section key={kind} className="part figures">
          <h2>{t(matterOf(kind)?.title ?? { zh: kind, en: kind })}</h2>
          {kind === 'disclosure-request' ? (
            <p>
              <Link to="/figures/disclosure-annual" search={search}>
                {t(words.figures.annual)}
              </Link>
            </p>
          ) : null}
          <Table
            items={items}
            search={search}
            label={t(matterOf(kind)?.title ?? { zh: kind, en: kind })}
          />
        </section>
      ))}
      <p className="hint">{t(positionText(list, language))}</p>
    </>
  );
}

type TableProps = {
  readonly items: readonly FigureValue[];
  readonly search: FigureSearch;
  readonly label: string;
};

const Table = ({ items, search, label }: TableProps) => {
  const { t } = useVoice();
  return (
    <Scrolled label={label}>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t(words.figures.figure)}</th>
            <th scope="col" className="n">
              {t(words.figures.value)}
            </th>
            <th scope="col" className="n before">
              {t(words.figures.earlier)}
            </th>
            <th scope="col">{t(words.figures.definition)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((figure) => (
            <Row key={figure.key} figure={figure} search={search} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
};

function Row({ figure, search }: { readonly figure: FigureValue; readonly search: FigureSearch }) {
  const { t, language } = useVoice();
  return (
    <tr>
      <th scope="row">{t(figure.title)}</th>
      <td className="n">
        <Link to="/figures/$key" params={{ key: figure.key }} search={search} className="value">
          {shownWithUnit(figure, language)}
        </Link>
        <OpeningLine figure={figure} />
      </td>
      <td className="n before">
        <BeforeCell figure={figure} />
      </td>
      <td className="definition">{t(figure.definition)}</td>
    </tr>
  );
}
