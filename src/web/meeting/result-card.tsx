import { useId } from 'react';
import type { Around } from '../../fields/control.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Item, Own } from '../../matters/meeting/fields.ts';
import { categories } from '../../matters/meeting/fields.ts';
import { Button } from '../controls/button.tsx';
import { Labelled } from '../controls/labelled.tsx';
import type { Errors } from '../form/field-rows.tsx';
import { FieldRows } from '../form/field-rows.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Members } from './hold-fields.tsx';
import type { Draft, Quorum, Reckoned } from './votes.ts';
import { attendanceOf, castIn, least, reckon, toggled, unanimous } from './votes.ts';

type Props = {
  readonly own: Own;
  readonly item: Item;
  readonly draft: Draft;
  readonly quorum: Quorum;
  readonly fields: Fields;
  readonly errors: Errors;
  readonly around: Omit<Around, 'rows'>;
  readonly path: string;
  readonly onChange: (draft: Draft) => void;
  readonly onLeaveOut: () => void;
};

const part = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));

/** One item at the vote. What the rules will ask is said beside the numbers as they are typed. */
export function ResultCard(props: Props) {
  const { own, item, draft, quorum, onChange } = props;
  const { t } = useVoice();
  const reckoned = reckon(own, draft, item, quorum);
  const { members } = attendanceOf(own);
  return (
    <>
      <h3>
        <span className="nth">{item.item}</span> <Data>{item.title}</Data>
      </h3>
      <p className="item-about">
        <Data>{item.division}</Data>
        {item.category === 'none' ? null : (
          <span className="weighty">{t(categories[item.category])}</span>
        )}
        <span>{t(words.meeting.voters(reckoned.voters))}</span>
        {reckoned.carries === null ? null : (
          <span>{t(words.meeting.carriedBy(reckoned.carries))}</span>
        )}
      </p>
      <div className="ballot">
        <div className="fields">
          <Avoided {...props} />
          <div className="votes">
            <Rows {...props} names={['for', 'against', 'abstained']} />
            <Button onClick={() => onChange(unanimous(own, draft))}>
              {t(words.meeting.unanimous)}
            </Button>
          </div>
          <Sums draft={draft} reckoned={reckoned} need={least(members.length, quorum.personnel)} />
        </div>
        <div className="fields">
          <Rows {...props} names={['result', 'chairLast', 'decided']} />
          {(draft.against ?? 0) > 0 || draft.dissent ? (
            <Rows {...props} names={['dissent']} />
          ) : null}
        </div>
      </div>
      <Button look="quiet" onClick={props.onLeaveOut}>
        {t(words.meeting.leaveOut)}
      </Button>
    </>
  );
}

/** Some of the fields of a result, as its declaration has them. */
function Rows(props: Props & { readonly names: readonly string[] }) {
  const { draft, fields, errors, around, path, names, onChange } = props;
  return (
    <FieldRows
      {...{ errors, around, path }}
      fields={part(fields, ...names)}
      values={draft as unknown as Readonly<Record<string, unknown>>} // read by the names of its fields
      onChange={(name, value) => onChange({ ...draft, [name]: value })}
    />
  );
}

function Avoided({ own, draft, errors, path, onChange }: Props) {
  const { t } = useVoice();
  const id = useId();
  const { present } = attendanceOf(own);
  return (
    <Labelled id={id} group label={t(words.meeting.avoided)} error={errors[`${path}.avoided`]}>
      <Members
        all={present}
        named={draft.avoided}
        id={id}
        onToggle={(name) => onChange({ ...draft, avoided: toggled(present, draft.avoided, name) })}
      />
    </Labelled>
  );
}

type SumsProps = {
  readonly draft: Draft;
  readonly reckoned: Reckoned;
  readonly need: number;
};

const begun = (draft: Draft): boolean => draft.for !== null || castIn(draft) > 0;

function Sums({ draft, reckoned: { cast, voters, carries, wants }, need }: SumsProps) {
  const { t } = useVoice();
  const says = {
    balance: words.meeting.balance(castIn(draft), voters),
    majority: words.meeting.notCarried(carries ?? 0),
    dissent: words.meeting.dissentWanted,
    quorum: words.meeting.quorumWanted(need),
  };
  if (!begun(draft)) return null;
  return (
    <ul className="sums" role="status">
      {cast === voters ? (
        <li className="green">
          ● {t(words.meeting.balance(cast, voters))} {t(words.meeting.balanced)}
        </li>
      ) : null}
      {wants.map((want) => (
        <li key={want} className={want === 'balance' ? 'yellow' : 'red'}>
          {want === 'balance' ? '▲' : '■'} {t(says[want])}
        </li>
      ))}
    </ul>
  );
}
