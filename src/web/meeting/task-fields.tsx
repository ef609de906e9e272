import { useEffect, useRef } from 'react';
import { isAdopted } from '../../matters/meeting/fields.ts';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { shortDay } from '../days.ts';
import { FieldRows } from '../form/field-rows.tsx';
import { useVoice } from '../language.tsx';
import type { MadeFieldsProps } from '../matter/made.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { beginFollow, beginTask, ownOf } from './begin.ts';

type Option = { readonly value: string; readonly label: string };
type ChosenProps = MadeFieldsProps & {
  readonly name: 'item' | 'task';
  readonly options: readonly Option[];
  readonly read: (value: string) => unknown;
  readonly begins: typeof beginTask;
  readonly none?: string;
};

/** What the address points at stands chosen, also where an older draft named another. */
function usePointed({ record, item, values, onChange, name, begins }: ChosenProps): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || item === undefined) return;
    done.current = true;
    const begun = begins(record, item);
    if (begun[name] !== values[name]) onChange({ ...values, ...begun });
  });
}

/** A step on one of the meeting's own items, chosen by its name. */
function Chosen(props: ChosenProps) {
  const { fields, values, errors, around, onChange, name, options, read, none } = props;
  const { t } = useVoice();
  usePointed(props);
  const { [name]: declared, ...others } = fields;
  const error = errors[name];
  const value = values[name];
  return (
    <>
      <Labelled
        id="chosen"
        label={t(name === 'item' ? words.meeting.item : words.meeting.task)}
        hint={options.length === 0 ? none : undefined}
        error={error}
      >
        <select
          id="chosen"
          className="control"
          aria-required={!declared?.optional}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy('chosen', { hint: options.length === 0 && none, error })}
          value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
          onChange={(event) =>
            onChange({ ...values, [name]: event.target.value ? read(event.target.value) : null })
          }
        >
          <option value="">{t(words.meeting.chooseItem)}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </Labelled>
      <FieldRows
        fields={others}
        values={values}
        errors={errors}
        around={around}
        onChange={(field, next) => onChange({ ...values, [field]: next })}
      />
    </>
  );
}

/** 交办: the adopted items by their titles rather than their numbers. */
export function TaskFields(props: MadeFieldsProps) {
  const { t } = useVoice();
  const adopted = ownOf(props.record).items.filter(({ result }) => isAdopted(result));
  return (
    <Chosen
      {...props}
      name="item"
      options={adopted.map(({ item, title }) => ({ value: `${item}`, label: `${item} ${title}` }))}
      read={Number}
      begins={beginTask}
      none={t(words.meeting.noAdopted)}
    />
  );
}

/** 跟踪落实: the open tasks by what was to be done and by when. */
export function FollowFields(props: MadeFieldsProps) {
  const { t, language } = useVoice();
  const { today } = useSeat().session;
  const open = ownOf(props.record).tasks.filter(({ settledOn }) => !settledOn);
  const options = open.map(({ act, what, due }) => ({
    value: act,
    label: `${what}（${t(words.meeting.due(shortDay(due, language, today)))}）`,
  }));
  return (
    <Chosen {...props} name="task" options={options} read={(value) => value} begins={beginFollow} />
  );
}
