import { useState } from 'react';
import type { People } from '../../api/contract.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Select } from '../controls/select.tsx';
import { Failure, Notice } from '../controls/states.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';

type Props = { readonly people: People; readonly onClose: () => void };
type Option = { readonly value: string; readonly label: string; readonly data?: true };

const optionsOf = (
  list: readonly { readonly id: string; readonly name: string }[],
): readonly Option[] => list.map(({ id, name }) => ({ value: id, label: name, data: true }));
const active = ({ people }: People) => people.filter(({ disabled }) => !disabled);

type PickProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly error: string | undefined;
  readonly onPick: (value: string) => void;
  readonly required?: boolean;
};

function Pick({ id, label, value, options, error, onPick, required = true }: PickProps) {
  const { t } = useVoice();
  return (
    <Labelled
      id={id}
      label={label}
      error={error}
      mark={required ? undefined : t(words.general.optional)}
    >
      <Select
        id={id}
        value={value}
        options={options}
        empty={t(words.general.choose)}
        onPick={onPick}
        required={required}
      />
    </Labelled>
  );
}

type WriteProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (value: string) => void;
  readonly type?: 'text' | 'date';
};

const Write = ({ id, label, value, error, onType, type = 'text' }: WriteProps) => (
  <Labelled id={id} label={label} error={error}>
    <Input id={id} type={type} value={value} onType={onType} required />
  </Labelled>
);

export function PersonPanel({ people, onClose }: Props) {
  const { t } = useVoice();
  const saving = useSaving();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [unit, setUnit] = useState('');
  async function submit(): Promise<void> {
    const body = { act: saving.act, name, login, unit: unit || null };
    if (await saving.save(pathOf('/people'), body, ['people'])) onClose();
  }
  return (
    <Panel title={t(words.people.add)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Write
          id="p-name"
          label={t(words.people.name)}
          value={name}
          error={saving.errors['name']}
          onType={setName}
        />
        <Write
          id="p-login"
          label={t(words.people.login)}
          value={login}
          error={saving.errors['login']}
          onType={setLogin}
        />
        <Pick
          id="p-unit"
          label={t(words.people.unit)}
          value={unit}
          options={optionsOf(people.units)}
          error={saving.errors['unit']}
          onPick={setUnit}
          required={false}
        />
      </SmallForm>
    </Panel>
  );
}

export function PostPanel({ people, person, onClose }: Props & { readonly person: string }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const [role, setRole] = useState('');
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState<string>(session.today);
  async function submit(): Promise<void> {
    const body = { act: saving.act, role, unit: unit || null, from };
    if (await saving.save(pathOf(`/people/${person}/posts`), body, ['people', 'session']))
      onClose();
  }
  return (
    <Panel title={t(words.people.addPost)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Pick
          id="post-role"
          label={t(words.people.role)}
          value={role}
          options={Object.entries(words.people.roles).map(([value, title]) => ({
            value,
            label: t(title),
          }))}
          error={saving.errors['role']}
          onPick={setRole}
        />
        <Pick
          id="post-unit"
          label={t(words.people.unit)}
          value={unit}
          options={optionsOf(people.units)}
          error={saving.errors['unit']}
          onPick={setUnit}
          required={false}
        />
        <Write
          id="post-from"
          type="date"
          label={t(words.people.from)}
          value={from}
          error={saving.errors['from']}
          onType={setFrom}
        />
      </SmallForm>
    </Panel>
  );
}

export function AbsencePanel({ people, onClose }: Props) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const [person, setPerson] = useState(session.person.id);
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState<string>(session.today);
  const [to, setTo] = useState<string>(session.today);
  const options = optionsOf(active(people));
  async function submit(): Promise<void> {
    const body = { act: saving.act, person, from, to, deputy };
    if (await saving.save(pathOf('/absences'), body, ['people', 'session'])) onClose();
  }
  return (
    <Panel title={t(words.people.absence)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <p className="hint">{t(words.people.absenceHint)}</p>
        <Pick
          id="away"
          label={t(words.people.name)}
          value={person}
          options={options}
          error={saving.errors['person']}
          onPick={setPerson}
        />
        <Write
          id="away-from"
          type="date"
          label={t(words.people.from)}
          value={from}
          error={saving.errors['from']}
          onType={setFrom}
        />
        <Write
          id="away-to"
          type="date"
          label={t(words.people.to)}
          value={to}
          error={saving.errors['to']}
          onType={setTo}
        />
        <Pick
          id="deputy"
          label={t(words.people.deputy)}
          value={deputy}
          options={options.filter(({ value }) => value !== person)}
          error={saving.errors['deputy']}
          onPick={setDeputy}
        />
      </SmallForm>
    </Panel>
  );
}

export function HandoverPanel({ people, onClose }: Props) {
  const { t } = useVoice();
  const saving = useSaving();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  async function submit(): Promise<void> {
    const body = { act: saving.act, from, to, reason };
    const made = await saving.save<{ readonly matters?: number }>(pathOf('/handover'), body, [
      'people',
      'matters',
      'summary',
    ]);
    if (made) setMoved(made.matters ?? null);
  }
  return (
    <Panel title={t(words.people.handover)} onClose={onClose}>
      <SmallForm
        saving={saving}
        onSubmit={() => void submit()}
        saved={t(moved === null ? words.people.handoverOk : words.people.handoverDone(moved))}
      >
        <Pick
          id="ho-from"
          label={t(words.people.handoverFrom)}
          value={from}
          options={optionsOf(people.people)}
          error={saving.errors['from']}
          onPick={setFrom}
        />
        <Pick
          id="ho-to"
          label={t(words.people.handoverTo)}
          value={to}
          options={optionsOf(active(people)).filter(({ value }) => value !== from)}
          error={saving.errors['to']}
          onPick={setTo}
        />
        <Write
          id="ho-why"
          label={t(words.people.reason)}
          value={reason}
          error={saving.errors['reason']}
          onType={setReason}
        />
      </SmallForm>
    </Panel>
  );
}

/** The one-time link is shown once, to be handed over; it is not kept anywhere on this page. */
export function LinkPanel({
  person,
  onClose,
}: {
  readonly person: string;
  readonly onClose: () => void;
}) {
  const { t } = useVoice();
  const saving = useSaving();
  const [url, setUrl] = useState('');
  async function make(): Promise<void> {
    const made = await saving.save<{ readonly url: string }>(
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
