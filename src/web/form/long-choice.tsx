import { useMemo } from 'react';
import { ChoiceControl } from '../../fields/choice/control.tsx';
import type { Around, ControlProps } from '../../fields/control.ts';
import { Sought } from '../../fields/reference/sought.tsx';
import type { Text } from '../../kernel/text.ts';

/** More than so many are looked for by typing: no one reads down the countries of the world. */
const MANY = 120;
const SHOWN = 12;

export const AnyChoice = (props: ControlProps) =>
  Object.keys(props.field.options ?? {}).length > MANY ? (
    <LongChoice {...props} />
  ) : (
    <ChoiceControl {...props} />
  );

/** By the beginning or a part of the name in either language, or by the code. */
function LongChoice(props: ControlProps) {
  const { field, around } = props;
  const { say } = around;
  const own = useMemo((): Around => {
    const all = Object.entries(field.options ?? {});
    return {
      ...around,
      seek: async (_, typed) =>
        sought(all, typed).map(([value, title]) => ({ value, label: say(title) })),
      called: (_, code) => {
        const title = field.options?.[code];
        return title ? say(title) : code;
      },
      chose: () => undefined,
      make: () => undefined,
    };
  }, [field, around, say]);
  return <Sought {...props} field={{ ...field, refers: 'option' }} around={own} />;
}

type Options = readonly (readonly [code: string, title: Text])[];

function sought(all: Options, typed: string): Options {
  const text = typed.toLowerCase();
  const fits = ([code, { zh, en }]: Options[number], how: (one: string) => boolean): boolean =>
    [code, zh, en].some((one) => how(one.toLowerCase()));
  const first = all.filter((one) => fits(one, (name) => name.startsWith(text)));
  const others = all.filter(
    (one) => !first.includes(one) && fits(one, (name) => name.includes(text)),
  );
  return [...first, ...others].slice(0, SHOWN);
}
