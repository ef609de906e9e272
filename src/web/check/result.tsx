import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Reviewed } from './check-page.tsx';
import { isFixable } from './segments.ts';
import type { Made } from './send.ts';
import { fetchMade, nameOf, save } from './send.ts';
import { Sheet } from './sheet.tsx';

type Props = {
  readonly reviewed: Reviewed;
  readonly onFile: (file: File) => void;
  readonly onAnother: () => void;
};

/** The document with its findings, and what can be made of it. */
export function Result({ reviewed, onFile, onAnother }: Props) {
  const { t, language } = useVoice();
  const { file, report } = reviewed;
  const [accepted, setAccepted] = useState<ReadonlySet<number>>(new Set());
  const toggle = (at: number): void =>
    setAccepted((before) => (before.has(at) ? without(before, at) : new Set(before).add(at)));
  return (
    <>
      <section className="check-tools" aria-label={t(words.check.findings)}>
        <p className="what">
          <Data>{file.name}</Data>
        </p>
        <Counts reviewed={reviewed} />
        <Makers reviewed={reviewed} accepted={accepted} onAccept={setAccepted} onFile={onFile} />
        <Button look="quiet" onClick={onAnother}>
          {t(words.check.another)}
        </Button>
      </section>
      {report.leftOut.length > 0 ? (
        <Notice tone="warn">
          <ul>
            {report.leftOut.map((said) => (
              <li key={said.en}>{said[language]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {report.findings.length === 0 ? (
        <Notice tone="good">
          <p>{t(words.check.clean)}</p>
        </Notice>
      ) : null}
      <Sheet report={report} accepted={accepted} onToggle={toggle} />
    </>
  );
}

const without = (numbers: ReadonlySet<number>, left: number): ReadonlySet<number> =>
  new Set([...numbers].filter((one) => one !== left));

const SHAPES = { error: '■', warning: '▲', note: '●' } as const;
const severities = ['error', 'warning', 'note'] as const;

function Counts({ reviewed: { report } }: { readonly reviewed: Reviewed }) {
  const { t } = useVoice();
  return (
    <ul className="counts">
      {severities.map((severity) => (
        <li key={severity} className={`${severity}-count`}>
          <span aria-hidden="true">{SHAPES[severity]} </span>
          {t(words.check.severity[severity])}{' '}
          {report.findings.filter((one) => one.severity === severity).length}
        </li>
      ))}
      <li>{t(words.check.figures(report.report.figures.length))}</li>
    </ul>
  );
}

type MakersProps = {
  readonly reviewed: Reviewed;
  readonly accepted: ReadonlySet<number>;
  readonly onAccept: (accepted: ReadonlySet<number>) => void;
  readonly onFile: (file: File) => void;
};

function Makers({ reviewed: { file, report }, accepted, onAccept, onFile }: MakersProps) {
  const { t } = useVoice();
  const fixable = useMemo(
    () => report.findings.flatMap((finding, at) => (isFixable(finding) ? [at] : [])),
    [report],
  );
  const open = fixable.filter((at) => !accepted.has(at)).length;
  const make = useMutation({
    async mutationFn({ made, what }: { made: Made; what: keyof typeof words.check.names }) {
      const content = await fetchMade(file, made, [...accepted]);
      save(content, nameOf(file.name, t(words.check.names[what]), content));
    },
  });
  const again = useMutation({
    async mutationFn() {
      const content = await fetchMade(file, 'fixed', [...accepted]);
      onFile(new File([content], file.name, { type: content.type }));
    },
  });
  const fault = make.error ?? again.error;
  const busy = make.isPending || again.isPending;
  return (
    <div className="makers">
      {open > 0 ? (
        <Button onClick={() => onAccept(new Set(fixable))}>{t(words.check.acceptAll(open))}</Button>
      ) : null}
      {accepted.size > 0 ? (
        <>
          <Button
            look="first"
            disabled={busy}
            onClick={() => make.mutate({ made: 'fixed', what: 'fixed' })}
          >
            {t(words.check.exportFixed)}
          </Button>
          <Button disabled={busy} onClick={() => again.mutate()}>
            {t(words.check.again)}
          </Button>
        </>
      ) : null}
      <Button
        disabled={busy}
        onClick={() => make.mutate({ made: 'comments.docx', what: 'comments' })}
      >
        {t(words.check.exportComments)}
      </Button>
      <Button disabled={busy} onClick={() => make.mutate({ made: 'summary.pdf', what: 'summary' })}>
        {t(words.check.exportSummary)}
      </Button>
      {fault ? <Failure fault={fault} /> : null}
    </div>
  );
}
