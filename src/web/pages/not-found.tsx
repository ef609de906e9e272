import { Link } from '@tanstack/react-router';
import { useVoice } from '../language.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

export function NotFound() {
  const { t } = useVoice();
  useTitle(words.general.noPage);
  return (
    <div className="page narrow">
      <h1>{t(words.general.notFound)}</h1>
      <p>
        <Link to="/$view" params={{ view: 'todo' }}>
          {t(words.general.toTodo)}
        </Link>
      </p>
    </div>
  );
}
