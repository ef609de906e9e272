import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import type { Text } from '../../kernel/text.ts';
import { Button } from './button.tsx';
import { words } from '../words.ts';

/** Prints the page as it stands on A4: its style sheet for paper leaves out what is only to be clicked. */
export function Print({ title }: { readonly title: Text }) {
  const { t } = useVoice();
  return (
    <Button look="quiet" onClick={() => window.print()}>
      {t(title)}
    </Button>
  );
}

/** On paper alone: whose it is, who printed it and when. */
export function PrintHead() {
  const { t, language } = useVoice();
  const { session } = useSeat();
  return (
    <p className="print-head">
      <Data>{session.office.name}</Data>
      <span>
        {t(words.general.printedBy)} <Data>{session.person.name}</Data>{' '}
        {fullDay(session.today, language)}
      </span>
    </p>
  );
}
