import { fileURLToPath } from 'node:url';
import type { InlineConfig, Plugin } from 'vite';
import { themeCss } from './theme.ts';
import { uses } from './uses-plugin.ts';

const THEME = 'virtual:theme.css';

/** Gives the colours of theme.ts as a style sheet: one source for code, tests and pages. */
const theme = (): Plugin => ({
  name: 'waishi-theme',
  resolveId: (id) => (id === THEME ? `\0${THEME}` : null),
  load: (id) => (id === `\0${THEME}` ? themeCss() : null),
});

/** Chrome 109 is the floor; nothing is inlined, so that the policy needs neither inline script nor inline style. */
export const configOf = (outDir: string): InlineConfig => ({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  logLevel: 'error',
  plugins: [theme(), uses()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'chrome109',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
