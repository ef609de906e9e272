import type { ReactNode } from 'react';
import type { Field } from '../kernel/field.ts';
import type { Language } from '../kernel/text.ts';

export type Option = { readonly value: string; readonly label: string };
export type KeptFile = { readonly sha256: string; readonly name: string };

/** What a control needs to know of the page it stands on. */
export type Around = {
  readonly language: Language;
  readonly say: (text: { readonly zh: string; readonly en: string }) => string;
  /** What a reference may point to; `name` is the field's. */
  readonly choices: (refers: NonNullable<Field['refers']>, name: string) => readonly Option[];
  readonly find: (text: string) => Promise<readonly Option[]>;
  readonly keep: (file: File) => Promise<KeptFile>;
  readonly nameOf: (sha256: string) => string;
  /** Draws the fields of an item inside a list. */
  readonly rows: (item: {
    readonly path: string;
    readonly fields: Readonly<Record<string, Field>>;
    readonly values: Readonly<Record<string, unknown>>;
    readonly onChange: (name: string, value: unknown) => void;
  }) => ReactNode;
};

export type ControlProps = {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly around: Around;
};

/** What every control puts on its element, so that label, hint and error hang together. */
export const bound = ({ id, invalid, describedBy, field }: ControlProps) => ({
  id,
  'aria-invalid': invalid,
  'aria-required': !field.optional,
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
});

export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
