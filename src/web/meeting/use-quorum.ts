import { useQuery } from '@tanstack/react-query';
import type { Settings } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import type { Quorum } from './votes.ts';
import { USUAL } from './votes.ts';

const isShare = (value: unknown): boolean => value === 'half' || value === 'two-thirds';

function isQuorum(value: unknown): value is Quorum {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'ordinary' in value &&
    'personnel' in value &&
    isShare(value.ordinary) &&
    isShare(value.personnel)
  );
}

/** How many must be there, as the office has set it. */
export function useQuorum(): Quorum {
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => ask<Settings>(pathOf('/settings'), { signal }),
    staleTime: 60_000,
  });
  const set = settings.data?.now['meetingQuorum'];
  return isQuorum(set) ? set : USUAL;
}
