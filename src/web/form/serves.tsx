import type { ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Matter } from '../../kernel/matter.ts';
import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';
import { placeIn } from '../article.ts';
import { useVoice } from '../language.tsx';
import type { UsesOfKinds } from '../uses-plugin.ts';
import { words } from '../words.ts';

/** What the form knows of its fields besides their values: what needs each, and where an offered answer comes from. */
type Told = {
  readonly serves: Readonly<Record<string, string>>;
  readonly offered: Readonly<Record<string, string>>;
};
const ToldContext = createContext<Told>({ serves: {}, offered: {} });

export const useTold = (path: string): { readonly serves?: string; readonly offered?: string } => {
  const { serves, offered } = useContext(ToldContext);
  const [use, from] = [serves[path], offered[path]];
  return { ...(use ? { serves: use } : {}), ...(from ? { offered: from } : {}) };
};

type Props = {
  readonly matter: Matter;
  /** The step whose form it is; none where it opens the matter. */
  readonly step?: string;
  readonly offered?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

const NONE: Told['offered'] = {};

/** Says under each field of a form which figure, rule, term, letter or list needs it. */
export function Served({ matter, step, offered = NONE, children }: Props) {
  const { t, language } = useVoice();
  const uses = useUses();
  const serves = useMemo(() => {
    if (!uses) return {};
    const asks = Object.keys(matter.steps[step ?? '']?.asks ?? {});
    const of = uses[matter.name] ?? {};
    const keys = [
      ...Object.keys(matter.own).map((name) => [name, name] as const),
      ...asks.map((name) => [name, `${step}.${name}`] as const),
    ];
    return Object.fromEntries(
      keys.map(([name, key]) => [
        name,
        t(told((of[key] ?? of[name] ?? []).map((use) => sentence(use, language)))),
      ]),
    );
  }, [uses, matter, step, t, language]);
  const value = useMemo(() => ({ serves, offered }), [serves, offered]);
  return <ToldContext value={value}>{children}</ToldContext>;
}

const SHOWN = 3;

/** 用于：“法治讲座”数据、第三十条的规则等5处 */
function told(uses: readonly Text[]): Text {
  const { serves, servesMore, servesNothing } = words.form;
  const colon = words.general.colon;
  const some = uses.length === 0 ? [servesNothing] : uses.slice(0, SHOWN);
  const more = uses.length > SHOWN ? servesMore(uses.length) : say('', '');
  return say(
    `${serves.zh}${colon.zh}${some.map(({ zh }) => zh).join('、')}${more.zh}`,
    `${serves.en}${colon.en}${some.map(({ en }) => en).join(', ')}${more.en}`,
  );
}

const saying: Readonly<Record<string, (title: Text) => Text>> = {
  rule: words.form.servesRule,
  clock: words.form.servesClock,
  figure: words.form.servesFigure,
  letter: words.form.servesLetter,
  step: words.form.servesStep,
};

function sentence([what, zh, en]: readonly [string, string, string], language: 'zh' | 'en'): Text {
  // A rule is called by its article, which is written once.
  const title = what === 'rule' ? say(zh, placeIn(language, zh) || 'practice') : say(zh, en);
  return (saying[what] ?? ((text: Text) => text))(title);
}

let known: UsesOfKinds | undefined;

/** Fetched when the first form is opened. */
function useUses(): UsesOfKinds | undefined {
  const [uses, set] = useState(known);
  useEffect(() => {
    if (known) return;
    void import('virtual:uses')
      .then(({ default: all }) => {
        known = all;
        set(all);
      })
      .catch(() => undefined);
  }, []);
  return uses;
}
