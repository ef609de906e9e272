import type { There } from '../../fields/moment/there.ts';
import { momentIn } from '../../fields/moment/there.ts';
import type { Moment } from '../../kernel/moment.ts';
import { shortDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useNow } from './now.ts';

/** '2月9日 03:05' */
export function Minute({ at, near }: { readonly at: Moment; readonly near?: string | undefined }) {
  const { language } = useVoice();
  return (
    <time dateTime={at}>
      {shortDay(at.slice(0, 10), language, near)} {at.slice(11)}
    </time>
  );
}

/** The time here and the time there, now: whom one can call at this hour. */
export function BothNow({ there }: { readonly there: There }) {
  const { t } = useVoice();
  const now = useNow();
  const local = momentIn(now, there.zone);
  if (!local) return null;
  return (
    <p className="both-now">
      <span>
        {t(words.consular.beijing)} <b>{now.slice(11)}</b>
      </span>
      <span>
        {t(there.name)} <b>{local.slice(11)}</b>{' '}
        {local.slice(0, 10) === now.slice(0, 10) ? null : <Minute at={local} near={now} />}
      </span>
    </p>
  );
}
