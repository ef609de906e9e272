import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  DisclosureAnnual,
  FigureList,
  FigureRecords,
  FigureValue,
} from '../../api/contract.ts';
import type { Language, Text } from '../../kernel/text.ts';
import { ask, pathOf } from '../client.ts';
import { fullDay, moment } from '../days.ts';
import { words } from '../words.ts';

/** What the address bar keeps of figures: the year, and as recorded by when. */
export type FigureSearch = { readonly year?: string; readonly asOf?: string };
export type SliceSearch = FigureSearch & { readonly slice?: string };

export const useFigures = (search: FigureSearch) =>
  useQuery({
    queryKey: ['figures', search],
    queryFn: ({ signal }) =>
      ask<FigureList>(pathOf('/figures', { ...search, before: 'true' }), { signal }),
  });

export const useFigure = (key: string, search: SliceSearch) =>
  useQuery({
    queryKey: ['figure', key, search],
    queryFn: ({ signal }) => ask<FigureValue>(pathOf(`/figures/${key}`, search), { signal }),
  });

export const useRecords = (key: string, search: SliceSearch) =>
  useInfiniteQuery({
    queryKey: ['figure-records', key, search],
    queryFn: ({ pageParam, signal }) =>
      ask<FigureRecords>(pathOf(`/figures/${key}/records`, { ...search, cursor: pageParam }), {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

export const useAnnual = (search: FigureSearch) =>
  useQuery({
    queryKey: ['disclosure-annual', search],
    queryFn: ({ signal }) =>
      ask<DisclosureAnnual>(pathOf('/disclosure-annual', search), { signal }),
  });

/** 27件; a share and what did not happen stand without the unit. */
export const shownWithUnit = (
  { shown, unit }: Pick<FigureValue, 'shown' | 'unit'>,
  language: Language,
): string =>
  language === 'zh' && /[\d余]$/.test(shown.zh) ? `${shown.zh}${unit}` : shown[language];

/** Where the numbers stand: the position, and when it was taken. */
export function positionText({ asOf }: Pick<FigureValue, 'asOf'>, language: Language): Text {
  if (asOf.at === null) return words.figures.position(asOf.position, '—');
  const { day, time } = moment(asOf.at);
  return words.figures.position(asOf.position, `${fullDay(day, language)} ${time}`);
}
