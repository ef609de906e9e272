import type { ImportLooked } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Select } from '../controls/select.tsx';
import { Notice } from '../controls/states.tsx';
import { useAround } from '../form/around.ts';
import { FieldRows } from '../form/field-rows.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { Colours } from './colours.tsx';
import type { Shown } from './shown.ts';
import { optionsIn } from './shown.ts';

/** How the table is taken: which column goes where, and what no column says. */
export function Columns({ matter, ...shown }: Shown & { readonly matter: Matter }) {
  const { t } = useVoice();
  const { looked } = shown;
  return (
    <section className="import-columns" aria-labelledby="import-columns">
      <h2 id="import-columns">{t(words.importing.columns)}</h2>
      <p className="hint">
        {t(looked.remembered ? words.importing.remembered : words.importing.columnsHint)}
      </p>
      {looked.notes.map((note) => (
        <Notice key={note.zh} tone="warn">
          {t(note)}
        </Notice>
      ))}
      <Sheets {...shown} />
      <ColumnTable {...shown} />
      <Colours {...shown} />
      <div className="group fields">
        <Year {...shown} />
        <Same {...shown} matter={matter} />
      </div>
    </section>
  );
}

function Sheets({ state, looked }: Shown) {
  const { t } = useVoice();
  const some = looked.sheets.filter(({ rows }) => rows > 0);
  if (some.length < 2) return null;
  const read = some.filter((sheet) => sheet.read).map(({ name }) => name);
  return (
    <fieldset className="import-sheets">
      <legend>{t(words.importing.sheets)}</legend>
      {some.map(({ name, rows, read: isRead, why }) => (
        <label key={name} className="tick">
          <input
            type="checkbox"
            checked={isRead}
            onChange={() =>
              state.change({
                sheets: isRead ? read.filter((one) => one !== name) : [...read, name],
              })
            }
          />
          <Data>{t(words.importing.sheet(name, rows))}</Data>
          {why ? <span className="hint">{t(words.importing.why[why])}</span> : null}
        </label>
      ))}
    </fieldset>
  );
}

/** A field is filled by one column: the one chosen last. */
const chosen = (columns: ImportLooked['columns'], at: number, name: string) =>
  columns.map(({ header, field }, place) => ({
    header,
    field: place === at ? name || null : field === name ? null : field,
  }));

function ColumnTable({ state, looked }: Shown) {
  const { t } = useVoice();
  const options = optionsIn(state.fields, t);
  return (
    <Scrolled label={t(words.importing.columns)}>
      <table className="plain import-mapping">
        <thead>
          <tr>
            <th scope="col">{t(words.importing.heading)}</th>
            <th scope="col" id="import-field">
              {t(words.importing.field)}
            </th>
            <th scope="col">{t(words.importing.samples)}</th>
          </tr>
        </thead>
        <tbody>
          {looked.columns.map(({ header, field, samples, formulas }, at) => (
            // A heading may stand twice: its place is what tells it apart.
            <tr key={at} className={field === null ? 'unused' : ''}>
              <th scope="row" id={`import-column-${at}`}>
                <Data>{header}</Data>
              </th>
              <td>
                <Select
                  value={field ?? ''}
                  empty={t(words.importing.left)}
                  aria-labelledby={`import-column-${at} import-field`}
                  options={options}
                  onPick={(name) => state.change({ columns: chosen(looked.columns, at, name) })}
                />
              </td>
              <td>
                <Data>{samples.join('　')}</Data>
                {formulas > 0 ? (
                  <span className="hint">{t(words.importing.formulas(formulas))}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function Year({ state, looked }: Shown) {
  const { t } = useVoice();
  const days = looked.columns.some(({ field }) =>
    ['day', 'moment'].includes(state.fields[field ?? '']?.kind ?? ''),
  );
  if (!days) return null;
  const years = [...new Set(looked.sheets.filter(({ read }) => read).map(({ year }) => year))];
  const found = years.length === 1 ? years[0] : null;
  return (
    <Labelled id="import-year" label={t(words.importing.year)}>
      <Input
        id="import-year"
        type="number"
        min={1900}
        max={2199}
        defaultValue={String(state.mapping?.year ?? found ?? '')}
        onType={(text) => {
          const year = Number(text);
          if (year >= 1900 && year <= 2199) state.change({ year });
        }}
      />
    </Labelled>
  );
}

/** Fields that must be filled and whose column has blank cells: what a blank means is said once, but of what names a record. */
function blanksIn({ naturalKey = [] }: Matter, { looked }: Shown): readonly string[] {
  return looked.columns.flatMap(({ field }, at) =>
    field !== null &&
    !naturalKey.includes(field) &&
    looked.rows.some(({ cells }) => cells[at]?.text === '' && cells[at].wrong)
      ? [field]
      : [],
  );
}

/** Fields without a column, or with blanks in it: what is the same for the whole table is answered once. */
function Same({ matter, state, looked }: Shown & { readonly matter: Matter }) {
  const { t } = useVoice();
  const around = useAround(matter);
  const values = state.mapping?.values ?? {};
  const blanks = blanksIn(matter, { state, looked });
  const names = [...new Set([...looked.lacking, ...blanks, ...Object.keys(values)])];
  const asked: Fields = Object.fromEntries(
    names.flatMap((name) => (state.fields[name] ? [[name, state.fields[name]]] : [])),
  );
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="import-same" className="fields">
      <h3 id="import-same">{t(words.importing.same)}</h3>
      {blanks.length > 0 ? <p className="hint">{t(words.importing.blanks)}</p> : null}
      <FieldRows
        fields={asked}
        values={values}
        errors={{}}
        around={around}
        onChange={(name, value) => state.change({ values: { ...values, [name]: value } })}
      />
    </section>
  );
}
