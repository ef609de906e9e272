import { useEffect } from 'react';
import type { Text } from '../kernel/text.ts';
import { useVoice } from './language.tsx';
import { words } from './words.ts';

/** Names the page in the browser's tab and for whoever hears it opened. */
export function useTitle(title: Text): void {
  const { t } = useVoice();
  const shown = `${t(title)} · ${t(words.general.product)}`;
  useEffect(() => {
    document.title = shown;
  }, [shown]);
}
