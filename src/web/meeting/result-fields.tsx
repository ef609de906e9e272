import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import type { MadeFieldsProps } from '../matter/made.ts';
import { words } from '../words.ts';
import { findItem, undecided } from '../../matters/meeting/items.ts';
import { QuorumStanding } from './attendance.tsx';
import { ownOf } from './begin.ts';
import { ResultCard } from './result-card.tsx';
import { useQuorum } from './use-quorum.ts';
import type { Draft } from './votes.ts';
import { blank } from './votes.ts';
import './meeting.css';

/** The vote, item by item, in the order of the agenda: votes, who stood aside, the result and what was decided. */
export function ResultFields(props: MadeFieldsProps) {
  const { record, fields, values, errors, onChange } = props;
  const { t } = useVoice();
  const quorum = useQuorum();
  const own = ownOf(record);
  const drafts = (values['results'] ?? []) as readonly Draft[]; // a list field, begun with all open items
  const open = undecided(own);
  const set = (next: readonly Draft[]): void =>
    onChange({ ...values, results: next.toSorted((a, b) => a.item - b.item) });
  const allLast = drafts.length > 0 && drafts.every(({ chairLast }) => chairLast);
  return (
    <div className="meeting">
      <QuorumStanding own={own} quorum={quorum} />
      <p className="actions-inline">
        <label className="check">
          <input
            type="checkbox"
            checked={allLast}
            onChange={() => set(drafts.map((one) => ({ ...one, chairLast: !allLast })))}
          />
          <span>{t(words.meeting.allChairLast)}</span>
        </label>
        <span className="hint">{t(words.meeting.recorded(drafts.length, open.length))}</span>
      </p>
      {errors['results'] ? <p className="error">{errors['results']}</p> : null}
      <ol className="agenda">
        {open.map(({ item: nth }) => {
          const at = drafts.findIndex(({ item }) => item === nth);
          const draft = drafts[at];
          const item = findItem(own, nth);
          if (!item) return null;
          if (!draft)
            return (
              <li key={nth} className="left-out">
                <p className="item-about">
                  <span className="nth">{nth}</span> {item.title}
                  <span>{t(words.meeting.leftOut)}</span>
                  <Button look="quiet" onClick={() => set([...drafts, blank(nth)])}>
                    {t(words.meeting.takeIn)}
                  </Button>
                </p>
              </li>
            );
          return (
            <li key={nth}>
              <ResultCard
                {...{ own, item, draft, quorum, errors }}
                fields={fields['results']?.items ?? {}}
                around={props.around}
                path={`results.${at}`}
                onChange={(next) => set(drafts.map((one) => (one.item === nth ? next : one)))}
                onLeaveOut={() => set(drafts.filter((one) => one.item !== nth))}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
