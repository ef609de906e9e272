import { useParams } from '@tanstack/react-router';
import type { Matter } from '../../kernel/matter.ts';
import { matterOf } from '../../matters/index.ts';
import { Button } from '../controls/button.tsx';
import { Failure } from '../controls/states.tsx';
import { LegalDay } from '../form/legal-day.tsx';
import { Data, useVoice } from '../language.tsx';
import { NotFound } from '../pages/not-found.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { Columns } from './columns.tsx';
import './import.css';
import { Rows } from './rows.tsx';
import { Running } from './run.tsx';
import { Start } from './start.tsx';
import type { Shown } from './shown.ts';
import type { Importing } from './use-import.ts';
import { useImport } from './use-import.ts';

/** A table becomes records: dropped, its columns matched, looked at line by line, checked, entered. */
export function ImportPage() {
  const { view } = useParams({ from: '/desk/$view/import' });
  const matter = matterOf(view);
  return matter ? <Import key={matter.name} matter={matter} /> : <NotFound />;
}

function Import({ matter }: { readonly matter: Matter }) {
  const { t } = useVoice();
  const title = words.importing.title(matter.title);
  useTitle(title);
  const state = useImport(matter);
  return (
    <div className="page import">
      <header className="head">
        <h1>{t(title)}</h1>
      </header>
      {state.file ? (
        <p className="import-file">
          <Data>{state.file.name}</Data>
          <Button onClick={() => state.take(null)}>{t(words.importing.another)}</Button>
        </p>
      ) : (
        <Start kind={matter.name} onFile={state.take} />
      )}
      {state.look.error ? <Failure fault={state.look.error} /> : null}
      {state.looked ? (
        <Looked matter={matter} state={state} looked={state.looked} />
      ) : (
        <Reading state={state} />
      )}
    </div>
  );
}

function Reading({ state: { file, look } }: { readonly state: Importing }) {
  const { t } = useVoice();
  return file && !look.error ? <p role="status">{t(words.importing.reading)}</p> : null;
}

function Looked({ matter, state, looked }: Shown & { readonly matter: Matter }) {
  const entered = state.run?.result !== undefined && !state.run.dry;
  return (
    <>
      {entered ? null : (
        <>
          <Columns matter={matter} state={state} looked={looked} />
          {Object.keys(matter.clocks).length === 0 ? null : (
            <LegalDay id="import-on" value={state.on} error={undefined} onChange={state.setOn} />
          )}
          <Rows state={state} looked={looked} />
        </>
      )}
      <Running kind={matter.name} state={state} looked={looked} />
    </>
  );
}
