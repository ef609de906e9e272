import type { Text } from '../../kernel/text.ts';
import { matterOf } from '../../matters/index.ts';
import { Data, useVoice } from '../language.tsx';
import { usePeople } from '../queries.ts';
import { words } from '../words.ts';

type Props = { readonly about: Readonly<Record<string, unknown>> };

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The particulars of an entry of the audit in words: names of people and units, titles of what has one. */
export function About({ about }: Props) {
  const { t } = useVoice();
  const say = useSaid();
  return (
    <ul className="particulars">
      {Object.entries(about).map(([name, value]) => {
        const title = words.audited[name];
        return (
          <li key={name}>
            <span className="hint">
              {title ? t(title) : <code>{name}</code>}
              {t(words.general.colon)}
            </span>
            {say(name, value)}
          </li>
        );
      })}
    </ul>
  );
}

function useSaid() {
  const { t } = useVoice();
  const people = usePeople();
  const named = [...(people.data?.people ?? []), ...(people.data?.units ?? [])];
  const titled = (name: string, value: string): Text | undefined => {
    if (name === 'kind') return matterOf(value)?.title;
    if (name === 'view') return views[value];
    if (name === 'list') return value === 'matters' ? words.list.matter : undefined;
    return name === 'light' || name === 'standing' ? lights[value] : undefined;
  };
  return (name: string, value: unknown) => {
    if (typeof value === 'boolean') return t(words.general[value ? 'yes' : 'no']);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const title = titled(name, text);
    if (title) return t(title);
    const known = named.find(({ id }) => id === text)?.name;
    return known === undefined && ID.test(text) ? (
      <code>{text.slice(0, 8)}</code>
    ) : (
      <Data>{known ?? text}</Data>
    );
  };
}

type Titles = Readonly<Record<string, Text | undefined>>;
const views: Titles = words.shell.views;
const { overdue, dueToday, withinThree, open, paused } = words.list;
const lights: Titles = { ...words.list.lights, overdue, dueToday, withinThree, open, paused };
