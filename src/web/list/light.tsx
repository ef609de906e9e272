import { useVoice } from '../language.tsx';
import { words } from '../words.ts';
import type { Light } from './due.ts';
import { shapes } from './due.ts';

export function LightMark({ light }: { readonly light: Light }) {
  const { t } = useVoice();
  return (
    <span className={`light ${light}`}>
      <span className="shape" aria-hidden="true">
        {shapes[light]}
      </span>
      {t(words.list.lights[light])}
    </span>
  );
}
