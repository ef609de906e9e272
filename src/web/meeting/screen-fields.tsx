import { Button } from '../controls/button.tsx';
import { FieldRows } from '../form/field-rows.tsx';
import { Data, useVoice } from '../language.tsx';
import type { MadeFieldsProps } from '../matter/made.ts';
import { words } from '../words.ts';
import { categories } from '../../matters/meeting/fields.ts';
import { findItem } from '../../matters/meeting/items.ts';
import { ownOf } from './begin.ts';
import './meeting.css';

type Verdict = {
  readonly item: number;
  readonly verdict: string | null;
  readonly [name: string]: unknown;
};

/** Every item that was proposed, one below the other, with its verdict. */
export function ScreenFields(props: MadeFieldsProps) {
  const { values, errors, onChange } = props;
  const { t } = useVoice();
  const verdicts = (values['verdicts'] ?? []) as readonly Verdict[]; // a list field, begun with all items
  const set = (next: readonly Verdict[]): void => onChange({ ...values, verdicts: next });
  const open = verdicts.filter(({ verdict }) => !verdict);
  return (
    <div className="meeting">
      {errors['verdicts'] ? <p className="error">{errors['verdicts']}</p> : null}
      <ol className="agenda">
        {verdicts.map((one, at) => (
          <li key={one.item}>
            <Screened
              {...props}
              verdict={one}
              at={at}
              onSet={(next) => set(verdicts.map((old, index) => (index === at ? next : old)))}
            />
          </li>
        ))}
      </ol>
      <p className="actions-inline">
        <Button
          disabled={open.length === 0}
          onClick={() =>
            set(verdicts.map((one) => (one.verdict ? one : { ...one, verdict: 'listed' })))
          }
        >
          {t(words.meeting.allListed)}
        </Button>
      </p>
    </div>
  );
}

type ScreenedProps = MadeFieldsProps & {
  readonly verdict: Verdict;
  readonly at: number;
  readonly onSet: (verdict: Verdict) => void;
};

function Screened({ record, fields, errors, around, verdict, at, onSet }: ScreenedProps) {
  const { t } = useVoice();
  const item = findItem(ownOf(record), verdict.item);
  const { item: _, ...asked } = fields['verdicts']?.items ?? {};
  return (
    <>
      <h3>
        <span className="nth">{verdict.item}</span> <Data>{item?.title}</Data>
      </h3>
      <p className="item-about">
        <Data>{item?.division}</Data>
        {item ? <span>{t(categories[item.category])}</span> : null}
      </p>
      <div className="fields abreast">
        <FieldRows
          {...{ errors, around }}
          fields={asked}
          values={verdict}
          path={`verdicts.${at}`}
          onChange={(name, value) => onSet({ ...verdict, [name]: value })}
        />
      </div>
    </>
  );
}
