import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Light } from './due.ts';
import { shapes } from './due.ts';

type Props = { readonly light: Light; readonly closed?: boolean };

export function LightMark({ light, closed = false }: Props) {
  const { t } = useVoice();
  return (
    <span className={`light ${light}`}>
      <span className="shape" aria-hidden="true">
        {shapes[light]}
      </span>
      {t(words.list.lights[light === 'none' && closed ? 'closed' : light])}
    </span>
  );
}
