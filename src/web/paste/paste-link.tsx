import { Link } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** Beside the link to the form, where matters are named by fields of their own. */
export function PasteLink({ kind }: { readonly kind: string }) {
  const { t } = useVoice();
  return matterOf(kind)?.naturalKey ? (
    <Link className="button" to="/$view/paste" params={{ view: kind }}>
      {t(words.paste.link)}
    </Link>
  ) : null;
}
