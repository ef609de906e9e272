const KEPT = 'waishi.appearance';
export const appearances = ['light', 'dark', 'system'] as const;
export type Appearance = (typeof appearances)[number];

export function keptAppearance(): Appearance {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Light or dark as the person chose, or as the system has it. */
export function applyAppearance(chosen: Appearance = keptAppearance()): void {
  localStorage.setItem(KEPT, chosen);
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
