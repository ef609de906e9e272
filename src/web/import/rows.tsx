import type { ImportLooked } from '../../api/contract.ts';
import type { Field } from '../../kernel/field.ts';
import { Button } from '../controls/button.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Notice } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import type { Names } from '../matter/say-value.ts';
import { sayValue } from '../matter/say-value.ts';
import { words } from '../words.ts';
import type { Shown } from './shown.ts';
import { Correction } from './correction.tsx';
import { Said } from './said.tsx';
import type { Importing } from './use-import.ts';

type LookedRow = ImportLooked['rows'][number];
type Cell = LookedRow['cells'][number];

/** The table as it was understood, line by line; what could not be read is corrected where it stands. */
export function Rows({ state, looked }: Shown) {
  const { t } = useVoice();
  const { counts, rows } = looked;
  return (
    <section aria-labelledby="import-rows">
      <h2 id="import-rows">{t(words.importing.rows)}</h2>
      <p aria-live="polite">{t(words.importing.rowsSum(rows.length, counts.rows))}</p>
      {counts.unread > 0 ? (
        <Notice tone="warn">
          <p>{t(words.importing.unread(counts.unread))}</p>
          {counts.offers > 0 ? (
            <Button onClick={() => state.change({ offers: true })}>
              {t(words.importing.takeOffers(counts.offers))}
            </Button>
          ) : null}
        </Notice>
      ) : null}
      <RowTable state={state} looked={looked} />
    </section>
  );
}

function RowTable({ state, looked }: Shown) {
  const { t } = useVoice();
  const used = looked.columns.flatMap(({ field }, at) => {
    const declared = state.fields[field ?? ''];
    return field !== null && declared ? [{ at, name: field, field: declared }] : [];
  });
  const several = new Set(looked.rows.map(({ sheet }) => sheet)).size > 1;
  return (
    <Scrolled label={t(words.importing.rows)}>
      <table className="plain import-rows">
        <thead>
          <tr>
            <th scope="col">{t(words.importing.place)}</th>
            {used.map(({ at, field }) => (
              <th key={at} scope="col">
                {t(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {looked.rows.map((row) => (
            <tr key={`${row.sheet} ${row.row}`} className={row.leftOut ? 'left-out' : ''}>
              <th scope="row">
                {several ? <Data>{row.sheet}</Data> : null} {row.row}
                <Whole row={row} />
              </th>
              {used.map(({ at, name, field }) => (
                <CellShown key={at} cell={row.cells[at]} name={name} field={field} state={state} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** What is said of a row and of none of its cells. */
function Whole({ row: { leftOut, errors } }: { readonly row: LookedRow }) {
  const { t } = useVoice();
  if (leftOut) return <span className="hint">{t(words.importing.notRecord(leftOut))}</span>;
  return errors.map(({ because }) => (
    <span key={because.zh} className="error">
      <Said text={because} />
    </span>
  ));
}

type CellProps = {
  readonly cell: Cell | undefined;
  readonly name: string;
  readonly field: Field;
  readonly state: Importing;
};

function CellShown({ cell, name, field, state }: CellProps) {
  const { t, language } = useVoice();
  const { text, value, wrong, place } = cell ?? NOTHING;
  if (!wrong) {
    const said = sayCell(field, value, language);
    return (
      <td>
        <Data>{said === '' ? text : said}</Data>
        {said !== '' && text !== '' && !isSame(said, text) ? (
          <span className="hint">
            {state.isCorrected(place) ? (
              t(words.importing.corrected)
            ) : (
              <>
                {t(words.importing.asWritten)}
                <Data>{text}</Data>
              </>
            )}
          </span>
        ) : null}
      </td>
    );
  }
  return (
    <td className="wrong">
      <Data>{text === '' ? t(words.importing.blank) : text}</Data>
      <span className="error">
        <Said text={wrong.because} />
      </span>
      {place === null ? null : (
        <Correction at={{ place, text, name, field, offer: wrong.offer }} state={state} />
      )}
    </td>
  );
}

const NOTHING: Cell = { text: '', value: null, wrong: null, place: null };

const plain = (text: string): string => text.replaceAll(/[\s,，]/gu, '');
const isSame = (said: string, text: string): boolean => plain(said) === plain(text);

const names: Names = {
  person: (id) => id,
  document: (hash) => hash.slice(0, 8),
  act: (id) => id,
  matter: (id) => id,
};

/** A value in words; of items, each by what it says; of a reference, nothing: the cell itself names it. */
function sayCell(field: Field, value: unknown, language: 'zh' | 'en'): string {
  if (field.refers !== undefined) return '';
  if (field.kind !== 'list' || !Array.isArray(value))
    return sayValue(field, value, names, language);
  return value
    .map((item: unknown) => Object.values((item ?? {}) as Record<string, unknown>).join(' ')) // items are records
    .join(words.general.listComma[language]);
}
