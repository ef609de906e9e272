import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../../api/contract.ts';
import type { Text } from '../../kernel/text.ts';
import { ask, pathOf } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Awaited } from '../controls/states.tsx';
import { matterOf } from '../../matters/index.ts';
import { fullDay } from '../days.ts';
import { Data, useVoice } from '../language.tsx';
import { rolesOf, useSeat } from '../shell/session.tsx';
import { useTitle } from '../title.ts';
import { ChangeSetting, kindOf, numberOf } from './setting-change.tsx';
import { useSaidEntries } from './setting-values.tsx';
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
            {groupsOf(value).map(({ name, title, keys }) => (
              <section key={name} className="setting-line" aria-labelledby={`line-${name}`}>
                <h2 id={`line-${name}`}>{t(title)}</h2>
                <ul className="settings">
                  {keys.map((key) => (
                    <Row
                      key={key}
                      name={key}
                      settings={value}
                      onChange={may ? () => setOpen(key) : null}
                    />
                  ))}
                </ul>
              </section>
            ))}
            {open === null ? null : (
              <ChangeSetting
                key={open}
                name={open}
                settings={value}
                onClose={() => setOpen(null)}
              />
            )}
          </>
        )}
      </Awaited>
    </div>
  );
}

type Group = { readonly name: string; readonly title: Text; readonly keys: readonly string[] };

/** By line of business; what is kept by a prefix (numbers, units of kinds) comes last. */
function groupsOf({ kinds, lines, now, history }: Settings): readonly Group[] {
  const known = new Set(kinds.map(({ key }) => key));
  const all = new Set([...Object.keys(now), ...history.map(({ key }) => key)]);
  const other = { name: 'other', title: words.settings.sources.own };
  return [
    ...lines.map((line) => ({
      ...line,
      keys: kinds.filter((kind) => kind.line === line.name).map(({ key }) => key),
    })),
    { ...other, keys: [...all].filter((key) => !known.has(key)) },
  ].filter(({ keys }) => keys.length > 0);
}

function useShown(settings: Settings): (key: string, value: unknown) => string {
  const { t } = useVoice();
  const saidEntries = useSaidEntries();
  const results = matterOf('disclosure-request')?.keeps['result']?.options ?? {};
  const resultOf = (code: unknown): string => {
    const title = results[String(code)];
    return title ? t(title) : String(code);
  };
  const optionOf = (kind: ReturnType<typeof kindOf>, value: string): string => {
    const option = kind?.options?.[value];
    return option ? t(option) : value;
  };
  return (key, value) => {
    const kind = kindOf(settings, key);
    if (value === undefined || value === null) return '';
    if (typeof value === 'number' || key === 'lights') return String(numberOf(value));
    if (Array.isArray(value)) return value.map(resultOf).join(t(words.general.semicolon));
    if (typeof value !== 'string') return saidEntries(value, kind) ?? JSON.stringify(value);
    return optionOf(kind, value);
  };
}

type RowProps = {
  readonly name: string;
  readonly settings: Settings;
  readonly onChange: (() => void) | null;
};

function Row({ name, settings, onChange }: RowProps) {
  const { t, language } = useVoice();
  const shown = useShown(settings);
  const kind = kindOf(settings, name);
  const title = kind?.title;
  const past = settings.history.filter(({ key }) => key === name);
  return (
    <li>
      <span className="term">{title ? t(title) : <code>{name}</code>}</span>
      <div>
        <Held name={name} settings={settings} />
        {past.length > 0 ? (
          <details>
            <summary>{t(words.settings.history)}</summary>
            <ol>
              {past.map(({ from, at, by, value, source }) => (
                <li key={`${from}${at}`}>
                  {t(words.settings.since(fullDay(from, language)))}{' '}
                  <Data>{shown(name, value)}</Data> {by ? <Data>{by.name}</Data> : null}{' '}
                  <SourceLine source={source} />
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

/** What holds now and where it comes from: what the office set, or what the platform begins with. */
function Held({ name, settings }: { readonly name: string; readonly settings: Settings }) {
  const { t } = useVoice();
  const { today } = useSeat().session;
  const shown = useShown(settings);
  const kind = kindOf(settings, name);
  const set = settings.history
    .filter(({ key, from }) => key === name && from <= today)
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1))[0];
  const now = shown(name, settings.now[name]);
  // What the office is called is data, where no change of it was ever made too.
  const typed = set !== undefined || !(kind?.sourced || kind?.options);
  return (
    <>
      <span className="value">
        {now === '' ? <span className="lack">{t(words.settings.notSet)}</span> : null}
        {typed ? <Data>{now}</Data> : now}
      </span>
      {kind?.sourced ? <Origin kind={kind} set={set} /> : null}
    </>
  );
}

type OriginProps = {
  readonly kind: Settings['kinds'][number];
  readonly set: Settings['history'][number] | undefined;
};

/** The document behind what the office set, or why the platform begins with what it does. */
function Origin({ kind, set }: OriginProps) {
  const { t, language } = useVoice();
  const { sources, since } = words.settings;
  return (
    <p className="hint">
      {t(sources.held)}
      {t(words.general.colon)}
      {set ? <SourceLine source={set.source} /> : t(kind.source)}{' '}
      {set ? t(since(fullDay(set.from, language))) : `（${t(sources.initial)}）`}
      {kind.clock ? ` · ${t(sources.timed)}` : ''}
    </p>
  );
}

type Source = Settings['history'][number]['source'];

/** The document with its number and article; its address opens it. */
function SourceLine({ source }: { readonly source: Source }) {
  if (source === null) return null;
  const { document, number, article, url } = source;
  const text = `${document}${number === null ? '' : `（${number}）`}${article ?? ''}`;
  if (url === null) return <Data>{text}</Data>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <Data>{text}</Data>
    </a>
  );
}
