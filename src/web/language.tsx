import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Text } from '../kernel/text.ts';
import { gapped } from './gap.ts';

const KEPT = 'waishi.language';

type Voice = {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** A text of the catalogue or of a declaration in the reader's language. */
  readonly t: (text: Text) => string;
};

const VoiceContext = createContext<Voice>({
  language: 'zh',
  setLanguage: () => undefined,
  t: (text) => text.zh,
});

export const useVoice = (): Voice => useContext(VoiceContext);

const kept = (): Language => (localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(kept);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    // Another window of the same person speaks the same language at once.
    function followed({ key }: StorageEvent): void {
      if (key === KEPT) choose(kept());
    }
    window.addEventListener('storage', followed);
    return () => window.removeEventListener('storage', followed);
  }, []);
  const setLanguage = useCallback((next: Language) => {
    localStorage.setItem(KEPT, next);
    choose(next);
  }, []);
  const voice = useMemo(
    () => ({ language, setLanguage, t: (text: Text) => gapped(text[language]) }),
    [language, setLanguage],
  );
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

/** What people wrote: a name, a title. It stays in its own script whatever the language of the page. */
export const Data = ({ children }: { readonly children: string | null | undefined }) =>
  children ? (
    <span lang="zh-CN" className="data">
      {gapped(children)}
    </span>
  ) : null;
