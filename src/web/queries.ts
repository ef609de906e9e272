import { QueryClient, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  ClockSheet,
  Drafts,
  MatterList,
  MatterRecord,
  People,
  Session,
  Summary,
} from '../api/contract.ts';
import { ask, pathOf, Refused, statusOf } from './client.ts';

/** One try more for a network that blinks; a refusal is an answer and is not asked again. */
const again = (count: number, fault: unknown): boolean => !(fault instanceof Refused) && count < 1;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: again, staleTime: 5_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });

export type SessionState = Session | { readonly signedOut: true };

/** Who is signed in; being signed out is an answer, not a fault. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionState> => {
    try {
      const session = await ask<Partial<Session>>(pathOf('/session'), { signal });
      // A session without a person is what a signed-out visitor gets.
      return session.person ? (session as Session) : { signedOut: true };
    } catch (fault) {
      if (statusOf(fault) === 401) return { signedOut: true };
      throw fault;
    }
  },
  staleTime: 60_000,
});
export const useSession = () => useQuery(sessionQuery);

export const useSummary = () =>
  useQuery({
    queryKey: ['summary'],
    queryFn: ({ signal }) => ask<Summary>(pathOf('/summary'), { signal }),
    refetchInterval: 60_000,
  });

/** What the address bar keeps of a list. */
export type ListSearch = {
  readonly kind?: string;
  readonly phase?: string;
  readonly light?: string;
  readonly standing?: string;
  readonly unit?: string;
  readonly assignee?: string;
  readonly q?: string;
  /** Filters on fields of the kind. */
  readonly where?: string;
  /** The record that all of them name. */
  readonly names?: string;
  /** The import that they came with. */
  readonly batch?: string;
  /** The field of the kind that orders the list. */
  readonly by?: string;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly sort?: string;
};

const listNames = [
  'kind',
  'phase',
  'light',
  'standing',
  'unit',
  'assignee',
  'q',
  'where',
  'names',
  'batch',
  'by',
  'receivedFrom',
  'receivedTo',
  'sort',
] as const satisfies readonly (keyof ListSearch)[];

/** Only what a list understands: an address may carry more. */
export const listSearch = (search: ListSearch): ListSearch =>
  Object.fromEntries(listNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])));

export const useMatters = (view: string, search: ListSearch, columns = '') =>
  useInfiniteQuery({
    queryKey: ['matters', view, search, columns],
    queryFn: ({ pageParam, signal }) =>
      ask<MatterList>(
        pathOf('/matters', { view, ...search, columns, cursor: pageParam, limit: 50 }),
        { signal },
      ),
    placeholderData: (before) => before,
    initialPageParam: undefined as string | undefined, // the first page has no cursor
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const useExactCount = (view: string, search: ListSearch, wanted: boolean) =>
  useQuery({
    queryKey: ['count', view, search],
    queryFn: ({ signal }) =>
      ask<MatterList>(pathOf('/matters', { view, ...search, limit: 1, count: 'exact' }), {
        signal,
      }),
    enabled: wanted,
  });

export const recordKey = (kind: string, id: string) => ['record', kind, id] as const;

export const useRecord = (kind: string, id: string) =>
  useQuery({
    queryKey: recordKey(kind, id),
    queryFn: ({ signal }) => ask<MatterRecord>(pathOf(`/${kind}/${id}`), { signal }),
  });

export const useClockSheet = (of: {
  readonly kind: string;
  readonly id: string;
  readonly clock: string;
  readonly revision: number;
  readonly knownOn?: string | undefined;
}) =>
  useQuery({
    queryKey: ['clock', of],
    queryFn: ({ signal }) =>
      ask<ClockSheet>(pathOf(`/${of.kind}/${of.id}/clocks/${of.clock}`, { knownOn: of.knownOn }), {
        signal,
      }),
    placeholderData: (before) => before,
  });

export const usePeople = () =>
  useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => ask<People>(pathOf('/people'), { signal }),
    staleTime: 60_000,
  });

export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => ask<Drafts>(pathOf('/drafts'), { signal }),
});
export const useDrafts = () => useQuery(draftsQuery);

const FEW = 5;

/** Matters of a kind whose title has these words: the latest few. */
export const useAlike = (kind: string, text: string) =>
  useQuery({
    queryKey: ['matters', 'alike', kind, text],
    queryFn: ({ signal }) =>
      ask<MatterList>(
        pathOf('/matters', {
          view: 'all',
          kind,
          q: text,
          sort: 'received',
          limit: FEW,
          count: 'none',
        }),
        { signal },
      ),
    enabled: text.length > 0,
    placeholderData: (before) => before,
  });
