import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import type { numbers as registered } from '../../api/contract.ts';
import { yearOf } from '../../kernel/day.ts';
import { matters } from '../../matters/index.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Scrolled } from '../controls/scrolled.tsx';
import { Select } from '../controls/select.tsx';
import { Awaited, Empty, Notice } from '../controls/states.tsx';
import { moment } from '../days.ts';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { words } from '../words.ts';

type Numbers = z.infer<typeof registered>;
type Change = keyof typeof words.numbers.changes;
const changes: readonly Change[] = ['reserve', 'paper', 'void'];
const keepers = ['clerk', 'head'];

/** Schemes as the declarations name them, each once. */
const schemes = [
  ...new Set(
    matters.flatMap(({ steps }) => Object.values(steps).flatMap(({ numbers }) => numbers ?? [])),
  ),
];

/** The register of numbers: each with what became of it, none lost and none given twice. */
export function NumbersPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const search = useSearch({ from: '/desk/numbers' });
  const [open, setOpen] = useState<Change | null>(null);
  useTitle(words.numbers.title);
  const scheme = search.scheme ?? schemes[0] ?? '';
  const year = Number(search.year ?? yearOf(session.today));
  const found = useQuery({
    queryKey: ['numbers', scheme, year],
    queryFn: ({ signal }) => ask<Numbers>(pathOf('/numbers', { scheme, year }), { signal }),
  });
  const may = rolesOf(session).some((role) => keepers.includes(role));
  return (
    <div className="page">
      <header className="head">
        <h1>{t(words.numbers.title)}</h1>
        {may ? (
          <span className="actions">
            {changes.map((change) => (
              <Button key={change} onClick={() => setOpen(change)}>
                {t(words.numbers.changes[change])}
              </Button>
            ))}
          </span>
        ) : null}
      </header>
      <p className="intro">{t(words.numbers.intro)}</p>
      <Chooser scheme={scheme} year={year} />
      <Awaited asked={found}>{(value) => <Register numbers={value} />}</Awaited>
      {open ? (
        <ChangePanel change={open} scheme={scheme} year={year} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  );
}

function useSchemeTitle(): (scheme: string) => string {
  const { t } = useVoice();
  const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    words.numbers.schemes;
  return (scheme) => (titles[scheme] ? t(titles[scheme]) : scheme);
}

type Of = { readonly scheme: string; readonly year: number };

function Chooser({ scheme, year }: Of) {
  const { t } = useVoice();
  const titleOf = useSchemeTitle();
  const navigate = useNavigate();
  const go = (next: { scheme?: string; year?: string }): void =>
    void navigate({
      to: '/numbers',
      search: { scheme, year: String(year), ...next },
      replace: true,
    });
  return (
    <div className="calculator">
      <Labelled id="scheme" label={t(words.numbers.scheme)}>
        <Select
          id="scheme"
          value={scheme}
          options={schemes.map((value) => ({ value, label: titleOf(value) }))}
          onPick={(value) => go({ scheme: value })}
        />
      </Labelled>
      <Labelled id="year" label={t(words.numbers.year)}>
        <Input
          id="year"
          type="number"
          min={1949}
          max={2999}
          value={String(year)}
          onType={(value) => go({ year: value })}
        />
      </Labelled>
    </div>
  );
}

function Register({ numbers }: { readonly numbers: Numbers }) {
  const { t } = useVoice();
  const columns = ['text', 'state', 'reason', 'at'] as const;
  if (numbers.items.length === 0) return <Empty>{t(words.numbers.empty)}</Empty>;
  return (
    <>
      {numbers.missing.length > 0 ? (
        <Notice tone="bad">
          <p>{t(words.numbers.missing(numbers.missing.join(t(words.general.listComma))))}</p>
        </Notice>
      ) : null}
      <Scrolled label={t(words.numbers.title)}>
        <table className="plain">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(words.numbers[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbers.items.map(({ n, text, state, reason, at }) => (
              <tr key={n}>
                <th scope="row">
                  <Data>{text}</Data>
                </th>
                <td className="nowrap">{t(words.numbers.states[state])}</td>
                <td>
                  <Data>{reason}</Data>
                </td>
                <td className="nowrap">{moment(at).day}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

type PanelProps = Of & { readonly change: Change; readonly onClose: () => void };

function ChangePanel({ change, scheme, year, onClose }: PanelProps) {
  const { t } = useVoice();
  const titleOf = useSchemeTitle();
  const saving = useSaving();
  const [n, setN] = useState('');
  const [reason, setReason] = useState('');
  async function submit(): Promise<void> {
    const body = { act: saving.act, scheme, year, n: Number(n), reason };
    if (await saving.save(pathOf(`/numbers/${change}`), body, ['numbers'])) onClose();
  }
  return (
    <Panel title={t(words.numbers.changes[change])} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <p className="hint">
          {titleOf(scheme)} {year}
        </p>
        <Labelled id="n" label={t(words.numbers.n)} error={saving.errors['n']}>
          <Input id="n" type="number" min={1} value={n} onType={setN} required />
        </Labelled>
        <Labelled id="n-why" label={t(words.numbers.reason)} error={saving.errors['reason']}>
          <Input id="n-why" value={reason} onType={setReason} required maxLength={500} />
        </Labelled>
      </SmallForm>
    </Panel>
  );
}
