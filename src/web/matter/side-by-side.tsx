import type { MatterRecord } from '../../api/contract.ts';
import type { Matter } from '../../kernel/matter.ts';
import { Panel } from '../controls/panel.tsx';
import { Awaited } from '../controls/states.tsx';
import { Data, useVoice } from '../language.tsx';
import { useRecord } from '../queries.ts';
import { words } from '../words.ts';
import type { Names } from './say-value.ts';
import { namesOf, sayValue } from './say-value.ts';

type Props = {
  readonly matter: Matter;
  readonly record: MatterRecord;
  readonly other: string;
  readonly onClose: () => void;
};

/** This request and an earlier one, field by field, with what was answered then. */
export function SideBySide({ matter, record, other, onClose }: Props) {
  const { t } = useVoice();
  const earlier = useRecord(record.kind, other);
  return (
    <Panel title={t(words.matter.sideBySide)} onClose={onClose}>
      <div>
        <Awaited asked={earlier}>
          {(value) => <Compared matter={matter} mine={record} theirs={value} />}
        </Awaited>
      </div>
    </Panel>
  );
}

type ComparedProps = {
  readonly matter: Matter;
  readonly mine: MatterRecord;
  readonly theirs: MatterRecord;
};

function Compared({ matter, mine, theirs }: ComparedProps) {
  const { t, language } = useVoice();
  const none: Names = namesOf(mine, [], (step) =>
    t(matter.steps[step]?.title ?? words.general.none),
  );
  const answered = theirs.acts.findLast(({ step }) => step === 'draft')?.asks ?? {};
  const draft = matter.steps['draft']?.asks ?? {};
  const rows = [
    ...Object.entries(matter.own).map(([name, field]) => ({
      key: name,
      field,
      values: [mine.own[name], theirs.own[name]],
    })),
    ...['result', 'repliedOn'].flatMap((name) => {
      const field = matter.keeps[name];
      return field ? [{ key: name, field, values: [mine.own[name], theirs.own[name]] }] : [];
    }),
    ...['findings', 'grounds'].flatMap((name) => {
      const field = draft[name];
      return field ? [{ key: name, field, values: [null, answered[name]] }] : [];
    }),
  ];
  return (
    <table className="plain compared">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{t(words.matter.about)}</span>
          </th>
          <th scope="col">{t(words.matter.thisOne)}</th>
          <th scope="col">
            {t(words.matter.thatOne)} <Data>{theirs.number}</Data>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, field, values }) => {
          const [here, there] = values.map((value) => sayValue(field, value, none, language));
          return here || there ? (
            <tr key={key} className={here === there ? 'same' : ''}>
              <th scope="row">{t(field.label)}</th>
              <td>
                <Data>{here}</Data>
              </td>
              <td>
                <Data>{there}</Data>
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}
