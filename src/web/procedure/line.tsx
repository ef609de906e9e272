import { useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Button } from '../controls/button.tsx';
import { shortDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import type { Done, Next } from '../matter/steps.ts';
import { lineOf } from '../matter/steps.ts';
import { words } from '../words.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly today: string };
const SHOWN = 6;

/** Done, here, possible next: one line to be read from left to right, from top to bottom on a narrow screen. */
export function ProcedureLine({ matter, record, today }: Props) {
  const { t } = useVoice();
  const [whole, setWhole] = useState(false);
  const line = lineOf(matter, record);
  const hidden = whole ? 0 : Math.max(0, line.done.length - SHOWN);
  const [first, ...later] = line.done;
  const shown = hidden > 0 ? later.slice(hidden) : later;
  return (
    <nav className="procedure" aria-label={t(words.matter.procedure)}>
      <ol>
        {first ? <DoneStep act={first} matter={matter} today={today} /> : null}
        {hidden > 0 ? (
          <li className="gap">
            <Button look="quiet" onClick={() => setWhole(true)}>
              {t(words.matter.hidden(hidden))}
            </Button>
          </li>
        ) : null}
        {shown.map((act) => (
          <DoneStep key={act.id} act={act} matter={matter} today={today} />
        ))}
        <li className={line.closed ? 'here closed' : 'here'} aria-current="step">
          <span className="name">{t(matter.phases[line.phase]?.title ?? words.general.none)}</span>
          <span className="who">{t(words.matter.here)}</span>
        </li>
      </ol>
      {line.next.length > 0 ? (
        <div className="ahead">
          <span className="lead">{t(words.matter.next)}</span>
          <ul>
            {line.next.map((next) => (
              <NextStep key={next.step} next={next} matter={matter} />
            ))}
          </ul>
        </div>
      ) : null}
    </nav>
  );
}

function DoneStep({
  act,
  matter,
  today,
}: {
  readonly act: Done;
  readonly matter: Matter;
  readonly today: string;
}) {
  const { t, language } = useVoice();
  const late = act.marks.some(({ kind }) => kind === 'late');
  const irregular = act.marks.some(({ kind }) => kind === 'irregular');
  return (
    <li className={late || irregular ? 'done marked' : 'done'}>
      <span className="name">
        {t(matter.steps[act.step]?.title ?? words.general.none)}
        {late ? <span className="mark"> ▲ {t(words.matter.late)}</span> : null}
        {irregular ? <span className="mark"> ■ {t(words.matter.irregular)}</span> : null}
      </span>
      <span className="who">
        {shortDay(act.on, language, today)} <Data>{act.by.name}</Data>
      </span>
    </li>
  );
}

function NextStep({ next, matter }: { readonly next: Next; readonly matter: Matter }) {
  const { t } = useVoice();
  const step = matter.steps[next.step];
  if (!step) return null;
  const roles = step.by.flatMap((role) => matter.roles[role] ?? []).map(({ title }) => t(title));
  return (
    <li className={next.mine ? 'mine' : ''}>
      <span className="name">{t(step.title)}</span>{' '}
      <span className="who">{roles.join(t(words.general.listComma))}</span>
    </li>
  );
}
