import { Link } from '@tanstack/react-router';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** Beside the link to the form: many records at once, from a table. */
export function ImportLink({ kind }: { readonly kind: string }) {
  const { t } = useVoice();
  return (
    <Link className="button" to="/$view/import" params={{ view: kind }}>
      {t(words.importing.link)}
    </Link>
  );
}
