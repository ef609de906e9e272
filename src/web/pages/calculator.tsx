import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ClockSheet } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import { matters } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Awaited, Notice } from '../controls/states.tsx';
import { fullDay, weekdayName } from '../days.ts';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { Strip } from '../strip/strip.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

/** A term counted from a day, with every day on the way: what `waishi due` prints. */
type Due = {
  readonly due: Day;
  readonly provisional: boolean;
  readonly missingYears: readonly number[];
  readonly strip: ClockSheet['strip'];
};

const USUAL = '20';
const MOST = 2000;

export function CalculatorPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/desk/calculator' });
  const from = search.from ?? session.today;
  const days = search.days ?? USUAL;
  useTitle(words.calculator.title);
  const change = (part: { from?: string; days?: string }): void =>
    void navigate({ to: '/calculator', search: { from, days, ...part }, replace: true });
  const amount = Number(days);
  const valid = Number.isInteger(amount) && amount >= 0 && amount <= MOST && from !== '';
  const due = useQuery({
    queryKey: ['due', from, amount],
    queryFn: ({ signal }) => ask<Due>(pathOf('/due', { from, workingDays: amount }), { signal }),
    enabled: valid,
    placeholderData: (before) => before,
  });
  return (
    <div className="page">
      <header className="head">
        <h1>{t(words.calculator.title)}</h1>
      </header>
      <p className="intro">{t(words.calculator.intro)}</p>
      <div className="calculator">
        <Labelled id="calc-from" label={t(words.calculator.from)}>
          <Input
            id="calc-from"
            type="date"
            value={from}
            onType={(value) => change({ from: value })}
          />
        </Labelled>
        <Labelled id="calc-days" label={t(words.calculator.amount)}>
          <Input
            id="calc-days"
            type="number"
            min={0}
            max={MOST}
            value={days}
            onType={(value) => change({ days: value })}
          />
        </Labelled>
      </div>
      {valid ? (
        <Awaited asked={due}>{(value) => <Result due={value} amount={amount} />}</Awaited>
      ) : null}
    </div>
  );
}

function Result({ due, amount }: { readonly due: Due; readonly amount: number }) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  const matter = matters[0];
  const sheet = {
    strip: due.strip,
    reading: {
      state: 'running' as const,
      due: due.due,
      dueAt: null,
      limit: { amount, unit: 'working-days' as const },
      cites: null,
      provisional: due.provisional,
      used: 0,
      allowed: amount,
      late: false,
      resumes: null,
      stopped: null,
      missingYears: [...due.missingYears],
    },
    rule: {
      title: words.calculator.title,
      cites: { law: '', article: '' },
      limit: { amount, unit: 'working-days' },
    },
  };
  return (
    <section aria-live="polite">
      <p className="first-due">
        {t(words.calculator.result)}{' '}
        <strong>
          {fullDay(due.due, language)} {weekdayName(due.due, language)}
        </strong>
      </p>
      {due.missingYears.length > 0 ? (
        <Notice tone="warn">
          <p>{t(words.strip.missingYears(due.missingYears.join(t(words.general.listComma))))}</p>
        </Notice>
      ) : null}
      {matter ? <Strip sheet={sheet} matter={matter} acts={[]} today={session.today} /> : null}
    </section>
  );
}
