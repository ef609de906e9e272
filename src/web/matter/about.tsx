import type { MatterRecord } from '../../api/contract.ts';
import type { Field, Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
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

const isWritten = ({ kind }: Field): boolean =>
  ['text', 'reference', 'references', 'document', 'documents'].includes(kind);
