import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../../api/contract.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Select } from '../controls/select.tsx';
import { Awaited } from '../controls/states.tsx';
import { matters } from '../../matters/index.ts';
import { fullDay } from '../days.ts';
import { SmallForm } from '../form/small-form.tsx';
import { useSaving } from '../form/use-saving.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { usual } from './setting-usual.ts';
import {
  isOptions,
  isTerms,
  isThresholds,
  OptionsControl,
  TermsControl,
  ThresholdsControl,
  useSaidEntries,
} from './setting-values.tsx';
import { words } from '../words.ts';

const changers = ['system-admin', 'head'];

/** Dated values: each holds from its day on, and what held before stays to be read. */
export function SettingsPage() {
  const { t } = useVoice();
  const { session } = useSeat();
  const [open, setOpen] = useState<string | null>(null);
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => ask<Settings>(pathOf('/settings'), { signal }),
  });
  useTitle(words.settings.title);
  const may = rolesOf(session).some((role) => changers.includes(role));
  return (
    <div className="page narrow">
      <header className="head">
        <h1>{t(words.settings.title)}</h1>
      </header>
      <p className="intro">{t(words.settings.intro)}</p>
      <Awaited asked={settings}>
        {(value) => (
          <>
            <ul className="settings">
              {keysOf(value).map((key) => (
                <Row
                  key={key}
                  name={key}
                  settings={value}
                  onChange={may ? () => setOpen(key) : null}
                />
              ))}
            </ul>
            {open === null ? null : (
              <Change key={open} name={open} settings={value} onClose={() => setOpen(null)} />
            )}
          </>
        )}
      </Awaited>
    </div>
  );
}

const keysOf = ({ kinds, now, history }: Settings): readonly string[] => [
  ...new Set([
    ...kinds.map(({ key }) => key),
    ...Object.keys(now),
    ...history.map(({ key }) => key),
  ]),
];

const kindOf = ({ kinds }: Settings, name: string) => kinds.find(({ key }) => key === name);

function useShown(): (key: string, value: unknown) => string {
  const { t } = useVoice();
  const saidEntries = useSaidEntries();
  const results = matters[0]?.keeps['result']?.options ?? {};
  return (key, value) => {
    if (value === undefined || value === null || value === '') return '';
    if (key === 'lights') return String(yellowOf(value));
    if (Array.isArray(value))
      return value
        .map((one) =>
          results[String(one)] ? t(results[String(one)] ?? words.general.none) : String(one),
        )
        .join(t(words.general.semicolon));
    if (typeof value !== 'string') return saidEntries(value) ?? JSON.stringify(value);
    const option = words.settings.choices[key]?.[value];
    return option ? t(option) : value;
  };
}

const yellowOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'yellow' in value ? value.yellow : '';

type RowProps = {
  readonly name: string;
  readonly settings: Settings;
  readonly onChange: (() => void) | null;
};

function Row({ name, settings, onChange }: RowProps) {
  const { t, language } = useVoice();
  const shown = useShown();
  const title = kindOf(settings, name)?.title;
  const past = settings.history.filter(({ key }) => key === name);
  return (
    <li>
      <span className="term">{title ? t(title) : <code>{name}</code>}</span>
      <div>
        <Held name={name} value={settings.now[name]} />
        {past.length > 0 ? (
          <details>
            <summary>{t(words.settings.history)}</summary>
            <ol>
              {past.map(({ from, at, by, value, source }) => (
                <li key={`${from}${at}`}>
                  {t(words.settings.since(fullDay(from, language)))}{' '}
                  <Data>{shown(name, value)}</Data> {by ? <Data>{by.name}</Data> : null}{' '}
                  <Data>{source}</Data>
                </li>
              ))}
            </ol>
          </details>
        ) : null}
      </div>
      {onChange ? (
        <Button
          look="quiet"
          onClick={onChange}
          aria-label={`${t(words.settings.change)}${t(words.general.colon)}${title ? t(title) : name}`}
        >
          {t(words.settings.change)}
        </Button>
      ) : null}
    </li>
  );
}

