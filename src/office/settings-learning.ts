import type { SettingKinds } from './setting-kind.ts';

/** Learning and law education, training, people and honours. */
export const learningSettings = {} as const satisfies SettingKinds;
