import { useQuery } from '@tanstack/react-query';
import type { Found, SavedSearches } from '../../api/contract.ts';
import { isDay } from '../../kernel/day.ts';
import { ask, pathOf } from '../client.ts';

export type FindSearch = {
  readonly q?: string;
  readonly kind?: string;
  readonly phase?: string;
  readonly from?: string;
  readonly to?: string;
  readonly unit?: string;
  readonly person?: string;
};

/** Letters that are looked for. */
export const LONGEST = 100;

/** An address that was cut, typed or grown too long still finds: what is no day is left out. */
export function readable({ q, from, to, ...rest }: FindSearch): FindSearch {
  return {
    ...rest,
    ...(q === undefined ? {} : { q: q.slice(0, LONGEST).toWellFormed() }),
    ...(from !== undefined && isDay(from) ? { from } : {}),
    ...(to !== undefined && isDay(to) ? { to } : {}),
  };
}

/** Answers while typing: what came before stands until the next comes. */
export const useFound = (search: FindSearch, limit: number) =>
  useQuery({
    queryKey: ['find', search, limit],
    queryFn: ({ signal }) => ask<Found>(pathOf('/find', { ...search, limit }), { signal }),
    enabled: (search.q ?? '').trim() !== '',
    placeholderData: (before) => before,
  });

export const savedKey = ['saved'];

export const useSaved = () =>
  useQuery({
    queryKey: savedKey,
    queryFn: ({ signal }) => ask<SavedSearches>(pathOf('/saved'), { signal }),
    staleTime: 60_000,
  });
