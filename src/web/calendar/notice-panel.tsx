import { useId, useState } from 'react';
import type { z } from 'zod';
import type { noticeEntered } from '../../api/contract.ts';
import { pathOf } from '../client.ts';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Notice } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';

type Entered = z.infer<typeof noticeEntered>;
type Props = { readonly onClose: () => void; readonly onDone: (year: number) => void };

/** A notice is read and shown with what it moves; only then it is entered, because it cannot be taken back. */
export function NoticePanel({ onClose, onDone }: Props) {
  const { t } = useVoice();
  const saving = useSaving();
  const small = useSmall(saving, { text: '', published: '', title: '', number: '' });
  const [seen, setSeen] = useState<Entered | null>(null);
  const { text, ...facts } = small.values;
  const body = {
    text,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== '')),
  };
  async function submit(): Promise<void> {
    if (seen === null) {
      const path = pathOf('/calendar/notices', { preview: 'true' });
      setSeen(await saving.save<Entered>(path, body, []));
      return;
    }
    const touched = ['calendar', 'matters', 'record', 'clock', 'summary'];
    if (await saving.save(pathOf('/calendar/notices'), body, touched)) onDone(seen.year);
  }
  const known = seen?.result === 'already';
  return (
    <Panel title={t(words.calendar.enter)} onClose={onClose}>
      <div onInput={() => setSeen(null)}>
        <SmallForm
          saving={saving}
          onSubmit={() => void submit()}
          submit={t(seen && !known ? words.calendar.confirm : words.calendar.check)}
          quiet
        >
          <p className="hint">{t(words.calendar.enterHow)}</p>
          <FileText {...small.of('text')} />
          <p className="hint">{t(words.calendar.publishedHint)}</p>
          <Write
            {...small.of('published')}
            type="date"
            label={t(words.calendar.published)}
            optional
          />
          <Write {...small.of('title')} label={t(words.calendar.document)} optional />
          <Write {...small.of('number')} label={t(words.calendar.number)} optional />
          {seen ? <Seen notice={seen} /> : null}
        </SmallForm>
      </div>
    </Panel>
  );
}

type TextProps = ReturnType<ReturnType<typeof useSmall<'text'>>['of']>;

/** The file as it is; who has only its text pastes it. */
function FileText({ id, value, error, onType }: TextProps) {
  const { t } = useVoice();
  const file = useId();
  return (
    <>
      <Labelled id={file} label={t(words.calendar.file)}>
        <input
          id={file}
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void event.target.files?.[0]?.text().then(onType);
          }}
        />
      </Labelled>
      <Labelled id={id} label={t(words.calendar.orText)} error={error}>
        <textarea
          id={id}
          className="control code"
          rows={5}
          required
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={describedBy(id, { error })}
          onChange={(event) => onType(event.target.value)}
        />
      </Labelled>
    </>
  );
}

function Seen({ notice }: { readonly notice: Entered }) {
  const { t, language } = useVoice();
  const { year, days, document, knownOn, warnings, moved, earlier } = notice;
  if (notice.result === 'already') return <Notice tone="warn">{t(words.calendar.already)}</Notice>;
  return (
    <>
      <Notice tone="good">
        <p>
          <Data>{document.title}</Data> <Data>{document.number}</Data> {fullDay(knownOn, language)}
        </p>
        <p>{t(words.calendar.found(year, days))}</p>
        <p>{t(moved > 0 ? words.calendar.moves(moved, earlier) : words.calendar.movesNone)}</p>
      </Notice>
      {warnings.map((warning) => (
        <Notice key={warning.en} tone="warn">
          {t(warning)}
        </Notice>
      ))}
    </>
  );
}
