import type { ReactNode } from 'react';
import type { Field } from '../kernel/field.ts';
import type { Language } from '../kernel/text.ts';

/** `about` tells an option from others of its name. */
export type Option = { readonly value: string; readonly label: string; readonly about?: string };
export type KeptFile = { readonly sha256: string; readonly name: string };

/** What a control needs to know of the page it stands on. */
export type Around = {
  readonly language: Language;
  readonly say: (text: { readonly zh: string; readonly en: string }) => string;
  /** What a reference may point to; `name` is the field's. */
  readonly choices: (refers: string, name: string) => readonly Option[];
  /** Records to choose from by what is typed: of one kind, or of any where `refers` is 'matter'. */
  readonly seek: (refers: string, text: string) => Promise<readonly Option[]>;
  /** What a record is called that was chosen before; nothing while it is not known. */
  readonly called: (refers: string, id: string) => string | undefined;
  /** A record was chosen: the form may know more from it. */
  readonly chose: (option: Option) => void;
  /** Enters a record that is not there yet, as an act of its own, and chooses it; nothing where one may not. */
  readonly make: (
    refers: string,
  ) => ((typed: string, made: (option: Option) => void) => void) | undefined;
  readonly keep: (file: File) => Promise<KeptFile>;
  readonly nameOf: (sha256: string) => string;
  /** Draws the fields of an item inside a list. */
  readonly rows: (item: {
    readonly path: string;
    readonly fields: Readonly<Record<string, Field>>;
    readonly values: Readonly<Record<string, unknown>>;
    readonly onChange: (name: string, value: unknown) => void;
    /** Side by side in one row: there is no room for choices that stand open. */
    readonly short?: boolean;
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
