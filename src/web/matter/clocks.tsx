import { useState } from 'react';
import type { ClockSheet, MatterRecord } from '../../api/contract.ts';
import type { Day } from '../../kernel/day.ts';
import type { Matter } from '../../kernel/matter.ts';
import type { Language } from '../../kernel/text.ts';
import { articleIn } from '../article.ts';
import { pathOf } from '../client.ts';
import { Choices } from '../controls/choices.tsx';
import { Awaited, Notice } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { duePhrase } from '../list/due.ts';
import { useClockSheet } from '../queries.ts';
import { Strip } from '../strip/strip.tsx';
import { words } from '../words.ts';
import { limitText } from '../words/limit.ts';

type Props = { readonly matter: Matter; readonly record: MatterRecord; readonly today: Day };
type Clock = MatterRecord['clocks'][string];

/** The office's own term in full; those of the applicant as lines that open. */
export function Clocks({ matter, record, today }: Props) {
  const running = Object.entries(record.clocks).filter(([, { state }]) => state !== 'idle');
  const main = running.find(([, { of }]) => of === 'office');
  const others = running.filter(([name]) => name !== main?.[0]);
  if (!main) return null;
  return (
    <section className="clocks" aria-labelledby="clocks">
      <MainClock name={main[0]} clock={main[1]} matter={matter} record={record} today={today} />
      {others.map(([name, clock]) => (
        <OtherClock
          key={name}
          name={name}
          clock={clock}
          matter={matter}
          record={record}
          today={today}
        />
      ))}
    </section>
  );
}

type Starts = Matter['clocks'][string]['starts'];
type ClockProps = Props & { readonly name: string; readonly clock: Clock };

function MainClock({ name, clock, matter, record, today }: ClockProps) {
  const { t } = useVoice();
  const [known, setKnown] = useState<'now' | 'then'>('now');
  return (
    <>
      <header>
        <Summary name={name} clock={clock} matter={matter} record={record} today={today} />
        <div className="tools">
          <Choices
            label={t(words.strip.calendar)}
            value={known}
            options={[
              { value: 'now', label: t(words.strip.calendarNow) },
              { value: 'then', label: t(words.strip.calendarThen) },
            ]}
            onPick={setKnown}
          />
          <a
            className="button"
            href={pathOf(`/${record.kind}/${record.id}/clocks/${name}.pdf`)}
            target="_blank"
            rel="noreferrer"
          >
            {t(words.strip.evidence)}
          </a>
        </div>
      </header>
      <Sheet
        name={name}
        matter={matter}
        record={record}
        today={today}
        knownOn={known === 'then' ? record.begun : undefined}
      />
    </>
  );
}

/** 答复期限  20个工作日 · 第三十三条 · 收到 2026年2月10日 …… 最迟 2026年3月16日 */
function Summary({ name, clock, matter, record, today }: ClockProps) {
  const { t, language } = useVoice();
  const rule = matter.clocks[name];
  if (!rule) return null;
  const limit = clock.limit ?? rule.limit;
  const extended = limit.unit === 'working-days' && clock.allowed > limit.amount;
  return (
    <div className="sum">
      <h2 id="clocks">{t(rule.title)}</h2>
      <p className="term">
        {[
          t(limitText(limit)),
          extended ? t(words.strip.extendedTo(limitText({ ...limit, amount: clock.allowed }))) : '',
          articleIn(language, clock.cites.article),
          // Where a term counts from another day than the registration, the strip says which.
          startsOnReceipt(matter, rule.starts)
            ? `${t(words.strip.received)} ${fullDay(record.begun, language)}`
            : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="due">
        {t(clock.provisional ? words.strip.provisionally : words.strip.latest)}{' '}
        <strong>{dueText(clock, language)}</strong>{' '}
        <span className={`in ${lightOf(clock)}`}>
          {t(duePhrase({ ...clock, unit: limit.unit }, today))}
        </span>
      </p>
    </div>
  );
}

/** Whether the term counts from the day the record came in, rather than from a later step or a day of its own. */
const startsOnReceipt = ({ steps }: Matter, { day, steps: from }: Starts): boolean =>
  day === 'receipt' || (day === undefined && from.some((step) => !steps[step]?.from));

/** The last day, and the time where the term runs by the minute. */
const dueText = ({ due, dueAt }: Clock, language: Language): string =>
  [due ? fullDay(due, language) : '', dueAt?.slice(-5) ?? ''].filter(Boolean).join(' ');

const lightOf = ({ state, late }: Clock): string =>
  late ? 'red' : state === 'paused' ? 'paused' : 'plain';

type SheetProps = Props & { readonly name: string; readonly knownOn: string | undefined };

function Sheet({ name, matter, record, today, knownOn }: SheetProps) {
  const { t, language } = useVoice();
  const sheet = useClockSheet({
    kind: record.kind,
    id: record.id,
    clock: name,
    revision: record.revision,
    knownOn,
  });
  return (
    <Awaited asked={sheet} lines={4}>
      {(value) => (
        <>
          {value.reading.missingYears.length > 0 ? (
            <Notice tone="warn">
              <p>
                {t(
                  words.strip.missingYears(
                    value.reading.missingYears.join(t(words.general.listComma)),
                  ),
                )}
              </p>
            </Notice>
          ) : null}
          {value.settings.map(({ key, part, says, since }) => (
            <p key={`${key}${part}`} className="hint">
              {since === null ? t(says) : <Data>{t(says)}</Data>}
            </p>
          ))}
          {value.reading.resumes ? (
            <p className="hint">
              {t(words.strip.resumes(fullDay(value.reading.resumes, language)))}
            </p>
          ) : null}
          <Days sheet={value} matter={matter} record={record} today={today} />
        </>
      )}
    </Awaited>
  );
}

/** A term of more days than a quarter has folds away: its last day and its pauses stand over it already. */
const MANY = 100;

function Days({ sheet, matter, record, today }: Props & { readonly sheet: ClockSheet }) {
  const { t } = useVoice();
  const [open, setOpen] = useState(false);
  const { length } = sheet.strip;
  const strip = <Strip sheet={sheet} matter={matter} acts={record.acts} today={today} />;
  if (length === 0) return null;
  if (length <= MANY) return strip;
  return (
    <details className="all-days" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(words.strip.allDays(length))}</summary>
      {open ? strip : null}
    </details>
  );
}

function OtherClock({ name, clock, matter, record, today }: ClockProps) {
  const { t, language } = useVoice();
  const [open, setOpen] = useState(false);
  return (
    <details className="other-clock" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{t(clock.title)}</b> {articleIn(language, clock.cites.article)}{' '}
        <span className="due">
          {t(words.strip.latest)} {dueText(clock, language)} {t(words.strip.states[clock.state])}
        </span>
      </summary>
      {open ? (
        <Sheet name={name} matter={matter} record={record} today={today} knownOn={undefined} />
      ) : null}
    </details>
  );
}
