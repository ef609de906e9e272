import { useState } from 'react';
import type { People } from '../../api/contract.ts';
import { pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Empty } from '../controls/states.tsx';
import { fullDay } from '../days.ts';
import { useSmall, Write } from '../form/small-fields.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import { isOpen } from './who.ts';

type Unit = People['units'][number];
type Open = { readonly what: 'add' } | { readonly what: 'change' | 'close'; readonly unit: Unit };

/** The units of the office in their order; one that is no more stays to be read. */
export function Units({ units }: { readonly units: readonly Unit[] }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const [open, setOpen] = useState<Open | null>(null);
  const may = rolesOf(session).includes('system-admin');
  const ordered = units.toSorted((a, b) => a.ordinal - b.ordinal || (a.code < b.code ? -1 : 1));
  const close = (): void => setOpen(null);
  return (
    <section className="part" aria-labelledby="units">
      <header className="part-head">
        <h2 id="units">{t(words.units.title)}</h2>
        {may ? (
          <Button onClick={() => setOpen({ what: 'add' })}>{t(words.units.add)}</Button>
        ) : null}
      </header>
      {ordered.length === 0 ? (
        <Empty>{t(words.units.empty)}</Empty>
      ) : (
        <Table units={ordered} may={may} onOpen={setOpen} />
      )}
      {open?.what === 'add' ? <UnitPanel last={ordered.at(-1)} onClose={close} /> : null}
      {open?.what === 'change' ? <UnitPanel unit={open.unit} onClose={close} /> : null}
      {open?.what === 'close' ? <ClosePanel unit={open.unit} onClose={close} /> : null}
    </section>
  );
}

type TableProps = {
  readonly units: readonly Unit[];
  readonly may: boolean;
  readonly onOpen: (open: Open) => void;
};

function Table({ units, may, onOpen }: TableProps) {
  const { t, language } = useVoice();
  const columns = ['ordinal', 'code', 'name', 'nameEn', 'state'] as const;
  return (
    <Scrolled label={t(words.units.title)}>
      <table className="plain">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(words.units[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id} className={isOpen(unit) ? '' : 'lack'}>
              <td>{unit.ordinal}</td>
              <td>
                <code>{unit.code}</code>
              </td>
              <th scope="row">
                <Data>{unit.name}</Data>
              </th>
              <td>{unit.nameEn}</td>
              <td>
                {unit.closedOn === null
                  ? t(words.units.open)
                  : t(words.units.closedOn(fullDay(unit.closedOn, language)))}
                {may && isOpen(unit) ? (
                  <>
                    {(['change', 'close'] as const).map((what) => (
                      <Button key={what} look="quiet" onClick={() => onOpen({ what, unit })}>
                        {t(words.units[what])}
                        <span className="unseen"> {unit.code}</span>
                      </Button>
                    ))}
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

type UnitProps = {
  /** The unit that is changed; a new one where there is none. */
  readonly unit?: Unit;
  readonly last?: Unit | undefined;
  readonly onClose: () => void;
};

const APART = 10;
const MOST = 9999;

const textsOf = ({ code, name, nameEn, ordinal }: Omit<Unit, 'id' | 'closedOn'>) => ({
  code,
  name,
  nameEn: nameEn ?? '',
  ordinal: String(ordinal),
});
const freshAfter = (last: Unit | undefined) =>
  textsOf({
    code: '',
    name: '',
    nameEn: '',
    ordinal: Math.min(MOST, (last?.ordinal ?? 0) + APART),
  });

function UnitPanel({ unit, last, onClose }: UnitProps) {
  const { t } = useVoice();
  const saving = useSaving();
  const { values, of } = useSmall(saving, unit ? textsOf(unit) : freshAfter(last));
  async function submit(): Promise<void> {
    const { nameEn, ordinal } = values;
    const body = {
      act: saving.act,
      ...values,
      nameEn: nameEn || null,
      ordinal: ordinal === '' ? null : Number(ordinal),
    };
    const path = pathOf(unit ? `/units/${unit.id}` : '/units');
    if (await saving.save(path, body, ['people'])) onClose();
  }
  return (
    <Panel title={t(unit ? words.units.change : words.units.add)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <Write {...of('name')} label={t(words.units.name)} maxLength={60} />
        <Write {...of('nameEn')} label={t(words.units.nameEn)} maxLength={120} optional />
        <Write {...of('code')} label={t(words.units.code)} maxLength={20} />
        <Write
          {...of('ordinal')}
          type="number"
          min={0}
          max={MOST}
          label={t(words.units.ordinal)}
          hint={t(words.units.ordinalHint)}
        />
      </SmallForm>
    </Panel>
  );
}

function ClosePanel({ unit, onClose }: { readonly unit: Unit; readonly onClose: () => void }) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const { values, of } = useSmall(saving, { last: session.today });
  async function submit(): Promise<void> {
    const body = { act: saving.act, ...values };
    if (await saving.save(pathOf(`/units/${unit.id}/close`), body, ['people'])) onClose();
  }
  return (
    <Panel title={t(words.units.close)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()} submit={t(words.units.close)}>
        <p>
          <strong>
            <Data>{unit.name}</Data>
          </strong>
        </p>
        <p className="hint">{t(words.units.closeHint)}</p>
        <Write {...of('last')} type="date" label={t(words.units.last)} />
      </SmallForm>
    </Panel>
  );
}
