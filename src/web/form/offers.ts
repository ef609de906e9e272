import { useCallback, useEffect, useRef, useState } from 'react';
import type { MatterList, MatterRecord } from '../../api/contract.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Chosen } from './brought.ts';
import {
  chosenIn,
  chosenInItems,
  itemsOf,
  newsTo,
  takenByItems,
  valuesBrought,
} from './brought.ts';
import type { Asks } from './values.ts';

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

/** What was offered and taken, by path: each answer says where it is from. */
function useTaking({ asks, change, fields }: Omit<Use, 'matter'>) {
  const [offered, setOffered] = useState<Readonly<Record<string, string>>>({});
  const latest = useRef({ asks, change, fields });
  useEffect(() => {
    latest.current = { asks, change, fields };
  });
  /** Two registers may answer before the form is drawn again. */
  const take = useCallback((next: Asks, paths: readonly string[], from: string): void => {
    if (paths.length === 0) return;
    latest.current = { ...latest.current, asks: next };
    latest.current.change(next);
    const marked = Object.fromEntries(paths.map((path) => [path, from]));
    setOffered((before) => ({ ...before, ...marked }));
  }, []);
  const offer = useCallback(
    (values: Asks, from: string): void => {
      const now = latest.current.asks;
      const news = newsTo(now, values);
      take({ ...now, ...news }, Object.keys(news), from);
    },
    [take],
  );
  const offerItems = useCallback(
    (list: string, chosen: Chosen, values: Asks, from: string): void => {
      const now = latest.current.asks;
      const { items, paths } = takenByItems(now[list], chosen, values);
      const within = paths.map((path) => `${list}.${path}`);
      take({ ...now, [list]: items }, within, from);
    },
    [take],
  );
  return { offered, setOffered, latest, offer, offerItems };
}

/**
 * Nothing is asked twice: once an organisation or a person is chosen, what its entry says stands in the empty fields
 * that the declaration names, in those of the same item where it was chosen in a list, and the last record that names
 * it can be taken over.
 */
export function useOffers({ matter, ...form }: Use) {
  const { t } = useVoice();
  const [sister, setSister] = useState<Sister | null>(null);
  const { offered, setOffered, latest, offer, offerItems } = useTaking(form);

  const takeOver = useCallback(
    async (id: string): Promise<void> => {
      const record = await ask<MatterRecord>(pathOf(`/${matter.name}/${id}`));
      offer(lastingOf(matter, latest.current.fields, record), record.number ?? record.title);
      setSister(null);
    },
    [latest, matter, offer],
  );

  /** To be told of every answer that a person gives. */
  const answered = useCallback(
    (name: string, value: unknown): void => {
      const { asks: before, fields: of } = latest.current;
      const field = of[name];
      if (!field) return;
      setOffered((all) => standing(all, name, { before: before[name], value }));
      const bring = (chosen: Chosen, offerTo: (values: Asks, from: string) => void): void =>
        void saidBy(chosen)
          .then(({ own, title, of: register }) =>
            offerTo(valuesBrought(chosen.brings, own), `${t(register.title)} ${title}`),
          )
          .catch(() => undefined);
      for (const one of chosenIn({ [name]: field }, before, { [name]: value })) bring(one, offer);
      for (const one of chosenInItems(field.items ?? {}, before[name], value))
        bring(one, (values, from) => offerItems(name, one, values, from));
      if (field.kind !== 'reference' || !matterOf(field.refers ?? '') || typeof value !== 'string')
        return;
      void lastNaming(matter, value)
        .then(setSister)
        .catch(() => undefined);
    },
    [latest, matter, offer, offerItems, setOffered, t],
  );
  return { offered: useFrom(offered), sister, takeOver, answered };
}

const lastingOf = ({ naturalKey }: Matter, fields: Fields, { own }: MatterRecord): Asks =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => isLasting(field) && !naturalKey?.includes(name))
      .map(([name]) => [name, own[name]]),
  );

/** What the register says of a chosen record. */
async function saidBy({ refers, id }: Chosen) {
  const of = matterOf(refers);
  if (!of) throw new Error(`no such register: ${refers}`);
  const { own, title } = await ask<MatterRecord>(pathOf(`/${of.name}/${id}`));
  return { own, title, of };
}

type Answer = { readonly before: unknown; readonly value: unknown };

/** Offered answers but those that a person has just given himself; of a list, but those in items that he changed. */
const standing = (
  offered: Readonly<Record<string, string>>,
  name: string,
  { before, value }: Answer,
) =>
  Object.fromEntries(
    Object.entries(offered).filter(([path]) => {
      const [first, at = '', key = ''] = path.split('.');
      if (first !== name || at === '') return first !== name;
      return itemsOf(before)[Number(at)]?.[key] === itemsOf(value)[Number(at)]?.[key];
    }),
  );

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
