import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';
import { describedBy } from '../controls/labelled.tsx';
import type { Asks } from '../form/values.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Row, Verdict } from './sheet.ts';
import { noteIn, verdictOf, verdicts, wantsNote } from './sheet.ts';

type Props = {
  readonly row: Row;
  readonly values: Asks;
  readonly error: string | undefined;
  /** Judged with the rest by one act of the hand. */
  readonly together: boolean;
  /** By its key: the hand goes on to what comes next. */
  readonly onJudge: (verdict: Verdict) => void;
  /** By a click: the hand stays where it is. */
  readonly onPick: (verdict: Verdict) => void;
  readonly onNote: (note: string) => void;
  readonly onMove: (by: number) => void;
  readonly onNext: () => void;
};

const isWriting = (target: EventTarget): boolean => target instanceof HTMLTextAreaElement;

/** True where the key means something here. */
function byKey(key: string, { onJudge, onMove }: Props, open: () => void): boolean {
  const chosen = verdicts[Number(key) - 1];
  const by = { j: 1, k: -1 }[key];
  if (chosen) onJudge(chosen);
  else if (by) onMove(by);
  else if (key === 'n') open();
  else return false;
  return true;
}

function pressed(event: KeyboardEvent, props: Props, open: () => void): void {
  const held = event.ctrlKey || event.metaKey;
  if (isWriting(event.target)) {
    if (event.key !== 'Enter' || !held) return;
    props.onNext();
  } else if (held || event.altKey || !byKey(event.key.toLowerCase(), props, open)) return;
  event.preventDefault();
}

/** One item: its text, its verdict, its note. */
export function JudgedRow(props: Props) {
  const { row, values, error, together } = props;
  const { t } = useVoice();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const open = (): void => setOpened(true);
  const verdict = verdictOf(values, row.name);
  const note = noteIn(values, row.name);
  const place = t(row.place);
  const shared = { id: `${id}-note`, place, note, fresh: opened, onNote: props.onNote };
  return (
    // Keys pressed in its verdicts come here; the radio buttons are what takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={`judged ${verdict ?? 'open'}${error ? ' wrong' : ''}`}
      role="group"
      aria-labelledby={`${id}-text`}
      data-item={row.name}
      onKeyDown={(event) => pressed(event, props, open)}
    >
      <p id={`${id}-text`} className="text">
        {place ? <b>{place}</b> : null} {t(row.text)}
        {together ? <small>{t(words.competition.together)}</small> : null}
      </p>
      <Verdicts id={id} verdict={verdict} error={error} onPick={props.onPick} />
      {opened || wantsNote(verdict) || note !== '' ? (
        <Note {...shared} wants={wantsNote(verdict) && note.trim() === ''} />
      ) : (
        <button type="button" className="button quiet note-opens" onClick={open}>
          {t(words.competition.note)}
        </button>
      )}
      {error ? (
        <p className="unseen" id={`${id}-error`}>
          {t(words.competition.open)}
        </p>
      ) : null}
    </div>
  );
}

type VerdictsProps = Pick<Props, 'error' | 'onPick'> & {
  readonly id: string;
  readonly verdict: Verdict | null;
};

const Verdicts = ({ id, verdict, error, onPick }: VerdictsProps) => {
  const { t } = useVoice();
  return (
    <div className="verdicts" role="radiogroup" aria-labelledby={`${id}-text`}>
      {verdicts.map((one, at) => (
        <label key={one} className={one}>
          <input
            type="radio"
            name={id}
            checked={verdict === one}
            {...(error ? { 'aria-describedby': `${id}-error` } : {})}
            onChange={() => onPick(one)}
          />
          <span>
            <kbd aria-hidden="true">{at + 1}</kbd>
            {t(words.competition[one])}
          </span>
        </label>
      ))}
    </div>
  );
};

type NoteProps = Pick<Props, 'onNote'> & {
  readonly id: string;
  readonly place: string;
  readonly note: string;
  readonly wants: boolean;
  /** Opened by hand a moment ago: the hand wants to write. */
  readonly fresh: boolean;
};
const MOST = 500;

function Note({ id, place, note, wants, fresh, onNote }: NoteProps) {
  const { t } = useVoice();
  return (
    <div className="note">
      <textarea
        id={id}
        className="control"
        rows={note.length > 60 ? 3 : 1}
        maxLength={MOST}
        value={note}
        aria-label={t(words.competition.noteOf(place))}
        aria-describedby={describedBy(id, { hint: wants })}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={fresh && note === ''}
        onChange={(event) => onNote(event.target.value)}
      />
      {wants ? (
        <p className="hint" id={`${id}-hint`}>
          {t(words.competition.noteNeeded)}
        </p>
      ) : null}
    </div>
  );
}
