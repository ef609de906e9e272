import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SavedSearch } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { Empty } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { SavePanel } from './save-list.tsx';
import { savedKey, useSaved } from './use-find.ts';

/** 我的清单: saved searches in the menu, each with how many it holds now. */
export function SavedMenu() {
  const { t } = useVoice();
  const [managing, manage] = useState(false);
  const { data } = useSaved();
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h2>
        {t(words.find.saved.title)}{' '}
        {items.some(({ mine }) => mine) ? (
          <Button look="quiet" onClick={() => manage(true)}>
            {t(words.find.saved.manage)}
          </Button>
        ) : null}
      </h2>
      <ul>
        {items.map((list) => (
          <li key={list.id}>
            <ListLink list={list} />
          </li>
        ))}
      </ul>
      {managing ? (
        <Managing items={items.filter(({ mine }) => mine)} onClose={() => manage(false)} />
      ) : null}
    </>
  );
}

function ListLink({ list }: { readonly list: SavedSearch }) {
  const { t } = useVoice();
  const { name, place, asked, mine, by, count } = list;
  const title = mine ? undefined : t(words.find.saved.sharedBy(by.name));
  return (
    <Link
      to="/$view"
      params={{ view: place }}
      search={asked}
      className="item"
      activeOptions={{ includeSearch: true, exact: true }}
      {...(title === undefined ? {} : { title })}
    >
      <span>
        <Data>{name}</Data>
      </span>
      {count && count.value > 0 ? (
        <span className="count">{count.exact ? count.value : `${count.value}+`}</span>
      ) : null}
    </Link>
  );
}

type ManagingProps = { readonly items: readonly SavedSearch[]; readonly onClose: () => void };

function Managing({ items, onClose }: ManagingProps) {
  const { t } = useVoice();
  const client = useQueryClient();
  const [changing, change] = useState<SavedSearch | null>(null);
  async function remove({ id }: SavedSearch): Promise<void> {
    await ask<void>(pathOf(`/saved/${id}`), { method: 'DELETE' }).catch(() => undefined);
    await client.invalidateQueries({ queryKey: savedKey });
  }
  if (changing) return <SavePanel list={changing} onClose={() => change(null)} />;
  return (
    <Panel title={t(words.find.saved.manage)} onClose={onClose} place="window">
      {items.length === 0 ? <Empty>{t(words.find.saved.none)}</Empty> : null}
      <ul className="saved-lists">
        {items.map((list) => (
          <li key={list.id}>
            <Data>{list.name}</Data>
            <span className="with">{t(words.find.saved.with[list.shared])}</span>
            <Button look="quiet" onClick={() => change(list)}>
              {t(words.find.saved.rename)}
            </Button>
            <Button look="quiet" onClick={() => void remove(list)}>
              {t(words.find.saved.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
