import type { Limit } from '../../kernel/clock-rule.ts';
import type { Text } from '../../kernel/text.ts';
import { Input } from '../controls/input.tsx';
import { Labelled } from '../controls/labelled.tsx';
import { Select } from '../controls/select.tsx';
import { useVoice } from '../language.tsx';
import { limitText } from '../words/limit.ts';
import { words } from '../words.ts';

type Loose = Readonly<Record<string, unknown>>;
const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const all = (value: unknown, is: (one: Loose) => boolean): boolean =>
  isLoose(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((one) => isLoose(one) && is(one));

type Terms = Readonly<Record<string, Limit>>;
type Options = Readonly<Record<string, Text>>;
/** Limits by what a matter is. */
export const isTerms = (value: unknown): value is Terms =>
  all(value, (one) => 'amount' in one && 'unit' in one);
/** Options of a choice by code. */
export const isOptions = (value: unknown): value is Options =>
  all(value, (one) => 'zh' in one && 'en' in one);

type Threshold = { readonly dead: number; readonly casualties: number };
type Thresholds = Readonly<Record<string, Threshold>>;
/** From how many dead, or dead and injured, each level is reached. */
export const isThresholds = (value: unknown): value is Thresholds =>
  all(value, (one) => 'dead' in one && 'casualties' in one);

/** One of a few words for each part. */
export const isChoices = (value: unknown): value is Readonly<Record<string, string>> =>
  isLoose(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every((one) => typeof one === 'string');

/** What each entry of a value is about, by key. */
type Parts = Readonly<Record<string, Text>> | undefined;
/** In the order in which the setting names its parts: what is kept has none of its own. */
function entriesOf<One>(
  value: Readonly<Record<string, One>>,
  parts: Parts,
): readonly (readonly [string, One])[] {
  const order = Object.keys(parts ?? {});
  const place = (key: string): number => order.indexOf(key);
  return Object.entries(value).toSorted(([a], [b]) => place(a) - place(b));
}
/** What the setting says of its own values. */
type Said = { readonly parts?: Parts; readonly options?: Parts } | undefined;
const titleOf = (parts: Parts, key: string): Text => parts?.[key] ?? { zh: key, en: key };

/** '市政协提案3个月；会办意见1个月', levels by what reaches them, or options by their titles; nothing for other values. */
export function useSaidEntries(): (value: unknown, kind: Said) => string | undefined {
  const { t } = useVoice();
  return (value, kind) => {
    const parts = kind?.parts;
    const each = <One,>(of: Readonly<Record<string, One>>, says: (one: One) => Text) =>
      entriesOf(of, parts).map(([key, one]) => `${t(titleOf(parts, key))} ${t(says(one))}`);
    const said = isTerms(value)
      ? each(value, limitText)
      : isThresholds(value)
        ? each(value, (one) => words.settings.thresholds.reached(one.dead, one.casualties))
        : isOptions(value)
          ? Object.values(value).map(t)
          : isChoices(value)
            ? each(value, (one) => titleOf(kind?.options, one))
            : undefined;
    return said?.join(t(words.general.semicolon));
  };
}

type Props<T> = {
  readonly value: T;
  readonly parts?: Parts;
  readonly onChange: (value: T) => void;
};

export function TermsControl({ value, parts, onChange }: Props<Terms>) {
  const { t } = useVoice();
  return entriesOf(value, parts).map(([key, limit]) => {
    const change = (part: Partial<Limit>): void =>
      onChange({ ...value, [key]: { ...limit, ...part } });
    const id = `term-${key.replaceAll('.', '-')}`;
    return (
      <Labelled key={key} id={id} label={t(titleOf(parts, key))}>
        <span className="pair">
          <Input
            id={id}
            type="number"
            min={1}
            max={1000}
            value={String(limit.amount)}
            onType={(typed) => change({ amount: Number(typed) })}
            required
          />
          <Select
            value={limit.unit}
            aria-label={t(words.settings.unit)}
            options={unitsLike(limit.unit).map((unit) => ({
              value: unit,
              label: t(words.settings.units[unit]),
            }))}
            // One of those offered.
            onPick={(unit) => change({ unit: unit as Limit['unit'] })}
          />
        </span>
      </Labelled>
    );
  });
}

/** Terms of a plan run by the clock, those of a rule by the calendar. */
const unitsLike = (unit: Limit['unit']): readonly Limit['unit'][] =>
  unit === 'hours' || unit === 'minutes'
    ? ['minutes', 'hours']
    : ['months', 'days', 'working-days'];

export function ThresholdsControl({ value, parts, onChange }: Props<Thresholds>) {
  const { t } = useVoice();
  return entriesOf(value, parts).map(([level, reached]) =>
    (['dead', 'casualties'] as const).map((which) => (
      <Labelled
        key={`${level}-${which}`}
        id={`level-${level}-${which}`}
        label={`${t(titleOf(parts, level))} ${t(words.settings.thresholds[which])}`}
      >
        <Input
          id={`level-${level}-${which}`}
          type="number"
          min={1}
          max={1000}
          value={String(reached[which])}
          onType={(typed) =>
            onChange({ ...value, [level]: { ...reached, [which]: Number(typed) } })
          }
          required
        />
      </Labelled>
    )),
  );
}

/** One of the setting's words for each part. */
export function ChoicesControl({
  value,
  parts,
  options,
  onChange,
}: Props<Readonly<Record<string, string>>> & { readonly options: Parts }) {
  const { t } = useVoice();
  const offered = Object.entries(options ?? {}).map(([code, title]) => ({
    value: code,
    label: t(title),
  }));
  return entriesOf(value, parts).map(([key, one]) => (
    <Labelled key={key} id={`choice-${key}`} label={t(titleOf(parts, key))}>
      <Select
        id={`choice-${key}`}
        value={one}
        options={offered}
        onPick={(picked) => onChange({ ...value, [key]: picked })}
      />
    </Labelled>
  ));
}

/** One option a line: the code, the Chinese title, the English one, by vertical bars. */
export function OptionsControl({ value, onChange }: Props<Options>) {
  const { t } = useVoice();
  const lines = Object.entries(value).map(([code, { zh, en }]) => `${code}｜${zh}｜${en}`);
  return (
    <Labelled id="setting" label={t(words.settings.value)} hint={t(words.settings.optionsHint)}>
      <textarea
        id="setting"
        className="control"
        rows={6}
        defaultValue={lines.join('\n')}
        onChange={(event) => onChange(optionsIn(event.target.value))}
      />
    </Labelled>
  );
}

const optionsIn = (text: string): Options =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [code = '', zh = '', en = ''] = line.split(/[|｜]/u).map((part) => part.trim());
      return code ? [[code, { zh, en: en || zh }]] : [];
    }),
  );
