import { Link } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { useRested } from '../form/use-answer.ts';
import { Data, useVoice } from '../language.tsx';
import { useAlike } from '../queries.ts';
import { words } from '../words.ts';

const ENOUGH = 4;
const MOST = 30;

/** Requests already there for much the same, while one types: a repeat is seen before it is registered. */
export function Duplicates({ sought, kind }: { readonly sought: unknown; readonly kind: string }) {
  const { t } = useVoice();
  const typed = typeof sought === 'string' ? sought.trim() : '';
  const text = useRested(typed.length >= ENOUGH ? typed.slice(0, MOST) : '');
  const found = useAlike(kind, text);
  const items = text ? (found.data?.items ?? []) : [];
  return (
    <section aria-labelledby="duplicates" aria-live="polite">
      <h2 id="duplicates">{t(words.register.duplicates)}</h2>
      {text === '' ? <p className="hint">{t(words.register.duplicatesHint)}</p> : null}
      {text !== '' && items.length === 0 ? (
        <p className="hint">{t(words.register.duplicatesNone)}</p>
      ) : null}
      <ul className="documents">
        {items.map((item) => (
          <li key={item.id}>
            <Link to="/$view/$id" params={{ view: item.kind, id: item.id }} target="_blank">
              <Data>{[item.number, item.title].filter(Boolean).join(' ')}</Data>
            </Link>
            <span className="hint">
              <Data>{item.applicant}</Data>{' '}
              {t(matterOf(item.kind)?.phases[item.phase]?.title ?? words.general.none)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
