import { useState } from 'react';
import type { Settings } from '../../api/contract.ts';
import { matterOf } from '../../matters/index.ts';
import { pathOf } from '../client.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Panel } from '../controls/panel.tsx';
import { Select } from '../controls/select.tsx';
import { SmallForm } from '../form/small-form.tsx';
import type { Saving } from '../form/use-saving.ts';
import { useSaving } from '../form/use-saving.ts';
import { useVoice } from '../language.tsx';
import { useSeat } from '../shell/session.tsx';
import { words } from '../words.ts';
import {
  ChoicesControl,
  isChoices,
  isOptions,
  isTerms,
  isThresholds,
  OptionsControl,
  TermsControl,
  ThresholdsControl,
} from './setting-values.tsx';

type Kind = Settings['kinds'][number];
export const kindOf = ({ kinds }: Settings, name: string): Kind | undefined =>
  kinds.find(({ key }) => key === name);

/** The number of a setting that is one, or holds one. */
export const numberOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'yellow' in value ? value.yellow : value;

type ChangeProps = {
  readonly name: string;
  readonly settings: Settings;
  readonly onClose: () => void;
};

/** A new value from a day on: with the document it comes from where the law leaves it open, and always with a reason. */
export function ChangeSetting({ name, settings, onClose }: ChangeProps) {
  const { t } = useVoice();
  const { session } = useSeat();
  const saving = useSaving();
  const kind = kindOf(settings, name);
  const [value, setValue] = useState(settings.now[name] ?? kind?.initial);
  const [from, setFrom] = useState<string>(session.today);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState(NO_SOURCE);
  async function submit(): Promise<void> {
    const body = { act: saving.act, key: name, value, from, reason, source: sent(source) };
    if (await saving.save(pathOf('/settings'), body, ['settings', 'session'])) onClose();
  }
  return (
    <Panel title={kind ? t(kind.title) : name} onClose={onClose}>
      <SmallForm saving={saving} onSubmit={() => void submit()}>
        <ValueControl
          name={name}
          kind={kind}
          value={value}
          error={saving.errors['value']}
          onChange={setValue}
        />
        <Labelled id="setting-from" label={t(words.settings.from)} error={saving.errors['from']}>
          <Input id="setting-from" type="date" value={from} onType={setFrom} required />
        </Labelled>
        {kind?.sourced ? (
          <SourceFields kind={kind} source={source} saving={saving} onChange={setSource} />
        ) : null}
        <Labelled id="setting-why" label={t(words.people.reason)} error={saving.errors['reason']}>
          <Input id="setting-why" value={reason} onType={setReason} required maxLength={500} />
        </Labelled>
      </SmallForm>
    </Panel>
  );
}

type Source = { readonly [Part in 'document' | 'number' | 'article' | 'url']: string };
const NO_SOURCE: Source = { document: '', number: '', article: '', url: '' };

const sent = ({ document, number, article, url }: Source) =>
  document.trim() === ''
    ? null
    : { document, number: number || null, article: article || null, url: url || null };

type SourceProps = {
  readonly kind: Kind;
  readonly source: Source;
  readonly saving: Saving;
  readonly onChange: (source: Source) => void;
};

/** The document that fixes the value, so that every term computed from it can say so. */
function SourceFields({ kind, source, saving, onChange }: SourceProps) {
  const { t } = useVoice();
  const says = words.settings.sources;
  return (
    <>
      <p className="hint">{t(kind.source)}</p>
      {(['document', 'number', 'article', 'url'] as const).map((part) => (
        <Labelled
          key={part}
          id={`setting-${part}`}
          label={t(says[part])}
          {...(part === 'document'
            ? { hint: t(says.documentHint) }
            : { mark: t(words.general.optional) })}
          error={saving.errors[`source.${part}`] ?? saving.errors[part]}
        >
          <Input
            id={`setting-${part}`}
            value={source[part]}
            onType={(typed) => onChange({ ...source, [part]: typed })}
            required={part === 'document'}
            maxLength={part === 'document' ? 200 : part === 'url' ? 500 : 60}
            {...(part === 'url' ? { type: 'url' } : {})}
          />
        </Labelled>
      ))}
    </>
  );
}

type ValueProps = {
  readonly name: string;
  readonly kind: Kind | undefined;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
};

/** Several values at once, or one: as the setting is. */
function ValueControl({ name, kind, value, error, onChange }: ValueProps) {
  const { t } = useVoice();
  if (isTerms(value)) return <TermsControl value={value} parts={kind?.parts} onChange={onChange} />;
  if (isThresholds(value))
    return <ThresholdsControl value={value} parts={kind?.parts} onChange={onChange} />;
  if (isOptions(value)) return <OptionsControl value={value} onChange={onChange} />;
  if (isChoices(value))
    return (
      <ChoicesControl
        value={value}
        parts={kind?.parts}
        options={kind?.options}
        onChange={onChange}
      />
    );
  if (name === 'alsoRefusals') return <ResultSet value={value} onChange={onChange} />;
  return (
    <Labelled id="setting" label={t(words.settings.value)} error={error}>
      <OneControl name={name} kind={kind} value={value} onChange={onChange} />
    </Labelled>
  );
}

/** One of a few words, a number, or a text. */
function OneControl({ name, kind, value, onChange }: Omit<ValueProps, 'error'>) {
  const { t } = useVoice();
  const choices = kind?.options;
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
  const number = Number(numberOf(value));
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
  const results = Object.entries(matterOf('disclosure-request')?.keeps['result']?.options ?? {});
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
