import { useEffect, useState } from 'react';
import { say } from '../../kernel/text.ts';
import type { ControlProps, Option } from '../control.ts';
import { asList, asText, bound } from '../control.ts';

const none = say('请选择', 'Choose');
const seek = say('输入编号或者名称查找', 'Type a number or name to find it');
const nothing = say('没有可以选择的记录。', 'There is nothing to choose from.');

export function ReferenceControl(props: ControlProps) {
  const { field, name, value, onChange, around } = props;
  if (field.refers === 'matter' || field.refers === 'organisation') return <Sought {...props} />;
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

const PAUSE = 250;

/** Among thousands one looks for a record instead of choosing it from a list. */
function Sought(props: ControlProps) {
  const { value, onChange, around, id, name } = props;
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Option[]>([]);
  const near = around.choices('matter', name);
  const { find } = around;
  useEffect(() => {
    if (!text.trim()) return undefined;
    const timer = setTimeout(() => void find(text.trim()).then(setFound), PAUSE);
    return () => clearTimeout(timer);
  }, [text, find]);
  const shown = text.trim() ? found : near;
  const chosen = [...near, ...found].find((option) => option.value === value);
  const listed =
    chosen && shown.every((option) => option.value !== value) ? [chosen, ...shown] : shown;
  return (
    <>
      <input
        {...bound(props)}
        type="text"
        className="control"
        autoComplete="off"
        placeholder={around.say(seek)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className="choices">
        {listed.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={`${id}-found`}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang="zh-CN">{option.label}</span>
          </label>
        ))}
      </span>
    </>
  );
}

/** Several colleagues: ticks, because a list of many selections is lost with one wrong click. */
export function ReferencesControl({ id, field, name, value, onChange, around }: ControlProps) {
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
