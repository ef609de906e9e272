import type { Text } from '../../kernel/text.ts';
import { Refused } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/states.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** What a filter names is not there, or not any more: the address is an old one, or was typed. */
export const isOutdated = (fault: unknown): fault is Refused =>
  fault instanceof Refused && fault.problem.status === 422;

type Props = { readonly fault: Refused; readonly onClear: () => void };

const { phase, light, standing, unit, assignee, sort, kind } = words.list;
const labels: Readonly<Record<string, Text>> = {
  ...{ kind, phase, light, standing, unit, assignee, sort },
  receivedFrom: words.list.from,
  receivedTo: words.list.to,
};

/** Says what of the filter does not hold, and shows the list without it. */
export function Outdated({ fault, onClear }: Props) {
  const { t } = useVoice();
  const errors = fault.problem.errors ?? [];
  return (
    <Notice tone="bad">
      <div>
        <p>{t(words.list.outdated)}</p>
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field}>
              {labels[field] ? `${t(labels[field])}${t(words.general.colon)}` : ''}
              {t(message)}
            </li>
          ))}
        </ul>
      </div>
      <Button onClick={onClear}>{t(words.list.clear)}</Button>
    </Notice>
  );
}
