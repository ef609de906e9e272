import type { Matter } from '../kernel/matter.ts';

export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export type StepPath = { readonly step: string; readonly url: string; readonly opens: boolean };

/** Where each step of a matter is taken. */
export const stepPaths = (matter: Matter): readonly StepPath[] =>
  Object.entries(matter.steps).map(([step, { from }]) => ({
    step,
    opens: !from,
    url: from ? `/api/${matter.name}/:id/${kebab(step)}` : `/api/${matter.name}/${kebab(step)}`,
  }));
