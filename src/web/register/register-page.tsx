import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { RegisterForm } from './register-form.tsx';

export function RegisterPage() {
  const { view } = useParams({ from: '/desk/$view/new' });
  const { like } = useSearch({ from: '/desk/$view/new' });
  const { t } = useVoice();
  const navigate = useNavigate();
  const matter = matterOf(view);
  const opening = Object.entries(matter?.steps ?? {}).find(([, step]) => !step.from)?.[0];
  const title = matter?.steps[opening ?? '']?.title ?? words.register.submit;
  useTitle(title);
  if (!matter || !opening) return <NotFound />;
  return (
    <div className="page register">
      <header className="head">
        <p className="over">{t(matter.title)}</p>
        <h1>{t(title)}</h1>
      </header>
      <RegisterForm
        matter={matter}
        step={opening}
        like={like}
        onDone={(id) => void navigate({ to: '/$view/$id', params: { view: matter.name, id } })}
      />
    </div>
  );
}
