import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Candidates, Found, Kept, MatterRecord } from '../../api/contract.ts';
import type { Around, Option } from '../../fields/control.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { sentenceOf } from '../controls/states.tsx';
import { shortDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { recordKey, usePeople } from '../queries.ts';
import { keptActs } from './kept-choices.ts';
import { useMaking } from './make-context.ts';

/** What the controls of a step ask of the page: colleagues, acts, other records, keeping a file. */
export function useAround(matter: Matter, record?: MatterRecord): Omit<Around, 'rows'> {
  const { language, t } = useVoice();
  const people = usePeople();
  const make = useMaking();
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const keep = useCallback(
    async (file: File) => {
      const body = new FormData();
      body.append('file', file);
      try {
        const kept = await ask<Kept>(pathOf('/documents'), { method: 'POST', body });
        setNames((before) => ({ ...before, [kept.sha256]: kept.name }));
        return kept;
      } catch (fault) {
        throw new Error(sentenceOf(fault, language), { cause: fault });
      }
    },
    [language],
  );
  const { chose, called } = useCalled(record);
  const seek = useSeek(record?.id);
  return useMemo(
    () => ({
      language,
      say: t,
      keep,
      seek,
      chose,
      called,
      make,
      nameOf: (hash) =>
        names[hash] ??
        record?.documents.find(({ sha256 }) => sha256 === hash)?.name ??
        hash.slice(0, 8),
      choices: (refers, name) => {
        if (refers === 'staff')
          return (people.data?.people ?? [])
            .filter(({ disabled, posts }) => !disabled && takesPart(matter, posts))
            .map((person) => ({ value: person.id, label: person.name }));
        if (!record) return [];
        if (refers === 'matter') return nearby(record);
        return refers === 'act' ? actChoices(matter, record, name, language) : [];
      },
    }),
    [language, t, keep, seek, chose, called, make, names, record, people.data, matter],
  );
}

/** Looks records up: of one kind by its own look-up, of any by number or name. */
function useSeek(except: string | undefined): Around['seek'] {
  const { t } = useVoice();
  return useCallback(
    async (refers, text) => {
      if (refers === 'matter') {
        if (text === '') return [];
        const { items } = await ask<Found>(pathOf('/find', { q: text }));
        return items.map(({ id, number, title }) => ({ value: id, label: labelOf(number, title) }));
      }
      const { items } = await ask<Candidates>(
        pathOf('/references', { kind: refers, q: text, except }),
      );
      return items.map(({ id, kind, number, title, phase, about }) => {
        const known = matterOf(kind)?.phases[phase];
        const ended = known?.closed ? t(known.title) : '';
        return {
          value: id,
          label: labelOf(number, title),
          about: [t(about), ended].filter(Boolean).join(' · '),
        };
      });
    },
    [t, except],
  );
}

const labelOf = (number: string | null, title: string): string =>
  [number, title].filter(Boolean).join(' ');

/** What chosen records are called: as they were chosen, as the record says, else as their own record says. */
function useCalled(record: MatterRecord | undefined): Pick<Around, 'chose' | 'called'> {
  const client = useQueryClient();
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  const wanted = useRef(new Map<string, string>());
  const chose = useCallback(
    ({ value, label }: Option) => setLabels((before) => ({ ...before, [value]: label })),
    [],
  );
  useEffect(() => {
    const unknown = [...wanted.current];
    wanted.current.clear();
    for (const [id, kind] of unknown)
      void client
        .fetchQuery({
          queryKey: recordKey(kind, id),
          queryFn: () => ask<MatterRecord>(pathOf(`/${kind}/${id}`)),
          staleTime: 60_000,
        })
        .then(({ number, title }) => chose({ value: id, label: labelOf(number, title) }))
        .catch(() => undefined);
  });
  const called = useCallback(
    (refers: string, id: string) => {
      const known = labels[id] ?? record?.names[id]?.title;
      if (known === undefined && matterOf(refers)) wanted.current.set(id, refers);
      return known;
    },
    [labels, record],
  );
  return { chose, called };
}

/** Administrators take no part in a matter; who has no post yet may be asked to read. */
const takesPart = ({ roles }: Matter, posts: readonly { readonly role: string }[]): boolean =>
  posts.length === 0 || posts.some(({ role }) => Object.hasOwn(roles, role));

const nearby = ({ similar, related }: MatterRecord): readonly Option[] =>
  [...similar, ...related].map(({ id, number, title }) => ({
    value: id,
    label: labelOf(number, title),
  }));

/** Acts to choose from: those that brought what a kept list of the matter holds, by its words; else all. */
function actChoices(
  matter: Matter,
  { acts, own }: MatterRecord,
  name: string,
  language: 'zh' | 'en',
): readonly Option[] {
  const said = (id: string): string => {
    const act = acts.find((one) => one.id === id);
    return act ? `${shortDay(act.on, language)} ${matter.steps[act.step]?.title[language]}` : '';
  };
  const kept = keptActs(matter, own, name);
  const shown =
    kept ??
    acts
      .filter(({ struck }) => !struck)
      .map(({ id, asks }) => ({ value: id, label: nameIn(asks) }));
  return shown.map(({ value, label }) => ({
    value,
    label: [label, said(value)].filter(Boolean).join(' · '),
  }));
}

const nameIn = (asks: Readonly<Record<string, unknown>>): string =>
  typeof asks['party'] === 'string' ? asks['party'] : '';
