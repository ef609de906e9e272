import { useVoice } from '../language.tsx';
import { words } from '../words.ts';

/** Says of a demonstration that it is one, on every page. */
export function Banner() {
  const { t } = useVoice();
  return (
    <aside className="banner" aria-label={t(words.shell.demoTitle)}>
      {t(words.shell.demo)}
    </aside>
  );
}
