import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatterList, MatterRecord } from '../../api/contract.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Asks } from './values.ts';

/** A mask stands for a value and is none. */
const isMasked = (value: unknown): boolean => typeof value === 'string' && value.includes('****');

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/**
 * What a sister record may hand on: what is likely to be the same again. Days, amounts, papers, long texts and personal
 * values are not, and what names the record must not be.
 */
const isLasting = ({ kind, lines = 1, personal }: Field): boolean =>
  ['choice', 'reference', 'references', 'text', 'flag'].includes(kind) && lines === 1 && !personal;

export type Sister = { readonly id: string; readonly called: string };

type Use = {
  readonly matter: Matter;
  readonly fields: Fields;
  readonly asks: Asks;
  readonly change: (asks: Asks) => void;
};

/**
 * Nothing is asked twice: once an organisation or a person is chosen, what its entry says stands in the empty fields
 * that the declaration names, and the last record that names it can be taken over. Each answer says where it is from.
 */
export function useOffers({ matter, fields, asks, change }: Use) {
  const { t } = useVoice();
  const [offered, setOffered] = useState<Readonly<Record<string, string>>>({});
  const [sister, setSister] = useState<Sister | null>(null);
  const latest = useRef({ asks, change, fields });
  useEffect(() => {
    latest.current = { asks, change, fields };
  });

  const offer = useCallback((values: Asks, from: string): void => {
    const now = latest.current;
    const news = Object.entries(values).filter(
      ([name, value]) => isEmpty(now.asks[name]) && !isEmpty(value) && !isMasked(value),
    );
    if (news.length === 0) return;
    now.change({ ...now.asks, ...Object.fromEntries(news) });
    setOffered((before) => ({
      ...before,
      ...Object.fromEntries(news.map(([name]) => [name, from])),
    }));
  }, []);

  const takeOver = useCallback(
    async (id: string): Promise<void> => {
      const record = await ask<MatterRecord>(pathOf(`/${matter.name}/${id}`));
      offer(lastingOf(matter, latest.current.fields, record), record.number ?? record.title);
      setSister(null);
    },
    [matter, offer],
  );

  /** To be told of every answer that a person gives. */
  const answered = useCallback(
    (name: string, value: unknown): void => {
      setOffered((before) => without(before, name));
      const { kind, refers = '', brings } = latest.current.fields[name] ?? {};
      const register = matterOf(refers);
      if (kind !== 'reference' || !register || typeof value !== 'string') return;
      if (brings)
        void ask<MatterRecord>(pathOf(`/${register.name}/${value}`))
          .then(({ own, title }) =>
            offer(
              Object.fromEntries(Object.entries(brings).map(([here, there]) => [here, own[there]])),
              `${t(register.title)} ${title}`,
            ),
          )
          .catch(() => undefined);
      void lastNaming(matter, value)
        .then(setSister)
        .catch(() => undefined);
    },
    [matter, offer, t],
  );
  return { offered: useFrom(offered), sister, takeOver, answered };
}

const lastingOf = ({ naturalKey }: Matter, fields: Fields, { own }: MatterRecord): Asks =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => isLasting(field) && !naturalKey?.includes(name))
      .map(([name]) => [name, own[name]]),
  );

const without = (offered: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(offered).filter(([key]) => key !== name));

const useFrom = (offered: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const { t } = useVoice();
  return Object.fromEntries(
    Object.entries(offered).map(([name, from]) => [name, t(words.form.offered(from))]),
  );
};

/** The newest record of the kind that names this one too. */
async function lastNaming(matter: Matter, id: string): Promise<Sister | null> {
  const { items } = await ask<MatterList>(
    pathOf('/matters', {
      view: 'all',
      kind: matter.name,
      names: id,
      sort: 'received',
      limit: 1,
      count: 'none',
    }),
  );
  const [last] = items;
  return last ? { id: last.id, called: [last.number, last.title].filter(Boolean).join(' ') } : null;
}
