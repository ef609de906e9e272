import { Link } from '@tanstack/react-router';
import { formatWeekday } from '../../kernel/day.ts';
import { Button } from '../controls/button.tsx';
import { fullDay, weekdayName } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { PersonMenu } from './person-menu.tsx';
import { Search } from './search.tsx';
import { isAdministrator, useSeat } from './session.tsx';

type Props = { readonly menu: boolean; readonly onMenu: () => void; readonly onHelp: () => void };

export function Bar({ menu, onMenu, onHelp }: Props) {
  const { t, language } = useVoice();
  const { session } = useSeat();
  const { today } = session;
  return (
    <header className="bar">
      <div className="to-menu">
        <Button look="quiet" aria-expanded={menu} aria-controls="side" onClick={onMenu}>
          {t(words.shell.menu)}
        </Button>
      </div>
      <Link className="brand" to="/$view" params={{ view: 'todo' }}>
        <Data>{session.office.shortName}</Data>
      </Link>
      {isAdministrator(session) ? null : <Search />}
      <p className="date" title={formatWeekday(today, language)}>
        {fullDay(today, language)} <span>{weekdayName(today, language)}</span>
      </p>
      <PersonMenu onHelp={onHelp} />
    </header>
  );
}
