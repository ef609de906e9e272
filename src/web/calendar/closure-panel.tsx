import { pathOf } from '../client.ts';
import { Panel } from '../controls/panel.tsx';
import { useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

/** A day on which nobody is there although it counts. */
export function ClosurePanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { day: session.today, reason: '' });
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values };
    if (await saving.save(pathOf('/calendar/closures'), body, ['calendar'])) onClose();
  }
  return (
    <Panel title={t(words.calendar.close)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <p className="hint">{t(words.calendar.closeHint)}</p>
        <Write {...of('day')} type="date" label={t(words.calendar.closeDay)} />
        <Write {...of('reason')} label={t(words.calendar.reason)} maxLength={200} />
      </SmallForm>
    </Panel>
  );
}
