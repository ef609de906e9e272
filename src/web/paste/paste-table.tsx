import type { Pasted } from '../../api/contract.ts';
import type { Fields } from '../../kernel/field.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { Select } from '../controls/select.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Props = {
  readonly pasted: Pasted;
  readonly fields: Fields;
  readonly onColumns: (columns: readonly (string | null)[]) => void;
};

/** The list as it was read: which field each column goes to, what becomes of each row, and each error in its cell. */
export function PasteTable({ pasted, fields, onColumns }: Props) {
  const { t } = useVoice();
  const { columns, rows } = pasted;
  return (
    <Scrolled label={t(words.paste.preview)}>
      <table className="plain pasted">
        <thead>
          <tr>
            <th scope="col">{t(words.paste.row)}</th>
            <th scope="col">{t(words.paste.state)}</th>
            {columns.map(({ heading, field }, at) => (
              // A column has no name but its place.
              <th key={at} scope="col">
                <span>{heading ? <Data>{heading}</Data> : t(words.paste.nth(at + 1))}</span>
                <Select
                  value={field ?? ''}
                  empty={t(words.paste.left)}
                  aria-label={t(words.paste.column(heading || String(at + 1)))}
                  options={Object.entries(fields).map(([name, { label }]) => ({
                    value: name,
                    label: t(label),
                  }))}
                  onPick={(name) =>
                    onColumns(columns.map((one, place) => pick(one.field, name, place === at)))
                  }
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row key={at} row={row} at={at} columns={columns} />
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** A field is filled by one column: the one chosen last. */
const pick = (field: string | null, name: string, here: boolean): string | null =>
  here ? name || null : field === name ? null : field;

type RowProps = {
  readonly row: Pasted['rows'][number];
  readonly at: number;
  readonly columns: Pasted['columns'];
};

function Row({ row, at, columns }: RowProps) {
  const { t, language } = useVoice();
  const shown = new Set(columns.map(({ field }) => field));
  const elsewhere = row.errors.filter(({ field }) => !shown.has(field));
  return (
    <tr className={row.state}>
      <th scope="row">{at + 1}</th>
      <td>
        <span className={`state ${row.state}`}>{t(words.paste.states[row.state])}</span>
        {elsewhere.map(({ field, message }) => (
          <span key={field} className="error">
            {message[language]}
          </span>
        ))}
        {row.marks.map(({ code, because }) => (
          <span key={code} className="hint">
            {because[language]}
          </span>
        ))}
      </td>
      {columns.map(({ field }, place) => {
        const error = row.errors.find((one) => field !== null && one.field === field);
        return (
          <td
            key={place}
            className={[error ? 'wrong' : '', field === null ? 'unused' : ''].join(' ').trim()}
          >
            <Data>{row.cells[place] ?? ''}</Data>
            {error ? <span className="error">{error.message[language]}</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
