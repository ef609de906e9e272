import type { SettingKinds } from './setting-kind.ts';

/** Major decisions, meetings, tasks and accountability. */
export const decisionSettings = {} as const satisfies SettingKinds;
