import { Link } from '@tanstack/react-router';
import { yearOf } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { matters } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { useSummary } from '../queries.ts';
import { words } from '../words.ts';
import { isAdministrator, rolesOf, useSeat } from './session.tsx';

const views = ['todo', 'done', 'mine'] as const;
const officeRoles = ['head', 'leader', 'system-admin', 'security-admin'];
const adminRoles = ['system-admin', 'security-admin', 'audit-admin'];

export function Side({ open }: { readonly open: boolean }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const roles = rolesOf(session);
  const has = (some: readonly string[]): boolean => roles.some((role) => some.includes(role));
  return (
    <nav id="side" className={open ? 'side open' : 'side'} aria-label={t(words.shell.menu)}>
      {isAdministrator(session) ? null : <Business />}
      <h2>{t(words.shell.office)}</h2>
      <ul>
        {has(officeRoles) ? (
          <>
            <Plain to="/settings" title={words.shell.settings} />
            <Plain to="/people" title={words.shell.people} />
          </>
        ) : null}
        {has(['clerk', 'head', 'officer']) ? (
          <Plain to="/numbers" title={words.shell.numbers} />
        ) : null}
        {has(adminRoles) ? <Plain to="/system" title={words.shell.system} /> : null}
        <Plain to="/rules" title={words.shell.rules} />
        <Plain to="/calculator" title={words.shell.calculator} />
        <Plain to="/calendar" title={words.calendar.title} />
        <Plain to="/check" title={words.check.title} />
      </ul>
    </nav>
  );
}

function Business() {
  const { t } = useVoice();
  const { session } = useSeat();
  // The report of a year is written when it is over.
  const lastYear = String(yearOf(session.today) - 1);
  const { data } = useSummary();
  return (
    <>
      <ul>
        {views.map((view) => (
          <Item
            key={view}
            view={view}
            title={words.shell.views[view]}
            count={view === 'todo' ? data?.todo : undefined}
          />
        ))}
        <li>
          <Link to="/drafts" className="item">
            <span>{t(words.shell.drafts)}</span>
            <Count value={data?.drafts} />
          </Link>
        </li>
        <Item view="circulated" title={words.shell.views.circulated} count={data?.circulated} />
      </ul>
      <h2>{t(words.shell.lines)}</h2>
      <ul>
        {matters.map(({ name, title }) =>
          name === 'annual-report' ? (
            <li key={name}>
              <Link to="/reports/$year" params={{ year: lastYear }} className="item">
                {t(title)}
              </Link>
            </li>
          ) : (
            <Item key={name} view={name} title={title} />
          ),
        )}
        <Plain to="/figures" title={words.figures.title} />
      </ul>
    </>
  );
}

type PlainTo =
  | '/numbers'
  | '/settings'
  | '/people'
  | '/system'
  | '/rules'
  | '/calculator'
  | '/calendar'
  | '/figures'
  | '/check';

function Plain({ to, title }: { readonly to: PlainTo; readonly title: Text }) {
  const { t } = useVoice();
  return (
    <li>
      <Link to={to} className="item">
        {t(title)}
      </Link>
    </li>
  );
}

type ItemProps = {
  readonly view: string;
  readonly title: Text;
  readonly count?: number | undefined;
};

function Item({ view, title, count }: ItemProps) {
  const { t } = useVoice();
  return (
    <li>
      <Link to="/$view" params={{ view }} activeOptions={{ includeSearch: false }} className="item">
        <span>{t(title)}</span>
        <Count value={count} />
      </Link>
    </li>
  );
}

const Count = ({ value }: { readonly value: number | undefined }) =>
  value ? <span className="count">{value}</span> : null;
