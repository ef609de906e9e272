import type { FormEvent, ReactNode } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { MatterRecord } from '../../api/contract.ts';
import type { Option } from '../../fields/control.ts';
import type { Fields } from '../../kernel/field.ts';
import type { Matter } from '../../kernel/matter.ts';
import { fieldsOf } from '../../kernel/matter.ts';
import { registers } from '../../matters/index.ts';
import { kebab, newId, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { useVoice } from '../language.tsx';
import { Alike } from '../register/alike.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { useAround } from './around.ts';
import { FieldRows } from './field-rows.tsx';
import type { Make } from './make-context.ts';
import { MakingContext } from './make-context.ts';
import { focusFirst } from './focus.ts';
import { SendNotes } from './notes.tsx';
import { Served } from './serves.tsx';
import { useSend } from './use-send.ts';
import type { Asks } from './values.ts';
import { cleaned, fieldAt, firstAsks, missing, wanting } from './values.ts';

type Wanted = {
  readonly register: Matter;
  readonly typed: string;
  readonly made: (option: Option) => void;
};

/** Lets any form enter what it refers to and does not find: in a window of its own, by an act of its own. */
export function MakingProvider({ children }: { readonly children: ReactNode }) {
  const { session } = useSeat();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const make: Make = useCallback(
    (refers) => {
      const register = registers.find(({ name }) => name === refers);
      const opening = register?.steps[openingOf(register)];
      if (!register || !rolesOf(session).some((role) => opening?.by.includes(role)))
        return undefined;
      return (typed, made) => setWanted({ register, typed, made });
    },
    [session],
  );
  const close = useCallback(() => setWanted(null), []);
  return (
    <MakingContext value={make}>
      {children}
      {wanted ? <Making key={wanted.register.name} {...wanted} onClose={close} /> : null}
    </MakingContext>
  );
}

export const openingOf = ({ steps }: Matter): string =>
  Object.entries(steps).find(([, step]) => !step.from)?.[0] ?? '';

type Props = Wanted & { readonly onClose: () => void };

function Making({ register, typed, made, onClose }: Props) {
  const { t } = useVoice();
  return (
    <Panel place="window" title={t(words.form.makeTitle(register.title))} onClose={onClose}>
      <MakingForm register={register} typed={typed} made={made} onClose={onClose} />
    </Panel>
  );
}

const split = (fields: Fields, needed: boolean): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { optional }]) => optional !== needed));

/** What an entry is called is the first of its fields. */
const startOf = (fields: Fields, typed: string): Asks => {
  const [name = ''] = Object.keys(fields);
  return { ...firstAsks(fields), ...(typed ? { [name]: typed } : {}) };
};

function useMakingForm({ register, typed, made, onClose }: Props) {
  const { t } = useVoice();
  const { session, acting } = useSeat();
  const step = openingOf(register);
  const fields = useMemo(() => fieldsOf(register, step), [register, step]);
  const [asks, setAsks] = useState<Asks>(() => startOf(fields, typed));
  const [ids] = useState(() => ({ act: newId(), matter: newId() }));
  const [tried, setTried] = useState(false);
  const { outcome, errors, send, settle } = useSend<MatterRecord>();
  const lacks = tried ? missing(fields, asks) : [];
  const lacking = Object.fromEntries(
    lacks.map((name) => [
      name,
      t(
        wanting(fieldAt(fields, name)?.kind)(t(fieldAt(fields, name)?.label ?? words.general.none)),
      ),
    ]),
  );
  async function enter(): Promise<boolean> {
    setTried(true);
    if (missing(fields, asks).length > 0) return false;
    const made_ = await send(pathOf(`/${register.name}/${kebab(step)}`), {
      body: {
        ...ids,
        on: session.today,
        asks: cleaned(fields, asks),
        ...(acting ? { for: acting } : {}),
      },
    });
    if (!made_) return false;
    made({ value: made_.id, label: made_.title });
    onClose();
    return true;
  }
  return {
    fields,
    asks,
    outcome,
    errors: { ...lacking, ...errors },
    enter,
    change: (name: string, value: unknown) => {
      settle(name);
      setAsks((before) => ({ ...before, [name]: value }));
    },
  };
}

function MakingForm(props: Props) {
  const { register, made, onClose } = props;
  const { t } = useVoice();
  const form = useRef<HTMLFormElement>(null);
  const state = useMakingForm(props);
  const { fields, asks, errors, change, outcome } = state;
  const around = useAround(register);
  const [called = ''] = Object.keys(fields);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await state.enter())) focusFirst(form.current);
  }
  const shared = { values: asks, errors, around, onChange: change };
  return (
    <form ref={form} className="fields" noValidate onSubmit={(event) => void submit(event)}>
      <Served matter={register}>
        <FieldRows fields={split(fields, true)} {...shared} />
        <Alike
          matter={register}
          typed={asks[called]}
          onUse={(option) => {
            made(option);
            onClose();
          }}
        />
        <details>
          <summary>{t(words.form.makeMore)}</summary>
          <div className="fields">
            <FieldRows fields={split(fields, false)} {...shared} />
          </div>
        </details>
      </Served>
      <SendNotes outcome={outcome} matter={register} />
      <div className="actions">
        <Button type="submit" look="first" disabled={outcome.is === 'sending'}>
          {t(words.form.makeConfirm)}
        </Button>
        <Button onClick={onClose}>{t(words.general.cancel)}</Button>
      </div>
    </form>
  );
}
