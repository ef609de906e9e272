import { useCallback, useMemo, useState } from 'react';
import type { Found, Kept, MatterRecord } from '../../api/contract.ts';
import type { Around, Option } from '../../fields/control.ts';
import type { Matter } from '../../kernel/matter.ts';
import { ask, pathOf } from '../client.ts';
import { sentenceOf } from '../controls/states.tsx';
import { shortDay } from '../days.ts';
import { useVoice } from '../language.tsx';
import { usePeople } from '../queries.ts';

/** What the controls of a step ask of the page: colleagues, acts, other matters, keeping a file. */
export function useAround(matter: Matter, record?: MatterRecord): Omit<Around, 'rows'> {
  const { language, t } = useVoice();
  const people = usePeople();
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
  const find = useCallback(async (text: string): Promise<readonly Option[]> => {
    const { items } = await ask<Found>(pathOf('/find', { q: text }));
    return items.map(({ id, number, title }) => ({
      value: id,
      label: [number, title].filter(Boolean).join(' '),
    }));
  }, []);
  return useMemo(
    () => ({
      language,
      say: t,
      keep,
      find,
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
    [language, t, keep, find, names, record, people.data, matter],
  );
}

/** Administrators take no part in a matter; who has no post yet may be asked to read. */
const takesPart = ({ roles }: Matter, posts: readonly { readonly role: string }[]): boolean =>
  posts.length === 0 || posts.some(({ role }) => Object.hasOwn(roles, role));

const nearby = ({ similar, related }: MatterRecord): readonly Option[] =>
  [...similar, ...related].map(({ id, number, title }) => ({
    value: id,
    label: [number, title].filter(Boolean).join(' '),
  }));

/**
 * Acts to choose from. Where the matter keeps a list under the field's plural whose items name their act
 * (consultation → consultations), only those are meant, and their own words name them.
 */
function actChoices(
  matter: Matter,
  { acts, own }: MatterRecord,
  name: string,
  language: 'zh' | 'en',
): readonly Option[] {
  const kept = own[`${name}s`];
  const items = Array.isArray(kept) ? (kept as readonly Readonly<Record<string, unknown>>[]) : null; // a list field
  return acts
    .filter(({ struck, id }) => !struck && (!items || items.some(({ act }) => act === id)))
    .map(({ id, on, step, asks }) => ({
      value: id,
      label: [shortDay(on, language), matter.steps[step]?.title[language], nameIn(asks)]
        .filter(Boolean)
        .join(' '),
    }));
}

const nameIn = (asks: Readonly<Record<string, unknown>>): string =>
  typeof asks['party'] === 'string' ? asks['party'] : '';
