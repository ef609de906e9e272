import { useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { Notice } from '../controls/states.tsx';
import { fullDay, moment } from '../days.ts';
import { useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

/** Over a record whose personal values are gone: when, by whom and why. */
export function Erased({ record: { erased } }: { readonly record: MatterRecord }) {
  const { t, language } = useVoice();
  if (!erased) return null;
  return (
    <Notice tone="warn">
      {t(words.erasure.erased(fullDay(moment(erased.at).day, language)))}{' '}
      <Data>{erased.by.name}</Data>
      {t(words.general.colon)}
      <Data>{erased.reason}</Data>
    </Notice>
  );
}

type Props = { readonly matter: Matter; readonly record: MatterRecord };

/** For the head, of a record that holds personal values still. */
export function Erasure({ matter, record }: Props) {
  const { t } = useVoice();
  const { session } = useSeat();
  const [open, setOpen] = useState(false);
  const heads = rolesOf(session).includes('head');
  const holds = Object.entries(matter.own).some(
    ([name, { personal }]) => personal !== undefined && Boolean(record.own[name]),
  );
  if (!heads || !holds || record.erased) return null;
  return (
    <p className="erasure">
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t(words.erasure.title)}
      </Button>
      {open ? (
        <ErasurePanel
          record={record}
          onClose={() => setOpen(false)}
          onDone={() => setOpen(false)}
        />
      ) : null}
    </p>
  );
}

type PanelProps = {
  /** The record that is open; who sees none names it by its number. */
  readonly record?: MatterRecord;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks twice: a reason and a tick, because nothing brings the values back. */
export function ErasurePanel({ record, onClose, onDone }: PanelProps) {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { matter: '', reason: '' });
  const [sure, setSure] = useState(false);
  const [tried, setTried] = useState(false);
  async function submit(): Promise<void> {
    setTried(true);
    if (!sure) return;
    const body = { act: saving.act, reason: values.reason, matter: record?.id ?? values.matter };
    const touched = ['record', 'matters', 'audit'];
    if (await saving.save(pathOf('/personal/erase'), body, touched)) onDone();
  }
  return (
    <Panel title={t(words.erasure.title)} onClose={onClose}>
      <SmallForm
        saving={saving}
        onSubmit={() => void submit()}
        submit={t(words.erasure.submit)}
        quiet
      >
        <p>{t(words.erasure.intro)}</p>
        {record ? (
          <p>
            <strong>
              <Data>{[record.number, record.title].filter(Boolean).join(' ')}</Data>
            </strong>
          </p>
        ) : (
          <Write
            {...of('matter')}
            label={t(words.erasure.matter)}
            hint={t(words.erasure.matterHint)}
            maxLength={60}
          />
        )}
        <Write {...of('reason')} label={t(words.erasure.reason)} maxLength={500} />
        <label className="check">
          <input
            type="checkbox"
            checked={sure}
            aria-describedby="erase-sure"
            onChange={(event) => setSure(event.target.checked)}
          />
          <span>{t(words.erasure.sure)}</span>
        </label>
        {tried && !sure ? (
          <p className="error" id="erase-sure" role="alert">
            {t(words.erasure.sureFirst)}
          </p>
        ) : null}
      </SmallForm>
    </Panel>
  );
}
