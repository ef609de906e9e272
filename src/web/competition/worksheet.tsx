import { useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useVoice } from '../language.tsx';
import type { MadeFieldsProps } from '../matter/made.ts';
import { words } from '../words.ts';
import { JudgedRow } from './judged-row.tsx';
import { Rest } from './rest.tsx';
import type { Chapter, Verdict } from './sheet.ts';
import {
  chaptersOf,
  lastJudged,
  nextAfter,
  noteOf,
  rowsOf,
  tallyOf,
  withRest,
  withoutRest,
} from './sheet.ts';
import './competition.css';

type Filled = {
  readonly names: readonly string[];
  readonly before: MadeFieldsProps['values'];
  readonly verdict: Verdict;
};

/** Puts the hand on an item: on its verdicts, or on its note. */
function go(sheet: HTMLElement | null, name: string, to: 'verdict' | 'note' = 'verdict'): void {
  requestAnimationFrame(() => {
    const row = sheet?.querySelector<HTMLElement>(`[data-item="${name}"]`);
    const radios = '.verdicts input:checked, .verdicts input';
    const place = row?.querySelector<HTMLElement>(to === 'note' ? 'textarea' : radios);
    place?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  });
}

/** What the sheet does with the answers, and where the hand goes then. */
function useSheet({ fields, values, onChange }: MadeFieldsProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState<Filled | null>(null);
  const rows = rowsOf(fields);
  const tally = tallyOf(rows, values);
  const to = (name: string | null | undefined, at: 'verdict' | 'note' = 'verdict'): void => {
    if (name) go(sheet.current, name, at);
  };
  function judge(name: string, verdict: Verdict): void {
    const next = { ...values, [name]: verdict };
    onChange(next);
    const note = tallyOf(rows, next).unexplained.includes(name);
    to(note ? name : nextAfter(rows, next, name), note ? 'note' : 'verdict');
  }
  function rest(verdict: Verdict, note: string): void {
    setFilled({ names: tally.open, before: values, verdict });
    onChange(withRest(tally.open, values, { verdict, note }));
  }
  function undo(): void {
    if (filled) onChange(withoutRest(filled.names, filled.before, values));
    setFilled(null);
  }
  return {
    ...{ sheet, rows, tally, filled, judge, rest, undo },
    move: (name: string, by: number): void =>
      to(rows[rows.findIndex((row) => row.name === name) + by]?.name),
    next: (name: string): void => to(nextAfter(rows, values, name) ?? name),
    wanting: (): void => to(tally.open[0] ?? tally.unexplained[0]),
  };
}

/** The nineteen items as a sheet of paper that is worked down: a verdict by one key, a note where one is due. */
export function Worksheet(props: MadeFieldsProps) {
  const { record } = props;
  const { t } = useVoice();
  const state = useSheet(props);
  const { sheet, rows, tally, filled } = state;
  return (
    <div ref={sheet} className="competition">
      <Progress tally={tally} onGo={state.wanting} />
      <p className="hint keys-hint">{t(words.competition.keys)}</p>
      {lastJudged(record) ? <p className="hint">{t(words.competition.before)}</p> : null}
      {chaptersOf(rows).map((chapter) => (
        <ChapterRows key={chapter.article ?? ''} chapter={chapter} state={state} {...props} />
      ))}
      {filled ? (
        <p className="notice good" role="status">
          <span>
            {t(words.competition.filled(filled.names.length, verdictText(filled.verdict)))}
          </span>
          <Button look="quiet" onClick={state.undo}>
            {t(words.competition.undo)}
          </Button>
        </p>
      ) : null}
      <Rest count={tally.open.length} onFill={state.rest} />
    </div>
  );
}

type ChapterProps = MadeFieldsProps & {
  readonly chapter: Chapter;
  readonly state: ReturnType<typeof useSheet>;
};

function ChapterRows({
  chapter: { article, rows },
  state,
  values,
  errors,
  onChange,
}: ChapterProps) {
  const { t } = useVoice();
  return (
    <section aria-label={t(titleOf(article))}>
      <h3>
        {t(titleOf(article))}
        <small>
          {tallyOf(rows, values).judged}/{rows.length}
        </small>
      </h3>
      {rows.map((row) => (
        <JudgedRow
          key={row.name}
          row={row}
          values={values}
          error={errors[row.name]}
          together={state.filled?.names.includes(row.name) ?? false}
          onJudge={(verdict) => state.judge(row.name, verdict)}
          onPick={(verdict) => onChange({ ...values, [row.name]: verdict })}
          onNote={(note) => onChange({ ...values, [noteOf(row.name)]: note })}
          onMove={(by) => state.move(row.name, by)}
          onNext={() => state.next(row.name)}
        />
      ))}
    </section>
  );
}

const titleOf = (article: string | null) =>
  words.competition.chapters[article ?? ''] ?? words.competition.sheet;
const verdictText = (verdict: Verdict) => words.competition[verdict];

type ProgressProps = {
  readonly tally: ReturnType<typeof tallyOf>;
  readonly onGo: () => void;
};

/** How far it has come, always in sight; a click leads to what is still wanting. */
function Progress({ tally, onGo }: ProgressProps) {
  const { t } = useVoice();
  const { judged, total, unexplained } = tally;
  const wants = judged < total || unexplained.length > 0;
  return (
    <div className="progress" role="status">
      <progress value={judged} max={total} aria-label={t(words.competition.sheet)} />
      <b>{t(words.competition.done(judged, total))}</b>
      {(['violates', 'complies', 'none'] as const).map((verdict) => (
        <span key={verdict} className={verdict}>
          {t(verdictText(verdict))} {tally[verdict]}
        </span>
      ))}
      {unexplained.length > 0 ? (
        <mark>{t(words.competition.unexplained(unexplained.length))}</mark>
      ) : null}
      {wants ? (
        <Button look="quiet" onClick={onGo}>
          {t(words.competition.nextWanting)}
        </Button>
      ) : null}
    </div>
  );
}
