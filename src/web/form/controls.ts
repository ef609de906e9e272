import type { ComponentType } from 'react';
import { standsOpen } from '../../fields/choice/control.tsx';
import type { ControlProps } from '../../fields/control.ts';
import { DayControl } from '../../fields/day/control.tsx';
import { DocumentControl, DocumentsControl } from '../../fields/document/control.tsx';
import { FlagControl } from '../../fields/flag/control.tsx';
import { IntegerControl } from '../../fields/integer/control.tsx';
import { ListControl } from '../../fields/list/control.tsx';
import { MomentControl } from '../../fields/moment/control.tsx';
import { MoneyControl } from '../../fields/money/control.tsx';
import { ReferenceControl, ReferencesControl } from '../../fields/reference/control.tsx';
import { TextControl } from '../../fields/text/control.tsx';
import type { Field } from '../../kernel/field.ts';
import { PLACE } from './kept-choices.ts';
import { AnyChoice } from './long-choice.tsx';
import { PlaceControl } from './place-control.tsx';
import { isTight, ShortChoice } from './short-choice.tsx';

/** The control of each kind of field: the only list of them. */
export const controls: Readonly<Record<string, ComponentType<ControlProps>>> = {
  text: TextControl,
  choice: AnyChoice,
  day: DayControl,
  moment: MomentControl,
  integer: IntegerControl,
  money: MoneyControl,
  flag: FlagControl,
  list: ListControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  document: DocumentControl,
  documents: DocumentsControl,
  [PLACE]: PlaceControl,
};

/** The controls of fields that stand side by side in a row of a list. */
export const shortControls: typeof controls = { ...controls, choice: ShortChoice };

/** Several elements under one name: they are held by a legend instead of a label. */
export const isGroup = (field: Field, short = false): boolean =>
  field.kind === 'list' ||
  field.kind === 'references' ||
  (field.kind === 'choice' && standsOpen(field) && !(short && isTight(field)));
