import type { RefObject } from 'react';
import type { YearReport } from '../../api/contract.ts';
import { Button } from '../controls/button.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Part = YearReport['parts'][number];
type Run = Part['paragraphs'][number]['runs'][number];

type Props = {
  readonly part: Part;
  readonly year: number;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** The text as it is being written; null while it is read. */
  readonly editing: string | null;
  readonly busy: boolean;
  readonly writes: boolean;
  readonly onEdit: () => void;
  readonly onType: (text: string) => void;
  readonly onCancel: () => void;
  readonly onSave: () => void;
};

/** One part of the report: as it prints, or as text to write in. */
export function PartView(props: Props) {
  const { part, year, editing, writes, onEdit } = props;
  const { t } = useVoice();
  return (
    <section aria-labelledby={`part-${part.name}`}>
      <header className="part-head">
        <h3 id={`part-${part.name}`}>{part.heading}</h3>
        {writes ? (
          <Button look="quiet" onClick={onEdit}>
            {t(words.reports.write)}
          </Button>
        ) : null}
      </header>
      {editing === null ? (
        part.paragraphs.map(({ level, runs }, at) => {
          const Tag = level === 0 ? 'p' : 'h4';
          return (
            <Tag key={`${at} ${runs[0]?.text ?? ''}`}>
              {runs.map((run, place) => (
                <RunView key={`${place} ${run.text}`} run={run} year={year} />
              ))}
            </Tag>
          );
        })
      ) : (
        <Writing {...props} text={editing} />
      )}
    </section>
  );
}

function RunView({ run, year }: { readonly run: Run; readonly year: number }) {
  const { t } = useVoice();
  if (run.is === 'figure')
    return (
      <a
        className="figure"
        href={`/figures/${run.key}?year=${year}${run.slice ? `&slice=${encodeURIComponent(run.slice)}` : ''}`}
        title={run.title}
      >
        {run.text}
      </a>
    );
  if (run.is === 'number')
    return (
      <span className="declared" title={run.why}>
        {run.text}
      </span>
    );
  if (run.is === 'text') return run.text;
  return (
    <mark title={t(run.is === 'unbound' ? words.reports.unboundHint : words.reports.unknown)}>
      {run.text}
    </mark>
  );
}

function Writing({ part, area, text, busy, onType, onCancel, onSave }: Props & { text: string }) {
  const { t } = useVoice();
  return (
    <form
      className="writing"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Labelled
        id={`text-${part.name}`}
        label={t(words.reports.partText)}
        hint={t(words.reports.tokens)}
      >
        <textarea
          id={`text-${part.name}`}
          ref={area}
          className="control"
          rows={Math.min(30, Math.max(8, text.split('\n').length * 3))}
          aria-describedby={`text-${part.name}-hint`}
          value={text}
          onChange={(event) => onType(event.target.value)}
        />
      </Labelled>
      <p className="actions">
        <Button type="submit" look="first" disabled={busy || text.trim() === ''}>
          {t(words.reports.save)}
        </Button>
        <Button onClick={onCancel}>{t(words.reports.cancel)}</Button>
      </p>
    </form>
  );
}
