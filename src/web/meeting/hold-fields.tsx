import { Button } from '../controls/button.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { FieldRows } from '../form/field-rows.tsx';
import { Data, useVoice } from '../language.tsx';
import type { MadeFieldsProps } from '../matter/made.ts';
import { words } from '../words.ts';
import { ownOf } from './begin.ts';
import { QuorumStanding } from './attendance.tsx';
import { useQuorum } from './use-quorum.ts';
import { attendanceOf, toggled } from './votes.ts';
import './meeting.css';

/** Who is there, ticked off the list of members; the quorum is counted as one ticks. */
export function HoldFields({ record, fields, values, errors, around, onChange }: MadeFieldsProps) {
  const { t } = useVoice();
  const quorum = useQuorum();
  const present = typeof values['present'] === 'string' ? values['present'] : null;
  const own = { ...ownOf(record), present };
  const { members, absent } = attendanceOf(own);
  const { present: declared, ...others } = fields;
  const set = (next: string | null): void => onChange({ ...values, present: next ?? '' });
  return (
    <>
      <Labelled
        id="present"
        group
        label={t(declared?.label ?? words.meeting.present)}
        error={errors['present']}
      >
        <Members
          all={members}
          named={present}
          id="present"
          onToggle={(name) => set(toggled(members, present, name))}
        />
        <p className="actions-inline">
          <Button
            look="quiet"
            disabled={absent.length === 0}
            onClick={() => set(members.join('、'))}
          >
            {t(words.meeting.allPresent)}
          </Button>
        </p>
        <QuorumStanding own={own} quorum={quorum} />
      </Labelled>
      <FieldRows
        fields={others}
        values={values}
        errors={errors}
        around={around}
        onChange={(name, value) => onChange({ ...values, [name]: value })}
      />
    </>
  );
}

type MembersProps = {
  readonly all: readonly string[];
  readonly named: string | null;
  readonly id: string;
  readonly onToggle: (name: string) => void;
};

/** Names to tick. */
export const Members = ({ all, named, id, onToggle }: MembersProps) => (
  <span className="choices names">
    {all.map((name, at) => (
      <label key={name}>
        <input
          type="checkbox"
          id={at === 0 ? id : `${id}-${at}`}
          checked={(named ?? '').split('、').includes(name)}
          onChange={() => onToggle(name)}
        />
        <Data>{name}</Data>
      </label>
    ))}
  </span>
);
