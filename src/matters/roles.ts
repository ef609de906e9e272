import { say } from '../kernel/text.ts';

/** The posts of an office that any of its business is done by, where the law names none of its own. */
export const officeRoles = {
  clerk: { title: say('登记人员', 'Registrar'), sees: 'office' },
  officer: { title: say('承办人', 'Case officer'), sees: 'office' },
  reviewer: { title: say('审核人', 'Reviewer'), sees: 'office' },
  head: { title: say('部门负责人', 'Head of unit'), sees: 'office' },
  leader: { title: say('签发领导', 'Signing leader'), sees: 'office' },
} as const;
export type OfficeRole = keyof typeof officeRoles;
