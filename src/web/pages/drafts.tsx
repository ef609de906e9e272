import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { matterOf } from '../../matters/index.ts';
import { Button } from '../controls/button.tsx';
import { Awaited, Empty } from '../controls/states.tsx';
import { moment } from '../days.ts';
import type { FormDraft } from '../form/use-draft.ts';
import { discardDraft, isDraft, localDrafts } from '../form/use-draft.ts';
import { Data, useVoice } from '../language.tsx';
import { useDrafts } from '../queries.ts';
import { useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

type Kept = { readonly key: string; readonly body: FormDraft; readonly savedAt: string | null };

/** What was typed and not sent: kept at the server, or on this machine while the network was away. */
export function DraftsPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const drafts = useDrafts();
  useTitle(words.drafts.title);
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{t(words.drafts.title)}</h1>
      </header>
      <Awaited asked={drafts}>
        {({ items }) => {
          const remote = items.flatMap(({ key, body, savedAt }): Kept[] =>
            isDraft(body) ? [{ key, body, savedAt }] : [],
          );
          const here = localDrafts(session.person.id)
            .filter(({ key }) => !remote.some((one) => one.key === key))
            .map(({ key, body }) => ({ key, body, savedAt: null }));
          const all = [...remote, ...here];
          return all.length === 0 ? (
            <Empty>{t(words.drafts.empty)}</Empty>
          ) : (
            <DraftList drafts={all} />
          );
        }}
      </Awaited>
    </div>
  );
}

function DraftList({ drafts }: { readonly drafts: readonly Kept[] }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const client = useQueryClient();
  async function discard(key: string): Promise<void> {
    if (!window.confirm(t(words.drafts.discardSure))) return;
    await discardDraft(session.person.id, key);
    await client.invalidateQueries({ queryKey: ['drafts'] });
    await client.invalidateQueries({ queryKey: ['summary'] });
  }
  return (
    <ul className="draft-list">
      {drafts.map(({ key, body, savedAt }) => {
        const matter = matterOf(body.kind);
        const step = matter?.steps[body.step]?.title;
        const when = savedAt === null ? null : moment(savedAt);
        return (
          <li key={key}>
            <div>
              <Link className="strong" {...toDraft(body)}>
                {step ? t(step) : body.step}
              </Link>{' '}
              <Data>{body.title || matter?.titled(body.asks)}</Data>
              <p className="hint">
                {when ? `${t(words.drafts.saved)} ${when.day} ${when.time}` : t(words.drafts.here)}
              </p>
            </div>
            <Button look="quiet" onClick={() => void discard(key)}>
              {t(words.drafts.discard)}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

const toDraft = ({ kind, matter, step }: FormDraft) =>
  matter === 'new'
    ? ({ to: '/$view/new', params: { view: kind } } as const)
    : ({ to: '/$view/$id', params: { view: kind, id: matter }, search: { step } } as const);
