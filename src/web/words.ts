import { calculator, numbers, people, rules, settings, system } from './words/admin.ts';
import { correction, form, register } from './words/form.ts';
import { general } from './words/general.ts';
import { drafts, list } from './words/list.ts';
import { holidays, matter, strip } from './words/matter.ts';
import { shell, signIn } from './words/shell.ts';

/** Every text of the staff pages, in both languages; what belongs to a matter stands in its declaration. */
export const words = {
  calculator,
  correction,
  drafts,
  form,
  general,
  holidays,
  list,
  matter,
  numbers,
  people,
  register,
  rules,
  settings,
  shell,
  signIn,
  strip,
  system,
} as const;
