import type { MatterRecord } from '../../api/contract.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Scrolled } from '../controls/scrolled.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Names } from './say-value.ts';
import { sayValue } from './say-value.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly names: Names };

/** What the matter is about, field by field, as its declaration orders them; what is empty is left out. */
export function About({ matter, record, names }: Props) {
  const { t } = useVoice();
  return (
    <section className="about" aria-labelledby="about">
      <h2 id="about">{t(words.matter.about)}</h2>
      <Facts fields={matter.own} own={record.own} names={names} />
      {Object.entries(matter.keeps).map(([name, field]) =>
        field.kind === 'list' && !matter.sensitive && !COMMON.includes(name) ? (
          <Kept key={name} field={field} value={record.own[name]} names={names} />
        ) : null,
      )}
    </section>
  );
}

type FactsProps = {
  readonly fields: Fields;
  readonly own: Readonly<Record<string, unknown>>;
  readonly names: Names;
};

function Facts({ fields, own, names }: FactsProps) {
  const { t, language } = useVoice();
  return (
    <dl className="facts">
      {Object.entries(fields).map(([name, field]) => {
        const said = sayValue(field, own[name], names, language);
        return said ? (
          <div key={name} className={(field.lines ?? 1) > 1 ? 'long' : ''}>
            <dt>{t(field.label)}</dt>
            <dd>{isWritten(field) ? <Data>{said}</Data> : said}</dd>
          </div>
        ) : null;
      })}
    </dl>
  );
}

/** Kept by the common steps, and shown where those belong. */
const COMMON = ['waiting', 'links'];

type KeptProps = { readonly field: Field; readonly value: unknown; readonly names: Names };

/** A list that acts of the matter have filled: who was asked, what was promised and by when. */
function Kept({ field, value, names }: KeptProps) {
  const { t, language } = useVoice();
  const items = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : []; // a list field
  const columns = Object.entries(field.items ?? {}).filter(([, { refers }]) => refers !== 'act');
  if (items.length === 0) return null;
  return (
    <>
      <h3>{t(field.label)}</h3>
      <Scrolled label={t(field.label)}>
        <table className="plain">
          <thead>
            <tr>
              {columns.map(([name, { label }]) => (
                <th key={name} scope="col">
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => (
              // Items are told apart by the act that made them; two of one act by their place.
              <tr key={at}>
                {columns.map(([name, one]) => {
                  const said = sayValue(one, item[name], names, language);
                  return <td key={name}>{isWritten(one) ? <Data>{said}</Data> : said}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

const isWritten = ({ kind }: Field): boolean =>
  ['text', 'reference', 'references', 'document', 'documents'].includes(kind);
