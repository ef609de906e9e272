import { createContext } from 'react';
import type { There } from './there.ts';

/** The place the record on the page is about; nothing where a page is about none. */
export const ThereContext = createContext<There | null>(null);
