import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import type { calendarYear } from '../../api/contract.ts';
import { formatWeekday, yearOf } from '../../kernel/day.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Awaited, Empty, Notice } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';
import { ClosurePanel } from './closure-panel.tsx';
import { NoticePanel } from './notice-panel.tsx';

type Year = z.infer<typeof calendarYear>;

const FIRST = 1949;
const LAST = 2999;

/** The days a term is counted by, each with the notice behind it. */
export function CalendarPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/desk/calendar' });
  const [open, setOpen] = useState<'notice' | 'closure' | null>(null);
  useTitle(words.calendar.title);
  const year = search.year ?? String(yearOf(session.today));
  const found = useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => ask<Year>(pathOf('/calendar', { year }), { signal }),
  });
  const has = (role: string): boolean => rolesOf(session).includes(role);
  const show = (next: string): void =>
    void navigate({ to: '/calendar', search: { year: next }, replace: true });
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{t(words.calendar.title)}</h1>
        <span className="actions">
          {has('system-admin') ? (
            <Button onClick={() => setOpen('notice')}>{t(words.calendar.enter)}</Button>
          ) : null}
          {has('system-admin') || has('head') ? (
            <Button onClick={() => setOpen('closure')}>{t(words.calendar.close)}</Button>
          ) : null}
        </span>
      </header>
      <p className="intro">{t(words.calendar.intro)}</p>
      <div className="calculator">
        <Labelled id="calendar-year" label={t(words.calendar.year)}>
          <Input
            id="calendar-year"
            type="number"
            min={FIRST}
            max={LAST}
            value={year}
            onType={show}
          />
        </Labelled>
      </div>
      <Awaited asked={found}>{(value) => <YearView year={value} />}</Awaited>
      {open === 'notice' ? (
        <NoticePanel
          onClose={() => setOpen(null)}
          onDone={(entered) => {
            setOpen(null);
            show(String(entered));
          }}
        />
      ) : null}
      {open === 'closure' ? <ClosurePanel onClose={() => setOpen(null)} /> : null}
    </div>
  );
}

function YearView({ year }: { readonly year: Year }) {
  const { t } = useVoice();
  return (
    <>
      {year.provisional ? <Notice tone="warn">{t(words.calendar.provisional)}</Notice> : null}
      <p>{t(words.calendar.workingDays(year.workingDays))}</p>
      <Notices notices={year.notices} />
      <Days days={year.days} />
    </>
  );
}

function Notices({ notices }: Pick<Year, 'notices'>) {
  const { t, language } = useVoice();
  return (
    <section className="part" aria-labelledby="notices">
      <h2 id="notices">{t(words.calendar.notices)}</h2>
      {notices.length === 0 ? <Empty>{t(words.calendar.noNotices)}</Empty> : null}
      <ul className="documents">
        {notices.map(({ id, knownOn, document }, at) => (
          <li key={id}>
            <Data>{document.title}</Data> <Data>{document.number}</Data>
            <span className="hint">
              {fullDay(knownOn, language)}
              {at === notices.length - 1 ? ` · ${t(words.calendar.holds)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Days({ days }: Pick<Year, 'days'>) {
  const { t, language } = useVoice();
  const columns = ['day', 'weekday', 'kind', 'basis'] as const;
  if (days.length === 0) return <Empty>{t(words.calendar.noDays)}</Empty>;
  return (
    <section className="part" aria-labelledby="calendar-days">
      <h2 id="calendar-days">{t(words.calendar.days)}</h2>
      <Scrolled label={t(words.calendar.days)}>
        <table className="plain">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(words.calendar[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row" className="nowrap">
                  {fullDay(day.day, language)}
                </th>
                <td className="nowrap">{formatWeekday(day.day, language)}</td>
                <td className="nowrap">
                  <KindOf day={day} />
                </td>
                <td>
                  <Data>{day.document}</Data>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

function KindOf({ day: { kind, name, closure } }: { readonly day: Year['days'][number] }) {
  const { t } = useVoice();
  const holiday = name === null ? undefined : (words.holidays[name] ?? { zh: name, en: name });
  const said =
    kind === 'makeup' && holiday ? words.strip.makeupOf(holiday) : words.calendar.kinds[kind];
  return (
    <>
      {t(said)} {kind === 'off' && holiday ? <span className="hint">{t(holiday)}</span> : null}
      {closure === null ? null : (
        <span className="hint">
          {t(words.calendar.closed)}
          {t(words.general.colon)}
          <Data>{closure}</Data>
        </span>
      )}
    </>
  );
}
