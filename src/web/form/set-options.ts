import { useQuery } from '@tanstack/react-query';
import type { Settings } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import { ask, pathOf } from '../client.ts';
import { isOptions } from '../pages/setting-values.tsx';

/** A choice whose options the office sets, with the options as they hold now. */
export function useSetOptions(field: Field): Field {
  const { optionsBy } = field;
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => ask<Settings>(pathOf('/settings'), { signal }),
    enabled: optionsBy !== undefined,
    staleTime: 60_000,
  });
  const set = optionsBy === undefined ? undefined : settings.data?.now[optionsBy];
  return isOptions(set) ? { ...field, options: set } : field;
}
