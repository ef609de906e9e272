import { Link } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

/** Shown to whoever holds a role that opens such a matter. */
export function RegisterLink({ kind }: { readonly kind: string | undefined }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const opening = Object.values(matterOf(kind ?? '')?.steps ?? {}).find((step) => !step.from);
  const roles = rolesOf(session);
  if (!kind || !opening || !roles.some((role) => opening.by.includes(role))) return null;
  return (
    <Link className="button first" to="/$view/new" params={{ view: kind }}>
      {t(words.list.register)}
    </Link>
  );
}
