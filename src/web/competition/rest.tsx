import { useId, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Verdict } from './sheet.ts';

type Props = {
  readonly count: number;
  readonly onFill: (verdict: Verdict, note: string) => void;
};

/** The items left over in one act; where they comply the law wants a reason, and one may hold for all. */
export function Rest({ count, onFill }: Props) {
  const { t } = useVoice();
  const id = useId();
  const [writing, write] = useState<string | null>(null);
  if (count === 0) return <p className="hint rest">{t(words.competition.allJudged)}</p>;
  return (
    <section className="rest" aria-label={t(words.competition.rest(count))}>
      <p className="actions">
        <b>{t(words.competition.rest(count))}</b>
        <Button
          aria-expanded={writing !== null}
          onClick={() => write(writing === null ? '' : null)}
        >
          {t(words.competition.complies)}
        </Button>
        <Button onClick={() => onFill('none', '')}>{t(words.competition.none)}</Button>
      </p>
      {writing === null ? null : (
        <>
          <Labelled
            id={id}
            label={t(words.competition.commonNote(count))}
            hint={t(words.competition.commonHint)}
          >
            <textarea
              id={id}
              className="control"
              rows={2}
              maxLength={500}
              aria-describedby={describedBy(id, { hint: true })}
              value={writing}
              onChange={(event) => write(event.target.value)}
            />
          </Labelled>
          <Button
            disabled={writing.trim() === ''}
            onClick={() => {
              onFill('complies', writing);
              write(null);
            }}
          >
            {t(words.competition.fill(count))}
          </Button>
        </>
      )}
    </section>
  );
}
