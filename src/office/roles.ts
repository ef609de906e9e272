import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';

/** Posts a person can hold. What a business role may do is said by each matter's declaration. */
export const roleTitles = {
  clerk: say('登记人员', 'Registrar'),
  officer: say('承办人', 'Case officer'),
  reviewer: say('审核人', 'Reviewer'),
  head: say('公开工作机构负责人', 'Head of the disclosure unit'),
  leader: say('分管领导（签发）', 'Leader in charge'),
  'system-admin': say('系统管理员', 'System administrator'),
  'security-admin': say('安全管理员', 'Security administrator'),
  'audit-admin': say('审计管理员', 'Audit administrator'),
} as const satisfies Readonly<Record<string, Text>>;
export type Role = keyof typeof roleTitles;

export const isRole = (text: string): text is Role => Object.hasOwn(roleTitles, text);

export const administrators = ['system-admin', 'security-admin', 'audit-admin'] as const;
export const isAdministrator = (role: string): boolean =>
  administrators.some((one) => one === role);

/**
 * The role that speaks against another one held at the same time: the three administrators exclude each other and
 * every business role (三员分立, 信息安全等级保护基本要求).
 */
export const excludedBy = (held: readonly string[], role: string): string | undefined =>
  held.find((other) => other !== role && (isAdministrator(role) || isAdministrator(other)));

/** Changes of the office itself, and who makes them. */
export const officeSteps = {
  found: [],
  addUnit: ['system-admin'],
  changeUnit: ['system-admin'],
  closeUnit: ['system-admin'],
  addPerson: ['system-admin'],
  disablePerson: ['system-admin', 'security-admin'],
  enablePerson: ['security-admin'],
  addPost: ['security-admin', 'system-admin'],
  endPost: ['security-admin', 'system-admin'],
  addAbsence: ['system-admin', 'head', 'leader', 'self'],
  cancelAbsence: ['system-admin', 'head', 'leader', 'self'],
  handOver: ['head', 'leader'],
  changeSetting: ['system-admin', 'head'],
  enterCalendar: ['system-admin', 'head'],
  closeDay: ['system-admin', 'head'],
  openDay: ['system-admin', 'head'],
  reserveNumber: ['clerk', 'head'],
  voidNumber: ['clerk', 'head'],
  recordPaperNumber: ['clerk', 'head'],
  erasePersonal: ['security-admin', 'head'],
  openInEmergency: ['clerk', 'officer', 'reviewer', 'head', 'leader'],
  reviewReading: ['reviewer'],
  importRecords: ['clerk', 'officer', 'reviewer', 'head', 'leader'],
  undoImport: ['head', 'leader'],
} as const satisfies Readonly<Record<string, readonly (Role | 'self')[]>>;
export type OfficeStep = keyof typeof officeSteps;

export const mayAdminister = (
  step: OfficeStep,
  roles: readonly string[],
  concernsSelf = false,
): boolean =>
  officeSteps[step].some(
    (role: string) => roles.includes(role) || (role === 'self' && concernsSelf),
  );
