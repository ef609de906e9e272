import { useNavigate, useParams } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { RegisterForm } from './register-form.tsx';

export function RegisterPage() {
  const { view } = useParams({ from: '/desk/$view/new' });
  const { t } = useVoice();
  const navigate = useNavigate();
  const matter = matterOf(view);
  const opening = Object.entries(matter?.steps ?? {}).find(([, step]) => !step.from)?.[0];
  useTitle(words.register.title);
  if (!matter || !opening) return <NotFound />;
  const title = matter.name === 'disclosure-request' ? words.register.title : matter.title;
  return (
    <div className="page register">
      <header className="head">
        <h1>{t(title)}</h1>
      </header>
      <RegisterForm
        matter={matter}
        step={opening}
        onDone={(id) => void navigate({ to: '/$view/$id', params: { view: matter.name, id } })}
      />
    </div>
  );
}
