import { useState } from 'react';
import type { Matter } from '../../kernel/matter.ts';
import { Button } from '../controls/button.tsx';
import { Panel } from '../controls/panel.tsx';
import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import { columnsOf } from './columns.ts';

type Props = {
  readonly matter: Matter;
  readonly columns: readonly string[];
  readonly onKeep: (columns: readonly string[]) => void;
  readonly onForget: () => void;
  readonly onClose: () => void;
};

/** Which columns the list shows and in which order; kept for this person together with the filters as they stand. */
export function ColumnsPanel({ matter, columns, onKeep, onForget, onClose }: Props) {
  const { t } = useVoice();
  const [chosen, choose] = useState(columns);
  return (
    <Panel title={t(words.list.columns)} onClose={onClose}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep(chosen);
          onClose();
        }}
      >
        <p className="hint">{t(words.list.columnsHint)}</p>
        <ChosenColumns matter={matter} chosen={chosen} choose={choose} />
        <OtherColumns matter={matter} chosen={chosen} choose={choose} />
        <div className="actions">
          <Button type="submit" look="first">
            {t(words.list.keep)}
          </Button>
          <Button
            onClick={() => {
              onForget();
              onClose();
            }}
          >
            {t(words.list.forget)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t(words.general.cancel)}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type PartProps = Pick<Props, 'matter'> & {
  readonly chosen: readonly string[];
  readonly choose: (columns: readonly string[]) => void;
};

function ChosenColumns({ matter, chosen, choose }: PartProps) {
  const { t } = useVoice();
  const all = columnsOf(matter);
  const shown = chosen.flatMap((key) => all.filter((one) => one.key === key));
  function move(at: number, by: number): void {
    const next = [...chosen];
    const [key] = next.splice(at, 1);
    if (key !== undefined) next.splice(at + by, 0, key);
    choose(next);
  }
  return (
    <ol className="columns-chosen">
      {shown.map(({ key, title }, at) => (
        <li key={key}>
          <label>
            <input
              type="checkbox"
              checked
              disabled={key === 'matter'}
              onChange={() => choose(chosen.filter((one) => one !== key))}
            />
            <span>{t(title)}</span>
          </label>
          <Move title={t(words.list.up)} sign="↑" off={at === 0} onDo={() => move(at, -1)} />
          <Move
            title={t(words.list.down)}
            sign="↓"
            off={at === shown.length - 1}
            onDo={() => move(at, 1)}
          />
        </li>
      ))}
    </ol>
  );
}

function OtherColumns({ matter, chosen, choose }: PartProps) {
  const { t } = useVoice();
  const others = columnsOf(matter).filter(({ key }) => !chosen.includes(key));
  return others.length === 0 ? null : (
    <fieldset className="columns-others">
      <legend>{t(words.list.columnsMore)}</legend>
      {others.map(({ key, title }) => (
        <label key={key}>
          <input type="checkbox" checked={false} onChange={() => choose([...chosen, key])} />
          <span>{t(title)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type MoveProps = {
  readonly title: string;
  readonly sign: string;
  readonly off: boolean;
  readonly onDo: () => void;
};

const Move = ({ title, sign, off, onDo }: MoveProps) => (
  <Button look="quiet" aria-label={title} title={title} disabled={off} onClick={onDo}>
    {sign}
  </Button>
);
