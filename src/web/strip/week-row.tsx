import type { Day } from '../../kernel/day.ts';
import { dateOf, monthName } from '../days.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { useDayText } from './day-text.ts';
import type { Bracket, Cell, Run, Week } from './model.ts';
import type { ActsByDay } from './strip.tsx';

type Props = {
  readonly week: Week;
  readonly today: Day;
  readonly due: Day | null;
  /** The one day that Tab reaches; the arrow keys move it. */
  readonly current: Day | undefined;
  readonly shown: boolean;
  readonly acts: ActsByDay;
  readonly unit: string;
  readonly onShow: (day: Day) => void;
  readonly onHide: () => void;
};

export function WeekRow(props: Props) {
  const { week, acts } = props;
  const { t, language } = useVoice();
  const monthCell = week.month === null ? null : week.days[week.month];
  const now = week.days.findIndex((cell) => cell?.day === props.today);
  return (
    <div className="week">
      {monthCell ? (
        <span className="month" style={columns(week.month)} aria-hidden="true">
          {monthName(monthCell.day, language)}
        </span>
      ) : null}
      {now !== -1 && !monthNear(week.month, now) ? (
        <span className="now" style={columns(now)} aria-hidden="true">
          {t(words.strip.todayMark)}
        </span>
      ) : null}
      {week.brackets.map((bracket) => (
        <BracketMark key={`${bracket.segment.at}`} bracket={bracket} />
      ))}
      {week.days.map((cell, at) =>
        cell ? (
          <DayCell key={cell.day} {...props} cell={cell} at={at} busy={acts.has(cell.day)} />
        ) : null,
      )}
      {week.runs.map((run) => (
        <RunName key={run.first} run={run} />
      ))}
    </div>
  );
}

/** The week's columns that something stands in; the first is Monday's. */
const columns = (first: number | null, length = 1) => ({
  gridColumn: `${(first ?? 0) + 1} / span ${length}`,
});

/** The month's name wins the place over the days; today is underlined in any case. */
const monthNear = (month: number | null, day: number): boolean =>
  month !== null && Math.abs(month - day) < 2;

const ROUND = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
export const round = (at: number): string => ROUND[at - 1] ?? `(${at})`;

const CELL = 30;
const HAN = 13;
const LATIN = 7;
/** Whether a word of 12 pixels fits over so many cells. */
const fits = (text: string, cells: number): boolean =>
  [...text].reduce((sum, mark) => sum + (/\p{Script=Han}/u.test(mark) ? HAN : LATIN), 0) <=
  cells * CELL - 8;

function BracketMark({ bracket: { segment, first, length, open } }: { readonly bracket: Bracket }) {
  const { t } = useVoice();
  const name = t(words.strip.segments[segment.kind]);
  const long = `${name} ${round(segment.at)}`;
  return (
    <span
      className={`bracket ${segment.kind} open-${open}${length === 1 ? ' single' : ''}`}
      style={columns(first, length)}
      aria-hidden="true"
    >
      {open === 'none' || open === 'end' ? (
        <span>{fits(long, length) ? long : round(segment.at)}</span>
      ) : null}
    </span>
  );
}

function RunName({ run: { name, first, length } }: { readonly run: Run }) {
  const { t } = useVoice();
  const known = words.holidays[name];
  const text = known ? t(known) : name;
  return (
    <span className="run" style={columns(first, length)} aria-hidden="true">
      {fits(text, length) ? text : null}
    </span>
  );
}

type CellProps = Props & { readonly cell: Cell; readonly at: number; readonly busy: boolean };

function DayCell({ cell, at, busy, today, due, current, shown, unit, onShow, onHide }: CellProps) {
  const { t } = useVoice();
  const text = useDayText();
  const isCurrent = cell.day === current;
  const marks = [
    cell.day === today ? 'today' : '',
    cell.day === due ? 'due' : '',
    busy ? 'busy' : '',
  ];
  return (
    <button
      type="button"
      data-day={cell.day}
      className={['day', cell.kind, ...marks].filter(Boolean).join(' ')}
      style={columns(at)}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={text.spoken(cell, { today, due, unit })}
      {...(isCurrent && shown ? { 'aria-describedby': 'strip-tip' } : {})}
      onFocus={() => onShow(cell.day)}
      onBlur={onHide}
      onMouseEnter={() => onShow(cell.day)}
      onClick={() => onShow(cell.day)}
    >
      <span className="date">
        {dateOf(cell.day)}
        {cell.kind === 'makeup' ? <small>{t(words.strip.makeupMark)}</small> : null}
      </span>
      {cell.kind === 'deducted' ? (
        <svg className="crossed" viewBox="0 0 30 30" preserveAspectRatio="none" aria-hidden="true">
          <path d="M0 30L30 0" />
        </svg>
      ) : null}
      <span className="n">{cell.n}</span>
    </button>
  );
}
