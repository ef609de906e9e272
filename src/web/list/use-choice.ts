import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListChoices } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import type { ListSearch } from '../queries.ts';

const KEY = ['lists'];
type Choice = ListChoices['items'][number];

/** How this person looks at the list of a kind: kept at the server, so that it is the same on every machine. */
export function useListChoice(kind: string | undefined) {
  const client = useQueryClient();
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<ListChoices>(pathOf('/lists'), { signal }),
    staleTime: 300_000,
    enabled: kind !== undefined,
  });
  const saving = useMutation({
    mutationFn: async (next: Omit<Choice, 'kind'> | null) => {
      const path = pathOf(`/lists/${kind}`);
      await (next === null
        ? ask<void>(path, { method: 'DELETE' })
        : ask<void>(path, { method: 'PUT', body: next }));
      return next;
    },
    onSuccess: (next) =>
      client.setQueryData<ListChoices>(KEY, (before) => ({
        items: [
          ...(before?.items ?? []).filter((one) => one.kind !== kind),
          ...(next && kind ? [{ ...next, kind }] : []),
        ],
      })),
  });
  return {
    ready: kind === undefined || data !== undefined,
    choice: data?.items.find((one) => one.kind === kind),
    save: (columns: readonly string[], search: ListSearch) =>
      saving.mutate({
        columns: [...columns],
        search: Object.fromEntries(Object.entries(search).filter(([, value]) => value)),
      }),
    forget: () => saving.mutate(null),
    saved: saving.isSuccess,
  };
}
