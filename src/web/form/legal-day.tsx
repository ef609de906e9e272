import { Button } from '../controls/button.tsx';
import { describedBy, Labelled } from '../controls/labelled.tsx';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

type LegalDayProps = {
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (day: string) => void;
};

/** 办理日期: the day it happened, which may lie before today. */
export function LegalDay({ id, value, error, onChange }: LegalDayProps) {
  const { t } = useVoice();
  const { session } = useSeat();
  return (
    <Labelled id={id} label={t(words.form.on)} hint={t(words.form.onHint)} error={error}>
      <input
        id={id}
        type="date"
        className="control"
        max={session.today}
        value={value}
        aria-describedby={describedBy(id, { hint: true, error })}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}

export function Restored({ onStartOver }: { readonly onStartOver: () => void }) {
  const { t } = useVoice();
  return (
    <p className="hint">
      {t(words.form.restored)}{' '}
      <Button look="quiet" onClick={onStartOver}>
        {t(words.form.startOver)}
      </Button>
    </p>
  );
}
