import { calculator, numbers, people, rules, settings, system, units } from './words/admin.ts';
import { account } from './words/account.ts';
import { calendar } from './words/calendar.ts';
import { audited, erasure } from './words/audit.ts';
import { consular } from './words/consular.ts';
import { check } from './words/check.ts';
import { competition } from './words/competition.ts';
import { figures } from './words/figures.ts';
import { find } from './words/find.ts';
import { correction, form, register } from './words/form.ts';
import { general } from './words/general.ts';
import { importing } from './words/import.ts';
import { drafts, list } from './words/list.ts';
import { holidays, matter, strip } from './words/matter.ts';
import { meeting } from './words/meeting.ts';
import { reports } from './words/reports.ts';
import { sensitive } from './words/sensitive.ts';
import { shell, signIn } from './words/shell.ts';

/** Every text of the staff pages, in both languages; what belongs to a matter stands in its declaration. */
export const words = {
  account,
  audited,
  calculator,
  calendar,
  check,
  competition,
  consular,
  correction,
  drafts,
  erasure,
  figures,
  find,
  form,
  general,
  holidays,
  importing,
  list,
  matter,
  meeting,
  numbers,
  people,
  register,
  reports,
  rules,
  sensitive,
  settings,
  shell,
  signIn,
  strip,
  system,
  units,
} as const;
