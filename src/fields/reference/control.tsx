import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asList, asText, bound } from '../control.ts';
import { isSought, Sought } from './sought.tsx';

const none = say('请选择', 'Choose');
const nothing = say('没有可以选择的记录。', 'There is nothing to choose from.');
const remove = say('移除', 'Remove');

export function ReferenceControl(props: ControlProps) {
  const { field, name, value, onChange, around } = props;
  if (isSought(field)) return <Sought {...props} />;
  const options = around.choices(field.refers ?? 'act', name);
  if (options.length === 0) return <p className="lack">{around.say(nothing)}</p>;
  return (
    <select
      {...bound(props)}
      className="control"
      value={asText(value)}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{around.say(none)}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value} lang="zh-CN">
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Several colleagues are ticks, because a list of many selections is lost with one wrong click; records are looked up. */
export const ReferencesControl = (props: ControlProps) =>
  isSought(props.field) ? <Several {...props} /> : <Ticks {...props} />;

function Ticks({ id, field, name, value, onChange, around }: ControlProps) {
  const chosen = asList(value);
  return (
    <span className="choices">
      {around.choices(field.refers ?? 'staff', name).map((option, at) => (
        <label key={option.value}>
          <input
            type="checkbox"
            id={at === 0 ? id : `${id}-${at}`}
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, option.value]
                  : chosen.filter((one) => one !== option.value),
              )
            }
          />
          <span lang="zh-CN">{option.label}</span>
        </label>
      ))}
    </span>
  );
}

function Several(props: ControlProps) {
  const { field, value, onChange, around } = props;
  const chosen = asList(value).map(asText);
  return (
    <div className="several">
      {chosen.map((id) => (
        <span key={id} className="file">
          <span lang="zh-CN">{around.called(field.refers ?? '', id) ?? '…'}</span>
          <button
            type="button"
            className="button quiet"
            onClick={() => onChange(chosen.filter((one) => one !== id))}
          >
            {around.say(remove)}
          </button>
        </span>
      ))}
      <Sought
        key={chosen.length}
        {...props}
        value={null}
        onChange={(id) => onChange(id === null ? chosen : [...new Set([...chosen, asText(id)])])}
      />
    </div>
  );
}
