import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { SavedSearch } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { Empty, Notice, sentenceOf } from '../controls/states.tsx';
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
      {managing
        ? // Outside of the menu, whose headings look otherwise.
          createPortal(
            <Managing items={items.filter(({ mine }) => mine)} onClose={() => manage(false)} />,
            document.body,
          )
        : null}
    </>
  );
}

function ListLink({ list }: { readonly list: SavedSearch }) {
  const { t } = useVoice();
  const { name, place, asked, mine, by, count } = list;
  const told = [
    ...(mine ? [] : [t(words.find.saved.sharedBy(by.name))]),
    ...(count ? [] : [t(words.find.saved.lost)]),
  ];
  const title = told.length > 0 ? told.join(t(words.general.comma)) : undefined;
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
  const [changing, change] = useState<SavedSearch | null>(null);
  if (changing) return <SavePanel list={changing} onClose={() => change(null)} />;
  return (
    <Panel title={t(words.find.saved.manage)} onClose={onClose} place="window">
      {items.length === 0 ? <Empty>{t(words.find.saved.none)}</Empty> : null}
      <ul className="saved-lists">
        {items.map((list) => (
          <ManagedList key={list.id} list={list} onChange={() => change(list)} />
        ))}
      </ul>
    </Panel>
  );
}

type ManagedProps = { readonly list: SavedSearch; readonly onChange: () => void };

/** Deleting asks once more: of a shared list others lose theirs. */
function ManagedList({ list, onChange }: ManagedProps) {
  const { t, language } = useVoice();
  const client = useQueryClient();
  const [sure, setSure] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const { saved } = words.find;
  async function remove(): Promise<void> {
    try {
      await ask<void>(pathOf(`/saved/${list.id}`), { method: 'DELETE' });
    } catch (problem) {
      setFault(problem);
    }
    await client.invalidateQueries({ queryKey: savedKey });
  }
  return (
    <li>
      <Data>{list.name}</Data>
      <span className="with">
        {t(sure ? saved.sure[list.shared] : list.count ? saved.with[list.shared] : saved.lost)}
      </span>
      <Button look="quiet" onClick={sure ? () => setSure(false) : onChange}>
        {t(sure ? words.general.cancel : saved.rename)}
      </Button>
      <Button look="quiet" onClick={() => (sure ? void remove() : setSure(true))}>
        {t(saved.remove)}
      </Button>
      {fault ? <Notice tone="warn">{sentenceOf(fault, language)}</Notice> : null}
    </li>
  );
}
