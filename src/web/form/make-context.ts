import { createContext, useContext } from 'react';
import type { Around } from '../../fields/control.ts';

export type Make = Around['make'];

/** Whatever stands outside of the desk can enter nothing new. */
export const MakingContext = createContext<Make>(() => undefined);
export const useMaking = (): Make => useContext(MakingContext);
