import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DocumentRow, MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/states.tsx';
import { moment, shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
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
        {grouped(record.documents).map(([first, ...others]) => (
          <li key={`${first.sha256}${first.act}`}>
            <DocumentLink document={first} matter={record.id} text={baseOf(first.name)} />
            {[first, ...others].map((one) => (
              <DocumentLink
                key={one.sha256}
                document={one}
                matter={record.id}
                text={endOf(one.name)}
              />
            ))}
            <span className="hint">
              {[
                what(first.what),
                sizeOf(first.size),
                shortDay(moment(first.at).day, language, today),
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

type Group = readonly [DocumentRow, ...DocumentRow[]];
const END = /\.[A-Za-z0-9]{1,5}$/;
const baseOf = (name: string): string => name.replace(END, '');
const endOf = (name: string): string => END.exec(name)?.[0].slice(1) ?? '';

/** The same paper in two forms is one line: Word and PDF of a letter. */
function grouped(documents: readonly DocumentRow[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const key = `${document.act} ${baseOf(document.name)}`;
    const known = groups.get(key);
    groups.set(key, known ? [...known, document] : [document]);
  }
  return [...groups.values()];
}

type LinkProps = { readonly document: DocumentRow; readonly matter: string; readonly text: string };

const DocumentLink = ({ document, matter, text }: LinkProps) => (
  <>
    <a href={pathOf(`/documents/${document.sha256}`, { matter })} target="_blank" rel="noreferrer">
      <Data>{text}</Data>
    </a>{' '}
  </>
);

const KILO = 1024;
const sizeOf = (size: number): string =>
  size < KILO * KILO
    ? `${Math.max(1, Math.round(size / KILO))} KB`
    : `${(size / KILO / KILO).toFixed(1)} MB`;

/** Forms printed from the record, each once the act that it is about was taken. */
const prints = {
  'approval-slip': ['draft'],
  receipt: ['register'],
  'service-receipt': ['sign', 'reply', 'recordDelivery'],
  contents: [],
} as const;
type Print = keyof typeof prints;
// Keys of a constant object are its own.
const printNames = Object.keys(prints) as Print[];
const hasAct = ({ acts }: MatterRecord, steps: readonly string[]): boolean =>
  steps.length === 0 || acts.some(({ step, struck }) => !struck && steps.includes(step));

export function Prints({ record }: { readonly record: MatterRecord }) {
  const { t } = useVoice();
  const shown = printNames.filter((name) => hasAct(record, prints[name]));
  if (record.kind !== 'disclosure-request' || shown.length === 0) return null;
  return (
    <section aria-labelledby="prints">
      <h2 id="prints">{t(words.matter.prints)}</h2>
      <ul className="prints">
        {shown.map((name) => (
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

const FEW = 4;
const from = {
  'same-applicant': words.matter.similarSame,
  'other-applicant': words.matter.similarOther,
} as const;

/** Requests for information alone: of those article 44 and a repeated request say something. */
const isAsked = ({ steps }: Matter): boolean => Object.hasOwn(steps, 'considerProactive');

function Consequences({ similar }: Pick<MatterRecord, 'similar'>) {
  const { t } = useVoice();
  const others = similar.some(({ why }) => why === 'other-applicant');
  const same = similar.some(({ why }) => why === 'same-applicant');
  return (
    <>
      {others ? <Notice tone="warn">{t(words.matter.article44)}</Notice> : null}
      {same ? <Notice>{t(words.matter.repeated)}</Notice> : null}
    </>
  );
}

/** Earlier requests for the same: side by side with what was answered, and the flag of article 44. */
export function Similar({ matter, record, today }: Props) {
  const { t, language } = useVoice();
  const { similar } = record;
  const [all, showAll] = useState(false);
  if (similar.length === 0) return null;
  const results = matter.keeps['result']?.options ?? {};
  const asked = isAsked(matter);
  return (
    <section aria-labelledby="similar">
      <h2 id="similar">{t(asked ? words.matter.similar : words.matter.alike)}</h2>
      {asked ? <Consequences similar={similar} /> : null}
      <ul className="documents">
        {similar
          .slice(0, all ? undefined : FEW)
          .map(({ id, number, title, result, repliedOn, why }) => {
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
                    asked ? t(from[why]) : '',
                    said ? t(said) : 'result' in matter.keeps ? t(words.matter.open) : '',
                    repliedOn ? shortDay(repliedOn, language, today) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            );
          })}
      </ul>
      {similar.length > FEW && !all ? (
        <Button look="quiet" onClick={() => showAll(true)}>
          {t(words.matter.moreSimilar(similar.length - FEW))}
        </Button>
      ) : null}
    </section>
  );
}
