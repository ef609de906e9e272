import { useState } from 'react';
import type { DisclosureAnnual } from '../../api/contract.ts';
import { table2Blocks, table4Rows } from '../../matters/disclosure-request/annual.ts';
import { pathOf } from '../client.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

const rows = [...table2Blocks.flatMap((block) => block.rows), ...table4Rows];
const cells = rows.flatMap(({ key, title, cells: own }) =>
  Object.entries(own).map(([cell, name]) => ({ id: `${key}.${cell}`, row: title, name })),
);

type Props = { readonly annual: DisclosureAnnual; readonly onClose: () => void };

/** Tables 2 and 4 whole, as far as no record gives them; who entered them last, and when, is kept. */
export function AnnualHand({ annual: { year, byHand }, onClose }: Props) {
  const { t } = useVoice();
  const saving = useSaving();
  const [values, setValues] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(cells.map(({ id }) => [id, String(byHand?.values[id] ?? 0)])),
  );
  async function submit(): Promise<void> {
    const numbers = Object.fromEntries(
      Object.entries(values).map(([id, value]) => [id, Number(value)]),
    );
    const body = { act: saving.act, year, values: numbers };
    if (await saving.save(pathOf('/disclosure-annual'), body, ['disclosure-annual'])) onClose();
  }
  return (
    <Panel title={t(words.figures.enter)} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <div className="hand-rows">
          {cells.map(({ id, row, name }) => (
            <Labelled key={id} id={`hand-${id}`} label={`${t(row)} · ${t(name)}`}>
              <Input
                id={`hand-${id}`}
                type="number"
                min={0}
                step={id === 'fees.amountWan' ? '0.000001' : '1'}
                value={values[id] ?? '0'}
                onType={(value) => setValues((all) => ({ ...all, [id]: value }))}
                required
              />
            </Labelled>
          ))}
        </div>
      </SmallForm>
    </Panel>
  );
}
