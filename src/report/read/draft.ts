import type { Bound, FigureKind, PartRole } from './report.ts';

/** A figure on its way: places are those of the line, from 0. */
export type Draft = {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string | null;
  readonly bound: Bound;
  readonly masked: boolean;
  readonly kind: FigureKind;
};

/** Where in the report a line stands. */
export type Setting = {
  readonly role: PartRole | 'lead' | null;
  readonly year: number | null;
};

export const draft = (
  kind: FigureKind,
  from: number,
  to: number,
  more: Partial<Draft> = {},
): Draft => ({
  from,
  to,
  value: null,
  valueTo: null,
  unit: null,
  bound: '=',
  masked: false,
  kind,
  ...more,
});
