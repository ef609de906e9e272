import { Link } from '@tanstack/react-router';
import type { MatterRecord } from '../../api/contract.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

const MOST = 5;

/** Cases told in like words: the hotline and the family may have called about the same person. */
export function MayRepeat({ record }: { readonly record: MatterRecord }) {
  const { t } = useVoice();
  if (record.similar.length === 0) return null;
  return (
    <section aria-labelledby="repeats">
      <h2 id="repeats">{t(words.consular.repeats)}</h2>
      <p className="hint">{t(words.consular.repeatsHint)}</p>
      <ul>
        {record.similar.slice(0, MOST).map(({ id, number, title }) => (
          <li key={id}>
            <Link to="/$view/$id" params={{ view: record.kind, id }}>
              <Data>{[number, title].filter(Boolean).join(' ')}</Data>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
