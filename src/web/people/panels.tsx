import { useState } from 'react';
import type { People } from '../../api/contract.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { Choose, optionsOf, useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { isAdministrator, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { handlesMatters, isActive, isOpen } from './who.ts';

type Props = { readonly people: People; readonly onClose: () => void };

/** Whoever can be given a matter today. */
const colleagues = ({ people }: People) =>
  optionsOf(people.filter((person) => isActive(person) && handlesMatters(person)));
const openUnits = ({ units }: People) => optionsOf(units.filter(isOpen));

export function PersonPanel({ people, onClose }: Props) {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { name: '', login: '', unit: '' });
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values, unit: values.unit || null };
    if (await saving.save(pathOf('/people'), body, ['people'])) onClose();
  }
  return (
    <Panel title={t(words.people.add)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Write {...of('name')} label={t(words.people.name)} maxLength={40} />
        <Write {...of('login')} label={t(words.people.login)} maxLength={40} />
        <Choose {...of('unit')} label={t(words.people.unit)} options={openUnits(people)} optional />
      </SmallForm>
    </Panel>
  );
}

export function PostPanel({ people, person, onClose }: Props & { readonly person: string }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { role: '', unit: '', from: session.today });
  const roles = Object.entries(words.people.roles).map(([value, title]) => ({
    value,
    label: t(title),
  }));
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values, unit: values.unit || null };
    if (await saving.save(pathOf(`/people/${person}/posts`), body, ['people', 'session']))
      onClose();
  }
  return (
    <Panel title={t(words.people.addPost)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Choose {...of('role')} label={t(words.people.role)} options={roles} />
        <Choose {...of('unit')} label={t(words.people.unit)} options={openUnits(people)} optional />
        <Write {...of('from')} type="date" label={t(words.people.from)} />
      </SmallForm>
    </Panel>
  );
}

export function AbsencePanel({ people, onClose }: Props) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const { today } = session;
  const person = isAdministrator(session) ? '' : session.person.id;
  const { values, of } = useSmall(saving, { person, from: today, to: today, deputy: '' });
  const options = colleagues(people);
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values };
    if (await saving.save(pathOf('/absences'), body, ['people', 'session'])) onClose();
  }
  return (
    <Panel title={t(words.people.absence)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <p className="hint">{t(words.people.absenceHint)}</p>
        <Choose {...of('person')} label={t(words.people.name)} options={options} />
        <Write {...of('from')} type="date" label={t(words.people.from)} />
        <Write {...of('to')} type="date" label={t(words.people.to)} />
        <Choose
          {...of('deputy')}
          label={t(words.people.deputy)}
          options={options.filter(({ value }) => value !== values.person)}
        />
      </SmallForm>
    </Panel>
  );
}

type HandoverProps = Props & { readonly onDone: (moved: number) => void };

export function HandoverPanel({ people, onClose, onDone }: HandoverProps) {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { from: '', to: '', reason: '' });
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values };
    const touched = ['people', 'matters', 'summary'];
    const made = await saving.save<{ matters: number }>(pathOf('/handover'), body, touched);
    if (made) onDone(made.matters);
  }
  return (
    <Panel title={t(words.people.handover)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Choose
          {...of('from')}
          label={t(words.people.handoverFrom)}
          // Who has left may still hold matters.
          options={optionsOf(people.people.filter(handlesMatters))}
        />
        <Choose
          {...of('to')}
          label={t(words.people.handoverTo)}
          options={colleagues(people).filter(({ value }) => value !== values.from)}
        />
        <Write {...of('reason')} label={t(words.people.reason)} maxLength={500} />
      </SmallForm>
    </Panel>
  );
}

type LinkProps = { readonly person: string; readonly onClose: () => void };

/** The one-time link is shown once, to be handed over; it is not kept anywhere on this page. */
export function LinkPanel({ person, onClose }: LinkProps) {
  const { t } = useVoice();
  const saving = useSaving();
  const [url, setUrl] = useState('');
  async function make(): Promise<void> {
    const made = await saving.save<{ url: string }>(
      pathOf(`/people/${person}/link`),
      undefined,
      [],
    );
    if (made) setUrl(made.url);
  }
  return (
    <Panel title={t(words.people.makeLink)} onClose={onClose} place="window">
      <div className="fields">
        <p>{t(words.people.linkMade)}</p>
        {saving.fault ? <Failure fault={saving.fault} /> : null}
        {url ? (
          <Notice tone="good">
            <code className="link">{url}</code>
          </Notice>
        ) : (
          <Button look="first" disabled={saving.busy} onClick={() => void make()}>
            {t(words.people.makeLink)}
          </Button>
        )}
      </div>
    </Panel>
  );
}