/** What holds now: what the office set, or what is usual where it set nothing. */
function Held({ name, value }: { readonly name: string; readonly value: unknown }) {
  const { t } = useVoice();
  const shown = useShown();
  const now = shown(name, value);
  const otherwise = now ? '' : shown(name, usual[name]);
  return (
    <span className="value">
      {now ? <Data>{now}</Data> : otherwise}{' '}
      {now ? null : (
        <span className="lack">{t(words.settings[otherwise ? 'usual' : 'notSet'])}</span>
      )}
    </span>
  );
}

type ChangeProps = {
  readonly name: string;
  readonly settings: Settings;
  readonly onClose: () => void;
};

function Change({ name, settings, onClose }: ChangeProps) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const [value, setValue] = useState(settings.now[name] ?? usual[name]);
  const [from, setFrom] = useState<string>(session.today);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  async function submit(): Promise<void> {
    const body = { act: saving.act, key: name, value, from, reason, source: source || null };
    if (await saving.save(pathOf('/settings'), body, ['settings', 'session'])) onClose();
  }
  const kind = kindOf(settings, name);
  return (
    <Panel title={kind ? t(kind.title) : name} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <ValueControl
          name={name}
          value={value}
          error={saving.errors['value']}
          onChange={setValue}
        />
        <Labelled id="setting-from" label={t(words.settings.from)} error={saving.errors['from']}>
          <Input id="setting-from" type="date" value={from} onType={setFrom} required />
        </Labelled>
        {kind?.source ? <p className="hint">{t(kind.source)}</p> : null}
        <Labelled
          id="setting-source"
          label={t(words.settings.source)}
          mark={t(words.general.optional)}
          error={saving.errors['source']}
        >
          <Input id="setting-source" value={source} onType={setSource} maxLength={500} />
        </Labelled>
        <Labelled id="setting-why" label={t(words.people.reason)} error={saving.errors['reason']}>
          <Input id="setting-why" value={reason} onType={setReason} required maxLength={500} />
        </Labelled>
      </SmallForm>
    </Panel>
  );
}

type ValueProps = {
  readonly name: string;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
};

/** Several values at once, or one: as the setting is. */
function ValueControl({ name, value, error, onChange }: ValueProps) {
  const { t } = useVoice();
  if (isTerms(value)) return <TermsControl value={value} onChange={onChange} />;
  if (isThresholds(value)) return <ThresholdsControl value={value} onChange={onChange} />;
  if (isOptions(value)) return <OptionsControl value={value} onChange={onChange} />;
  if (name === 'alsoRefusals') return <ResultSet value={value} onChange={onChange} />;
  return (
    <Labelled id="setting" label={t(words.settings.value)} error={error}>
      <OneControl name={name} value={value} onChange={onChange} />
    </Labelled>
  );
}

/** One of a few words, a number, or a text. */
function OneControl({ name, value, onChange }: Omit<ValueProps, 'error'>) {
  const { t } = useVoice();
  const choices = words.settings.choices[name];
  const text = typeof value === 'string' ? value : '';
  if (choices) {
    const options = Object.entries(choices).map(([code, title]) => ({
      value: code,
      label: t(title),
    }));
    return <Select id="setting" value={text} options={options} onPick={onChange} />;
  }
  const isLights = name === 'lights';
  if (!isLights && typeof value !== 'number')
    return <Input id="setting" value={text} onType={onChange} required />;
  const number = Number(isLights ? yellowOf(value) : value);
  return (
    <Input
      id="setting"
      type="number"
      min={1}
      value={number ? String(number) : ''}
      onType={(typed) => onChange(isLights ? { yellow: Number(typed) } : Number(typed))}
      required
    />
  );
}

function ResultSet({ value, onChange }: Pick<ValueProps, 'value' | 'onChange'>) {
  const { t } = useVoice();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const results = Object.entries(matters[0]?.keeps['result']?.options ?? {});
  const open = results.filter(([code]) => /^(?:unable|notProcessed)\./.test(code));
  return (
    <fieldset className="choices">
      <legend>{t(words.settings.value)}</legend>
      {open.map(([code, title]) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code),
              )
            }
          />
          <span>{t(title)}</span>
        </label>
      ))}
    </fieldset>
  );
}
