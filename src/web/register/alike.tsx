import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Candidates } from '../../api/contract.ts';
import type { Option } from '../../fields/control.ts';
import type { Matter } from '../../kernel/matter.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Data, useVoice } from '../language.tsx';
import { useRested } from '../form/use-answer.ts';
import { words } from '../words.ts';

const ENOUGH = 2;
const FEW = 4;

type Props = {
  readonly matter: Matter;
  readonly typed: unknown;
  readonly onUse?: (option: Option) => void;
};

/** Entries of a register that are called much the same, while one types: nobody enters one a second time unawares. */
export function Alike({ matter, typed, onUse }: Props) {
  const { t } = useVoice();
  const text = useRested(typeof typed === 'string' ? typed.trim() : '');
  const found = useQuery({
    queryKey: ['references', matter.name, text],
    queryFn: ({ signal }) =>
      ask<Candidates>(pathOf('/references', { kind: matter.name, q: text }), { signal }),
    enabled: text.length >= ENOUGH,
    placeholderData: (before) => before,
  });
  const items = text.length >= ENOUGH ? (found.data?.items ?? []).slice(0, FEW) : [];
  if (items.length === 0) return null;
  return (
    <section className="notice warn alike" aria-live="polite">
      <div>
        <p>{t(words.form.alike)}</p>
        <ul className="documents">
          {items.map(({ id, kind, title, about }) => (
            <li key={id}>
              <Link to="/$view/$id" params={{ view: kind, id }} target="_blank">
                <Data>{title}</Data>
              </Link>{' '}
              <span className="hint">
                <Data>{t(about)}</Data>
              </span>{' '}
              {onUse ? (
                <Button look="quiet" onClick={() => onUse({ value: id, label: title })}>
                  {t(words.form.use)}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
