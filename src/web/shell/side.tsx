import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { yearOf } from '../../kernel/day.ts';
import type { Text } from '../../kernel/text.ts';
import { lines } from '../../matters/index.ts';
import { SavedMenu } from '../find/saved-menu.tsx';
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
        {isAdministrator(session) ? null : (
          <Plain to="/imports" title={words.importing.past.title} />
        )}
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
      <SavedMenu />
      <h2>{t(words.shell.lines)}</h2>
      <Lines year={lastYear} />
    </>
  );
}

const FOLDED = 'waishi.menu';

/** Lines whose kinds are folded away, as this person left them on this machine. */
function useFolded(): readonly [ReadonlySet<string>, (line: string) => void] {
  const [folded, set] = useState<ReadonlySet<string>>(
    () => new Set((localStorage.getItem(FOLDED) ?? '').split(' ').filter(Boolean)),
  );
  function turn(line: string): void {
    const next = new Set(folded);
    if (!next.delete(line)) next.add(line);
    localStorage.setItem(FOLDED, [...next].join(' '));
    set(next);
  }
  return [folded, turn];
}

/** The office's business by its lines; only kinds in which the person has a role. */
function Lines({ year }: { readonly year: string }) {
  const { session } = useSeat();
  const { view } = useParams({ strict: false });
  const [folded, turn] = useFolded();
  const roles = rolesOf(session);
  const shown = lines.flatMap((line) => {
    const of = [...line.matters, ...line.registers].filter((matter) =>
      roles.some((role) => role in matter.roles),
    );
    return of.length === 0 ? [] : [{ ...line, of }];
  });
  return (
    <>
      {shown.map(({ name, title, of }) => {
        const here = of.some((one) => one.name === view);
        return (
          <LineOf
            key={name}
            title={title}
            open={!folded.has(name) || here}
            onTurn={() => turn(name)}
          >
            {of.map((one) => (
              <Kind key={one.name} name={one.name} title={one.title} year={year} />
            ))}
          </LineOf>
        );
      })}
      <ul>
        <Plain to="/figures" title={words.figures.title} />
      </ul>
    </>
  );
}

type LineProps = {
  readonly title: Text;
  readonly open: boolean;
  readonly onTurn: () => void;
  readonly children: ReactNode;
};

function LineOf({ title, open, onTurn, children }: LineProps) {
  const { t } = useVoice();
  const id = useId();
  return (
    <div className="line">
      <button type="button" aria-expanded={open} aria-controls={id} onClick={onTurn}>
        <span>{t(title)}</span>
        <span className="chevron" aria-hidden="true" />
      </button>
      <ul id={id} hidden={!open}>
        {children}
      </ul>
    </div>
  );
}

type KindProps = { readonly name: string; readonly title: Text; readonly year: string };

/** The report of a year has a page of its own. */
function Kind({ name, title, year }: KindProps) {
  const { t } = useVoice();
  return name === 'annual-report' ? (
    <li>
      <Link to="/reports/$year" params={{ year }} className="item">
        {t(title)}
      </Link>
    </li>
  ) : (
    <Item view={name} title={title} />
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
  | '/imports'
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
