import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asList } from '../control.ts';

const add = say('增加一项', 'Add one');
const remove = say('删除', 'Remove');
const item = (at: number) => say(`第${at}项`, `Item ${at}`);

type Item = Readonly<Record<string, unknown>>;

export function ListControl({ id, name, field, value, onChange, around }: ControlProps) {
  const items = asList(value) as readonly Item[]; // this control made them
  const change = (at: number, key: string, next: unknown): void =>
    onChange(items.map((one, index) => (index === at ? { ...one, [key]: next } : one)));
  return (
    <div className="items">
      {items.map((one, at) => (
        // Items have no name of their own: their place is what tells them apart.
        <div key={at} className="item" role="group" aria-label={around.say(item(at + 1))}>
          <div className="item-head">
            <span>{around.say(item(at + 1))}</span>
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange(items.filter((_, index) => index !== at))}
            >
              {around.say(remove)}
            </button>
          </div>
          {around.rows({
            path: `${name}.${at}`,
            fields: field.items ?? {},
            values: one,
            onChange: (key, next) => change(at, key, next),
          })}
        </div>
      ))}
      <div>
        <button type="button" id={id} className="button" onClick={() => onChange([...items, {}])}>
          {around.say(add)}
        </button>
      </div>
    </div>
  );
}
