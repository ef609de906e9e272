import type { ComponentType } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Around } from '../../fields/control.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Errors } from '../form/field-rows.tsx';
import type { Asks } from '../form/values.ts';
import type { Names } from './say-value.ts';

/** What a part of a record's page made by hand is given. */
export type PartsProps = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly names: Names;
};

/** What the fields of a step made by hand are given: the same as the generic ones, and the record. */
export type MadeFieldsProps = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly step: string;
  /** What the address names within the record. */
  readonly item: string | undefined;
  readonly fields: Fields;
  readonly values: Asks;
  readonly errors: Errors;
  readonly around: Omit<Around, 'rows'>;
  readonly onChange: (values: Asks) => void;
};

export type MadeForm = {
  /** In place of the rows of fields; day, draft, effect, refusal and sending stay those of every step. */
  readonly fields: ComponentType<MadeFieldsProps>;
  /** The form is a page of its own rather than a drawer beside the record. */
  readonly wide?: true;
  /** What stands in the form when it is opened; `item` is what the address names within the record. */
  readonly begins?: (record: MatterRecord, item: string | undefined) => Asks;
};

/** What is made by hand for a kind; everything it does not name stays generic. */
export type Made = {
  /** Between what the record is about and its story. */
  readonly parts?: ComponentType<PartsProps>;
  /** Kept lists that the parts show whole, so that the generic page leaves them out. */
  readonly shows?: readonly string[];
  /** Under the steps and documents, at the side. */
  readonly beside?: ComponentType<PartsProps>;
  readonly forms?: Readonly<Record<string, MadeForm>>;
};
