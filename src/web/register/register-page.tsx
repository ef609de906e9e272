import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Session } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { Notice } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { RegisterForm } from './register-form.tsx';

export function RegisterPage() {
  const { view } = useParams({ from: '/desk/$view/new' });
  const { like } = useSearch({ from: '/desk/$view/new' });
  const { t } = useVoice();
  const navigate = useNavigate();
  const { session } = useSeat();
  const matter = matterOf(view);
  const opening = openingOf(matter);
  const title = matter?.steps[opening ?? '']?.title ?? words.register.submit;
  useTitle(title);
  if (!matter || !opening) return <NotFound />;
  return (
    <div className="page register">
      <header className="head">
        <p className="over">{t(matter.title)}</p>
        <h1>{t(title)}</h1>
      </header>
      {mayBegin(session, matter, opening) ? (
        <RegisterForm
          key={`${matter.name} ${like ?? ''}`}
          matter={matter}
          step={opening}
          like={like}
          onDone={(id) => void navigate({ to: '/$view/$id', params: { view: matter.name, id } })}
        />
      ) : (
        <NotYours matter={matter} step={opening} />
      )}
    </div>
  );
}

/** The step by which a record of a kind begins. */
const openingOf = (matter: Matter | undefined): string | undefined =>
  Object.entries(matter?.steps ?? {}).find(([, step]) => !step.from)?.[0];

/** Who acts for a colleague may have his posts: the answer to the form says so. */
const mayBegin = (session: Session, matter: Matter, step: string): boolean =>
  session.actsFor.length > 0 ||
  rolesOf(session).some((role) => matter.steps[step]?.by.includes(role));

/** Said before anything is typed rather than after. */
function NotYours({ matter, step }: { readonly matter: Matter; readonly step: string }) {
  const { t } = useVoice();
  const declared = matter.steps[step];
  const roles = (declared?.by ?? []).flatMap((role) => matter.roles[role] ?? []);
  const by = roles.map(({ title }) => t(title)).join(t(words.general.listComma));
  return (
    <Notice>
      <p>{t(words.register.notYours(declared ? t(declared.title) : '', by))}</p>
      <Link to="/$view" params={{ view: matter.name }}>
        {t(words.register.toList(matter.title))}
      </Link>
    </Notice>
  );
}
