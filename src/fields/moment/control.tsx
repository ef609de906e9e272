import { useContext } from 'react';
import type { Moment } from '../../kernel/moment.ts';
import { isMoment } from '../../kernel/moment.ts';
import { say } from '../../kernel/text.ts';
import type { ControlProps } from '../control.ts';
import { asText, bound } from '../control.ts';
import { ThereContext } from './context.ts';
import { momentIn, momentNow } from './there.ts';

const beijing = say('北京时间', 'Beijing time');
const now = say('现在', 'Now');
const there = (place: string, at: string) => say(`${place}时间 ${at}`, `in ${place}: ${at}`);

/** The browser's own field for a day and a minute; where the record is about a place abroad, its time stands below. */
export function MomentControl(props: ControlProps) {
  const { around, value, onChange } = props;
  const place = useContext(ThereContext);
  const local = place && isMoment(value) ? momentIn(value, place.zone) : undefined;
  return (
    <span className="moment">
      <input
        {...bound(props)}
        type="datetime-local"
        className="control"
        min="1949-10-01T00:00"
        max="2999-12-31T23:59"
        value={asText(value)}
        onChange={(event) => onChange(event.target.value.slice(0, 16) || null)}
      />
      <button type="button" className="button quiet" onClick={() => onChange(momentNow())}>
        {around.say(now)}
      </button>
      <span className="hint">
        {around.say(beijing)}
        {local && place ? ` · ${around.say(there(around.say(place.name), spaced(local)))}` : ''}
      </span>
    </span>
  );
}

const spaced = (at: Moment): string => at.replace('T', ' ');
