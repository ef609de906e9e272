import type { Field } from '../../kernel/field.ts';
import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';

const FEW = 6;

/** Few choices stand open side by side; many are a list. */
export const standsOpen = ({ options }: Field): boolean => Object.keys(options ?? {}).length <= FEW;

export const ChoiceControl = (props: ControlProps) =>
  standsOpen(props.field) ? <Open {...props} /> : <Listed {...props} />;

function Open(props: ControlProps) {
  const { field, value, onChange, around, id, invalid } = props;
  return (
    <span className="choices">
      {Object.entries(field.options ?? {}).map(([code, title], at) => (
        <label key={code}>
          <input
            type="radio"
            id={at === 0 ? id : `${id}-${code}`}
            name={id}
            value={code}
            checked={value === code}
            {...(invalid ? { 'aria-describedby': `${id}-error` } : {})}
            onChange={() => onChange(code)}
          />
          <span>{around.say(title)}</span>
        </label>
      ))}
    </span>
  );
}

const none = say('请选择', 'Choose');

export const Listed = (props: ControlProps) => (
  <select
    {...bound(props)}
    className="control"
    value={asText(props.value)}
    onChange={(event) => props.onChange(event.target.value || null)}
  >
    <option value="">{props.around.say(none)}</option>
    {Object.entries(props.field.options ?? {}).map(([code, title]) => (
      <option key={code} value={code}>
        {props.around.say(title)}
      </option>
    ))}
  </select>
);
