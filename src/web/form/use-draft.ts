import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, newId, pathOf } from '../client.ts';
import { draftsQuery } from '../queries.ts';
import type { Asks } from './values.ts';

/** A form as typed. Its act id is made once, so that sent twice it is one act. */
export type FormDraft = {
  readonly kind: string;
  readonly matter: string;
  readonly title: string;
  readonly step: string;
  readonly act: string;
  readonly on: string;
  readonly asks: Asks;
  readonly irregular?: string;
};
export type Saved = { readonly where: 'here' | 'everywhere'; readonly time: string };

const PREFIX = 'waishi.draft.';
const REMOTE = 1500;

export const draftKey = (kind: string, matter: string, step: string): string =>
  `${kind}:${matter}:${step}`;
const localKey = (person: string, key: string): string => `${PREFIX}${person}.${key}`;

/** Drafts kept on this machine only: a dead network left them here. */
export const localDrafts = (person: string): readonly { key: string; body: FormDraft }[] =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(localKey(person, '')))
    .flatMap((name) => {
      const body = readLocal(name);
      return body ? [{ key: name.slice(localKey(person, '').length), body }] : [];
    });

export function discardDraft(person: string, key: string): Promise<void> {
  localStorage.removeItem(localKey(person, key));
  return ask<void>(pathOf(`/drafts/${encodeURIComponent(key)}`), {
    method: 'DELETE',
    keepalive: true,
  }).catch(() => undefined);
}

function readLocal(name: string): FormDraft | null {
  try {
    const body: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isDraft(body) ? body : null;
  } catch {
    return null;
  }
}

export const isDraft = (body: unknown): body is FormDraft =>
  typeof body === 'object' && body !== null && 'act' in body && 'asks' in body && 'step' in body;

type Use = {
  readonly draft: FormDraft;
  readonly restored: boolean;
  readonly saved: Saved | null;
  readonly change: (part: Partial<Pick<FormDraft, 'on' | 'asks' | 'irregular'>>) => void;
  readonly clear: () => void;
  readonly startOver: () => void;
};

/** Keeps what is typed: at once on this machine, a moment later at the server. Survives signing out and a dead network. */
export function useDraft(person: string, fresh: () => Omit<FormDraft, 'act'>): Use {
  const client = useQueryClient();
  const [first] = useState(fresh);
  const key = draftKey(first.kind, first.matter, first.step);
  const [draft, setDraft] = useState<FormDraft>(
    () => readLocal(localKey(person, key)) ?? { ...first, act: newId() },
  );
  const [restored, setRestored] = useState(() => readLocal(localKey(person, key)) !== null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const touched = useRef(false);
  const keeping = useRef<Promise<unknown>>(Promise.resolve());

  // A draft begun on another machine is taken up unless something was typed here already.
  useEffect(() => {
    if (restored) return;
    void client
      .fetchQuery(draftsQuery)
      .then(({ items }) => {
        const body = items.find((item) => item.key === key)?.body;
        if (!isDraft(body) || touched.current) return;
        setDraft(body);
        setRestored(true);
      })
      .catch(() => undefined);
  }, [client, key, restored]);

  const change: Use['change'] = useCallback((part) => {
    touched.current = true;
    setDraft((before) => ({ ...before, ...part }));
  }, []);

  useKeeping(draft, { person, key, touched, keeping, onSaved: setSaved });

  const clear = useCallback(() => {
    touched.current = false;
    client.setQueryData(draftsQuery.queryKey, (before) =>
      before ? { items: before.items.filter((item) => item.key !== key) } : before,
    );
    localStorage.removeItem(localKey(person, key));
    // What is on its way to be kept must not come after this.
    void keeping.current
      .then(() => discardDraft(person, key))
      .then(() =>
        Promise.all(
          ['drafts', 'summary'].map((one) => client.invalidateQueries({ queryKey: [one] })),
        ),
      );
  }, [client, key, person]);
  const startOver = useCallback(() => {
    clear();
    setRestored(false);
    setDraft({ ...first, act: newId() });
  }, [clear, first]);
  return { draft, restored, saved, change, clear, startOver };
}

type Keeping = {
  readonly person: string;
  readonly key: string;
  readonly touched: RefObject<boolean>;
  readonly keeping: RefObject<Promise<unknown>>;
  readonly onSaved: (saved: Saved) => void;
};

/** At once on this machine, and at the server once the hand has rested. */
function useKeeping(draft: FormDraft, { person, key, touched, keeping, onSaved }: Keeping): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!touched.current) return undefined;
    localStorage.setItem(localKey(person, key), JSON.stringify(draft));
    onSaved({ where: 'here', time: clockTime() });
    const timer = setTimeout(() => {
      keeping.current = ask<unknown>(pathOf(`/drafts/${encodeURIComponent(key)}`), {
        method: 'PUT',
        body: { body: draft },
      })
        .then(() => {
          onSaved({ where: 'everywhere', time: clockTime() });
          return client.invalidateQueries({ queryKey: ['drafts'] });
        })
        .catch(() => undefined);
    }, REMOTE);
    return () => clearTimeout(timer);
  }, [client, draft, key, person, touched, keeping, onSaved]);
}

/** The time of day of this machine, only to say when something was kept. */
const clockTime = (): string =>
  new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false }).format();
