import type { Field, Fields } from '../../kernel/field.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { Data, useVoice } from '../language.tsx';
import type { Names } from './say-value.ts';
import { sayValue } from './say-value.ts';

type Props = {
  readonly label: string;
  readonly fields: Fields;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly names: Names;
};

/** What rows say under the same fields, a column each. */
export function SaidTable({ label, fields, rows, names }: Props) {
  const { t, language } = useVoice();
  const columns = Object.entries(fields);
  return (
    <Scrolled label={label}>
      <table className="plain">
        <thead>
          <tr>
            {columns.map(([name, field]) => (
              <th key={name} scope="col">
                {t(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows are told apart by the act that made them; two of one act by their place.
            <tr key={at}>
              {columns.map(([name, field]) => {
                const said = sayValue(field, row[name], names, language);
                return <td key={name}>{isWritten(field) ? <Data>{said}</Data> : said}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** What people wrote, in whatever language; the rest is said in the page's. */
export const isWritten = ({ kind }: Field): boolean =>
  ['text', 'reference', 'references', 'document', 'documents'].includes(kind);
