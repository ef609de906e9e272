import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';

const types = { text: 'text', email: 'email', phone: 'tel' } as const;

export function TextControl(props: ControlProps) {
  const { field, value, onChange } = props;
  const lines = field.lines ?? 1;
  const shared = {
    ...bound(props),
    className: 'control',
    autoComplete: 'off',
    value: asText(value),
  };
  return lines > 1 ? (
    <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
  ) : (
    <input
      {...shared}
      type={types[field.as ?? 'text']}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
