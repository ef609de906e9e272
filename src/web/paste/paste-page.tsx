import { Link, useParams } from '@tanstack/react-router';
import type { Pasted } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { Button } from '../controls/button.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { useAround } from '../form/around.ts';
import { FieldRows } from '../form/field-rows.tsx';
import { LegalDay } from '../form/step-panel.tsx';
import { useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import './paste.css';
import { PasteTable } from './paste-table.tsx';
import { usePaste } from './use-paste.ts';

/** A list from a spreadsheet becomes matters: pasted, looked at cell by cell, registered all at once. */
export function PastePage() {
  const { view } = useParams({ from: '/desk/$view/paste' });
  const matter = matterOf(view);
  return matter?.naturalKey ? <Paste key={matter.name} matter={matter} /> : <NotFound />;
}

function Paste({ matter }: { readonly matter: Matter }) {
  const { t } = useVoice();
  const title = words.paste.title(matter.title);
  useTitle(title);
  const state = usePaste(matter);
  const { shown, added } = state;
  return (
    <div className="page paste">
      <header className="head">
        <h1>{t(title)}</h1>
      </header>
      {added === null ? (
        <>
          <PasteBox state={state} />
          <LegalDay id="paste-on" value={state.on} error={undefined} onChange={state.setOn} />
          {shown ? <Same matter={matter} state={state} shown={shown} /> : null}
          {state.preview.error ? <Failure fault={state.preview.error} /> : null}
          {shown ? <Preview state={state} shown={shown} /> : null}
        </>
      ) : (
        <Done kind={matter.name} added={added} onAnother={() => state.paste('')} />
      )}
    </div>
  );
}

type State = ReturnType<typeof usePaste>;

function PasteBox({ state }: { readonly state: State }) {
  const { t } = useVoice();
  const names = Object.values(state.fields)
    .filter(({ kind }) => kind !== 'document')
    .map(({ label }) => t(label));
  const hint = `${t(words.paste.textHint)}${names.join(t(words.general.listComma))}`;
  return (
    <Labelled id="paste-text" label={t(words.paste.text)} hint={hint}>
      <textarea
        id="paste-text"
        className="control"
        rows={5}
        spellCheck={false}
        value={state.text}
        aria-describedby={describedBy('paste-text', { hint: true, error: undefined })}
        onChange={(event) => state.paste(event.target.value)}
      />
    </Labelled>
  );
}

type ShownProps = { readonly state: State; readonly shown: Pasted };

/** Fields without a column: what is the same for the whole list is typed once. */
function Same({ matter, state, shown }: ShownProps & { readonly matter: Matter }) {
  const { t } = useVoice();
  const around = useAround(matter);
  const asked: Fields = Object.fromEntries(
    shown.lacking.flatMap((name) => {
      const field = state.fields[name];
      return field ? [[name, field]] : [];
    }),
  );
  if (shown.lacking.length === 0) return null;
  return (
    <section className="group fields" aria-labelledby="paste-same">
      <h2 id="paste-same">{t(words.paste.same)}</h2>
      <p className="hint">{t(words.paste.sameHint)}</p>
      <FieldRows
        fields={asked}
        values={state.values}
        errors={{}}
        around={around}
        onChange={(name, value) => state.setValues({ ...state.values, [name]: value })}
      />
    </section>
  );
}

function Preview({ state, shown }: ShownProps) {
  const { t } = useVoice();
  const count = (...states: readonly string[]): number =>
    shown.rows.filter((row) => states.includes(row.state)).length;
  const [fresh, wrong] = [count('new'), count('wrong')];
  const { outcome } = state;
  return (
    <section aria-labelledby="paste-preview">
      <h2 id="paste-preview">{t(words.paste.preview)}</h2>
      <p aria-live="polite">{t(words.paste.sum(fresh, count('known', 'repeated'), wrong))}</p>
      <PasteTable pasted={shown} fields={state.fields} onColumns={state.setColumns} />
      {wrong > 0 ? <Notice tone="warn">{t(words.paste.mend)}</Notice> : null}
      {wrong === 0 && fresh === 0 ? <Notice>{t(words.paste.nothing)}</Notice> : null}
      {outcome.is === 'refused' ? <Failure fault={outcome.fault} /> : null}
      {outcome.is === 'unreachable' ? <Notice tone="bad">{t(words.general.offline)}</Notice> : null}
      <div className="actions">
        <Button
          look="first"
          disabled={wrong > 0 || fresh === 0 || !state.settled || outcome.is === 'sending'}
          onClick={() => void state.record()}
        >
          {t(words.paste.submit(fresh))}
        </Button>
      </div>
    </section>
  );
}

type DoneProps = {
  readonly kind: string;
  readonly added: number;
  readonly onAnother: () => void;
};

function Done({ kind, added, onAnother }: DoneProps) {
  const { t } = useVoice();
  return (
    <>
      <Notice tone="good">{t(words.paste.done(added))}</Notice>
      <div className="actions">
        <Link className="button first" to="/$view" params={{ view: kind }}>
          {t(words.paste.toList)}
        </Link>
        <Button onClick={onAnother}>{t(words.paste.another)}</Button>
      </div>
    </>
  );
}
