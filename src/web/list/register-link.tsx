import { Link } from '@tanstack/react-router';
import type { Text } from '../../kernel/text.ts';
import { kinds, lines } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { ImportLink } from '../import/import-link.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

/** Shown to whoever holds a role that opens such a matter. */
export function RegisterLink({ kind }: { readonly kind: string | undefined }) {
  const { t } = useVoice();
  const opens = useOpenings().filter((one) => kind === undefined || one.kind === kind);
  const [first, ...others] = opens;
  if (!first) return null;
  if (others.length === 0)
    return (
      <>
        <Link className="button first" to="/$view/new" params={{ view: first.kind }}>
          {t(first.title)}
        </Link>
        <ImportLink kind={first.kind} />
      </>
    );
  return (
    <details className="openings">
      <summary className="button first">{t(words.list.register)}</summary>
      <div className="menu by-line">
        {lines.map(({ name, title, matters }) => {
          const of = opens.filter((one) => matters.some((matter) => matter.name === one.kind));
          return of.length === 0 ? null : (
            <section key={name}>
              <h3>{t(title)}</h3>
              <ul>
                {of.map((one) => (
                  <li key={one.kind}>
                    <Link to="/$view/new" params={{ view: one.kind }}>
                      {t(one.matter)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </details>
  );
}

type Opening = { readonly kind: string; readonly matter: Text; readonly title: Text };

/** The kinds of matter that whoever sits here may open, each with the step that opens it. */
export function useOpenings(): readonly Opening[] {
  const { session } = useSeat();
  const roles = rolesOf(session);
  return kinds.flatMap(({ name, title, steps }) => {
    const step = Object.values(steps).find(({ from }) => !from);
    return step?.by.some((role) => roles.includes(role))
      ? [{ kind: name, matter: title, title: step.title }]
      : [];
  });
}
