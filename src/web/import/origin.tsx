import { Link } from '@tanstack/react-router';
import type { ActRow } from '../../api/contract.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** From which row of which file a record came, and the way to that import. */
export function Origin({ of }: { readonly of: ActRow['from'] }) {
  const { t } = useVoice();
  if (!of) return null;
  return (
    <Link className="origin" to="/imports" search={{ batch: of.batch }}>
      <Data>{t(words.importing.past.from(of.file, of.sheet, of.row))}</Data>
    </Link>
  );
}

/** Above a list of what one import entered. */
export function OfImport({ batch }: { readonly batch: string | undefined }) {
  const { t } = useVoice();
  if (batch === undefined) return null;
  return (
    <p className="of-import">
      {t(words.importing.past.only)}{' '}
      <Link to="/imports" search={{ batch }}>
        {t(words.importing.past.which)}
      </Link>
    </p>
  );
}
