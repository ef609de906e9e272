import { Link } from '@tanstack/react-router';
import type { ImportResult } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import type { Shown } from './shown.ts';
import { Correction } from './correction.tsx';
import { Said } from './said.tsx';
import { mayUndo, UndoForm } from './undo.tsx';
import type { Importing } from './use-import.ts';

/** The numbers before anything is entered, the one button, and what became of it. */
export function Running({ kind, state }: Shown & { readonly kind: string }) {
  const { t } = useVoice();
  const { run } = state;
  if (run?.result && !run.dry)
    return <Done kind={kind} result={run.result} onAnother={() => state.take(null)} />;
  const checked = checkedIn(state);
  return (
    <section aria-labelledby="import-run">
      <h2 id="import-run">{t(words.importing.enter)}</h2>
      {checked ? (
        <Numbers checked={checked} state={state} />
      ) : (
        <p className="hint">{t(words.importing.checkHint)}</p>
      )}
      <Standing run={run} />
      <Buttons state={state} checked={checked} />
    </section>
  );
}

/** What was checked and has not been changed since. */
const checkedIn = ({ current, run }: Importing): ImportResult | undefined =>
  current && run?.dry ? run.result : undefined;

function Standing({ run }: Pick<Importing, 'run'>) {
  if (run?.fault) return <Failure fault={run.fault} />;
  return run?.going ? <Bar read={run.going.read} of={run.going.of} /> : null;
}

type ButtonsProps = {
  readonly state: Importing;
  readonly checked: ImportResult | undefined;
};

function Buttons({ state, checked }: ButtonsProps) {
  const { t } = useVoice();
  const disabled = state.run?.going !== undefined || !state.settled;
  const { entered = 0, wrong = 0 } = checked ?? {};
  return (
    <div className="actions">
      <Button
        look={checked ? 'plain' : 'first'}
        disabled={disabled}
        onClick={() => void state.send('dry')}
      >
        {t(checked ? words.importing.checkAgain : words.importing.check)}
      </Button>
      {entered > 0 ? (
        <Button
          look="first"
          disabled={disabled}
          onClick={() => void state.send(wrong > 0 ? 'partial' : 'all')}
        >
          {t(wrong > 0 ? words.importing.submitRight(entered) : words.importing.submit(entered))}
        </Button>
      ) : null}
    </div>
  );
}

function Bar({ read, of }: { readonly read: number; readonly of: number }) {
  const { t } = useVoice();
  return (
    <p className="import-bar">
      <progress max={Math.max(of, 1)} value={read} aria-label={t(words.importing.working)} />
      <span>{of > 0 ? t(words.importing.progress(read, of)) : t(words.importing.working)}</span>
    </p>
  );
}

function Numbers({
  checked,
  state,
}: {
  readonly checked: ImportResult;
  readonly state: Importing;
}) {
  const { t } = useVoice();
  const { entered, known, wrong, leftOut, reported } = checked;
  const rows = new Set(reported.map(({ sheet, row }) => `${sheet} ${row}`)).size;
  return (
    <>
      <p className="import-sum" role="status">
        {t(words.importing.sum(entered, known, wrong))}
        {leftOut > 0 ? t(words.importing.leftOut(leftOut)) : null}
      </p>
      {entered === 0 && wrong === 0 ? <Notice>{t(words.importing.nothing)}</Notice> : null}
      {reported.length > 0 ? <Problems reported={reported} state={state} /> : null}
      {wrong > rows ? <p>{t(words.importing.more(wrong - rows))}</p> : null}
    </>
  );
}

type ProblemsProps = {
  readonly reported: ImportResult['reported'];
  readonly state: Importing;
};

function Problems({ reported, state }: ProblemsProps) {
  const { t } = useVoice();
  return (
    <Scrolled label={t(words.importing.problems)}>
      <table className="plain import-rows">
        <thead>
          <tr>
            <th scope="col">{t(words.importing.cell)}</th>
            <th scope="col">{t(words.importing.value)}</th>
            <th scope="col">{t(words.importing.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {reported.map(({ sheet, row, cell, field, value, reason, offer }) => {
            const declared = state.fields[field ?? ''];
            return (
              <tr key={`${sheet} ${row} ${cell} ${field} ${reason.zh}`}>
                <th scope="row">
                  <Data>{sheet}</Data> {cell ?? row}
                </th>
                <td>
                  <Data>{value}</Data>
                </td>
                <td>
                  <span className="error">
                    <Said text={reason} />
                  </span>
                  {cell !== null && field !== null && declared ? (
                    <Correction
                      at={{
                        place: `${sheet}!${cell}`,
                        text: value,
                        name: field,
                        field: declared,
                        offer,
                      }}
                      state={state}
                    />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolled>
  );
}

type DoneProps = {
  readonly kind: string;
  readonly result: ImportResult;
  readonly onAnother: () => void;
};

function Done({ kind, result, onAnother }: DoneProps) {
  const { t } = useVoice();
  const { entered, known, wrong, batch } = result;
  return (
    <>
      <Notice tone="good">
        <p>{t(words.importing.done(entered))}</p>
        {known + wrong > 0 ? <p>{t(words.importing.knownLeft(known, wrong))}</p> : null}
      </Notice>
      <div className="actions">
        <Link className="button first" to="/$view" params={{ view: kind }}>
          {t(words.importing.toList)}
        </Link>
        <Button onClick={onAnother}>{t(words.importing.another)}</Button>
      </div>
      {batch === null ? null : <Undo batch={batch} />}
    </>
  );
}

/** By a head; whoever else entered the table is told where a head does it. */
function Undo({ batch }: { readonly batch: string }) {
  const { t } = useVoice();
  const { session } = useSeat();
  return mayUndo(session) ? (
    <UndoForm batch={batch} />
  ) : (
    <p className="hint">{t(words.importing.undoBy)}</p>
  );
}
