import type { Matter } from '../../src/kernel/matter.ts';
import { permissionTable } from '../../src/matters/permission.ts';

/** Phase × step, a column for each role; `yes` where role and phase allow the step. The first rows open the matter. */
export function permissionsOf(matter: Matter): string {
  const roles = Object.keys(matter.roles);
  const rows = new Map<string, string[]>();
  for (const { phase, step, allowed } of permissionTable(matter)) {
    const key = `${phase ?? '-'},${step}`;
    rows.set(key, [...(rows.get(key) ?? []), allowed ? 'yes' : '']);
  }
  const lines = [...rows].map(([key, cells]) => [key, ...cells].join(','));
  return `${[['phase', 'step', ...roles].join(','), ...lines].join('\n')}\n`;
}
