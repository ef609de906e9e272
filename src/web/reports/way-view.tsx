import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import { addressees } from '../../matters/annual-report/fields.ts';
import { matterOf } from '../../matters/index.ts';
import { withArticle } from '../controls/states.tsx';
import { shortDay } from '../days.ts';
import { StepPanel } from '../form/step-panel.tsx';
import { Data, useVoice } from '../language.tsx';
import { mayNot } from '../matter/steps.ts';
import { useRecord } from '../queries.ts';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import type { Stage } from './way.ts';
import { addressed, ownOf, wayOf, writtenIn } from './way.ts';

const KIND = 'annual-report';

type Props = {
  readonly id: string;
  readonly year: number;
  /** Locks the figures: it is no form, the platform counts them itself. */
  readonly lock: ReactNode;
};

/** From the text to the archive in one line of stages: what was done by whom, what comes now, what waits and why. */
export function Way({ id, year, lock }: Props) {
  const { t } = useVoice();
  const record = useRecord(KIND, id);
  const matter = matterOf(KIND);
  const navigate = useNavigate();
  const { step } = useSearch({ from: '/desk/reports/$year' });
  const close = (): void =>
    void navigate({
      to: '/reports/$year',
      params: { year: String(year) },
      search: {},
      replace: true,
    });
  if (!matter || !record.data) return null;
  return (
    <nav className="report-way" aria-label={t(words.reports.way)}>
      <ol>
        {wayOf(record.data).map((stage) => (
          <li key={stage.step} className={stage.state}>
            <span className="name">{t(matter.steps[stage.step]?.title ?? words.general.none)}</span>
            <Said stage={stage} />
            <Detail stage={stage} record={record.data} />
            {stage.step === 'lock' && stage.state === 'now' ? lock : null}
            <Next stage={stage} record={record.data} year={year} />
          </li>
        ))}
      </ol>
      {step && matter.steps[step]?.from ? (
        <StepPanel
          key={step}
          matter={matter}
          record={record.data}
          step={step}
          onClose={close}
          onDone={close}
        />
      ) : null}
    </nav>
  );
}

/** Who did it and when, or that it was not passed. */
function Said({ stage: { act, state, step } }: { readonly stage: Stage }) {
  const { t, language } = useVoice();
  const { today } = useSeat().session;
  if (state === 'no') return <span className="red">■ {t(words.reports.notPassed)}</span>;
  if (!act || state !== 'done' || step === 'write') return null;
  return (
    <span className="who">
      {shortDay(act.on, language, today)} <Data>{act.by.name}</Data>
    </span>
  );
}

type DetailProps = {
  readonly stage: Stage;
  readonly record: MatterRecord;
};

function Detail({ stage: { step }, record }: DetailProps) {
  const { t, language } = useVoice();
  const own = ownOf(record);
  const { today } = useSeat().session;
  const by = (day: string | null, done: boolean) =>
    day && !done ? (
      <span className={day < today ? 'red' : 'who'}>
        {t(words.reports.dueBy(shortDay(day, language, today)))}
      </span>
    ) : null;
  if (step === 'write') {
    const { written, total } = writtenIn(own);
    return <span className="who">{t(words.reports.written(written, total))}</span>;
  }
  if (step === 'publish') return by(own.publishBy, own.publishedOn !== null);
  if (step !== 'submit') return null;
  const to = addressed(own);
  return (
    <>
      <ul className="to">
        {to.map(({ to: one, on }) => (
          <li key={one}>
            {on ? '●' : '○'} {t(addressees[one])}{' '}
            {on ? shortDay(on, language, today) : t(words.reports.unsent)}
          </li>
        ))}
      </ul>
      {by(
        own.submitBy,
        to.every(({ on }) => on !== null),
      )}
    </>
  );
}

type NextProps = {
  readonly stage: Stage;
  readonly record: MatterRecord;
  readonly year: number;
};

/** Stages that are no form: the text is written below, and the platform counts the figures itself. */
const isForm = ({ step }: Stage): boolean => step !== 'write' && step !== 'lock';

/** The button of a stage that may be taken, or the reason why it may not be yet. */
function Next({ stage, record, year }: NextProps) {
  const { t, language } = useVoice();
  const { step, state } = stage;
  const declared = matterOf(KIND)?.steps[step];
  const barred = mayNot(record.may).find((row) => row.step === step);
  if (!declared || !isForm(stage) || state === 'done') return null;
  if (!barred)
    return (
      <Link
        className="button"
        to="/reports/$year"
        params={{ year: String(year) }}
        search={{ step }}
      >
        {t(declared.title)}
      </Link>
    );
  if (!declared.from?.includes(record.phase)) return null;
  return (
    <span className="why">{withArticle(barred.not.because[language], barred.not, language)}</span>
  );
}
