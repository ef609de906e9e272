import { Link } from '@tanstack/react-router';
import { useVoice } from '../language.tsx';
import { useSummary } from '../queries.ts';
import { words } from '../words.ts';

/** Nothing is counted past a thousand. */
const shown = (n: number): string => (n >= 1000 ? '1000+' : String(n));

/** 今日到期 2  三日内 5  在途 31  暂停 3: each number opens the matters behind it. */
export function SummaryLine() {
  const { t } = useVoice();
  const { data } = useSummary();
  if (!data) return <ul className="summary" />;
  const figures = [
    { key: 'overdue', title: words.list.overdue, light: 'red' },
    { key: 'dueToday', title: words.list.dueToday, light: 'yellow' },
    { key: 'withinThree', title: words.list.withinThree, light: 'yellow' },
    { key: 'open', title: words.list.open, light: undefined },
    { key: 'paused', title: words.list.paused, light: 'paused' },
  ] as const;
  return (
    <ul className="summary">
      {figures.map(({ key, title, light }) => (
        <li key={key}>
          <Link to="/$view" params={{ view: 'all' }} search={{ standing: key }}>
            {t(title)} <b className={data[key] > 0 ? (light ?? '') : ''}>{shown(data[key])}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}
