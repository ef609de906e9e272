import type { SettingKinds } from './setting-kind.ts';

/** Incoming and outgoing documents. */
export const documentSettings = {} as const satisfies SettingKinds;
