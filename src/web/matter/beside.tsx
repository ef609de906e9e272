import { Link } from '@tanstack/react-router';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { pathOf } from '../client.ts';
import { Notice } from '../controls/states.tsx';
import { moment, shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { matterOf } from '../../matters/index.ts';
import { words } from '../words.ts';
import { ATTACH, mayNow } from './steps.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly today: string };

export function Documents({ matter, record, today }: Props) {
  const { t, language } = useVoice();
  const mayAttach = mayNow(record.may).some(({ step }) => step === ATTACH);
  const what = (code: string): string => {
    const option = matter.steps[ATTACH]?.asks?.['what']?.options?.[code];
    const field =
      Object.values(matter.steps).flatMap(({ asks }) => asks?.[code] ?? [])[0] ?? matter.own[code];
    return option ? t(option) : field ? t(field.label) : '';
  };
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t(words.matter.documents)}</h2>
      {record.documents.length === 0 ? <p className="lack">{t(words.matter.noDocuments)}</p> : null}
      <ul className="documents">
        {record.documents.map((document) => (
          <li key={`${document.sha256}${document.act}`}>
            <a
              href={pathOf(`/documents/${document.sha256}`, { matter: record.id })}
              target="_blank"
              rel="noreferrer"
            >
              <Data>{document.name}</Data>
            </a>
            <span className="hint">
              {[
                what(document.what),
                sizeOf(document.size),
                shortDay(moment(document.at).day, language, today),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {mayAttach ? (
        <Link
          className="button"
          to="/$view/$id"
          params={{ view: record.kind, id: record.id }}
          search={{ step: ATTACH }}
        >
          {t(words.matter.upload)}
        </Link>
      ) : null}
    </section>
  );
}

const KILO = 1024;
const sizeOf = (size: number): string =>
  size < KILO * KILO
    ? `${Math.max(1, Math.round(size / KILO))} KB`
    : `${(size / KILO / KILO).toFixed(1)} MB`;

const prints = ['approval', 'receipt', 'service-receipt', 'contents'] as const;

export function Prints({ record }: { readonly record: MatterRecord }) {
  const { t } = useVoice();
  return (
    <section aria-labelledby="prints">
      <h2 id="prints">{t(words.matter.prints)}</h2>
      <ul className="prints">
        {prints.map((name) => (
          <li key={name}>
            <a
              href={pathOf(`/${record.kind}/${record.id}/prints/${name}.pdf`)}
              target="_blank"
              rel="noreferrer"
            >
              {t(words.matter.printNames[name])}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Related({
  matter,
  record,
}: {
  readonly matter: Matter;
  readonly record: MatterRecord;
}) {
  const { t } = useVoice();
  if (record.related.length === 0) return null;
  const relations = matter.steps['link']?.asks?.['relation']?.options ?? {};
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t(words.matter.related)}</h2>
      <ul className="documents">
        {record.related.map(({ id, kind, number, title, relation, phase }) => {
          const known = relations[relation];
          const place = matterOf(kind)?.phases[phase]?.title;
          return (
            <li key={id}>
              <Link to="/$view/$id" params={{ view: kind, id }}>
                <Data>{[number, title].filter(Boolean).join(' ')}</Data>
              </Link>
              <span className="hint">
                {[known ? t(known) : '', place ? t(place) : ''].filter(Boolean).join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Earlier requests for the same: side by side with what was answered, and the flag of article 44. */
export function Similar({ matter, record, today }: Props) {
  const { t, language } = useVoice();
  const { similar } = record;
  if (similar.length === 0) return null;
  const results = matter.keeps['result']?.options ?? {};
  const others = similar.some(({ why }) => why === 'other-applicant');
  const same = similar.some(({ why }) => why === 'same-applicant');
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{t(words.matter.similar)}</h2>
      {others ? <Notice tone="warn">{t(words.matter.article44)}</Notice> : null}
      {same ? <Notice>{t(words.matter.repeated)}</Notice> : null}
      <ul className="documents">
        {similar.map(({ id, number, title, result, repliedOn, why }) => {
          const said = result === null ? undefined : results[result];
          return (
            <li key={id}>
              <Link
                to="/$view/$id"
                params={{ view: record.kind, id: record.id }}
                search={{ beside: id }}
              >
                <Data>{[number, title].filter(Boolean).join(' ')}</Data>
              </Link>
              <span className="hint">
                {[
                  t(
                    why === 'same-applicant' ? words.matter.similarSame : words.matter.similarOther,
                  ),
                  said ? t(said) : t(words.matter.open),
                  repliedOn ? shortDay(repliedOn, language, today) : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
