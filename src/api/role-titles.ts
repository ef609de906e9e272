import type { Text } from '../kernel/text.ts';
import { say } from '../kernel/text.ts';
import type { Role } from './contract.ts';

/** What a post is called, whatever the matter. */
const titles: Readonly<Record<Role, Text>> = {
  clerk: say('登记人员', 'Registrar'),
  officer: say('承办人', 'Case officer'),
  reviewer: say('审核人', 'Reviewer'),
  head: say('公开工作机构负责人', 'Head of the disclosure unit'),
  leader: say('分管领导（签发）', 'Signing leader'),
  'system-admin': say('系统管理员', 'System administrator'),
  'security-admin': say('安全管理员', 'Security administrator'),
  'audit-admin': say('审计管理员', 'Audit administrator'),
};

export const titleOf = (role: string): Text =>
  role in titles ? titles[role as Role] : say(role, role); // one of the keys, by the line before
