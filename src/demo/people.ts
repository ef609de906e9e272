export const demoUnits = {
  general: { name: '综合处', nameEn: 'General Office' },
  policy: { name: '政策法规处', nameEn: 'Policy and Regulations' },
  consular: { name: '领事与涉外管理处', nameEn: 'Consular Affairs' },
  leaders: { name: '领导班子', nameEn: 'Leadership' },
} as const;

export type DemoPerson = {
  readonly key: string;
  readonly name: string;
  readonly unit: keyof typeof demoUnits;
  readonly roles: readonly [string, ...string[]];
};

export const demoPeople = [
  { key: 'clerk', name: '何静', unit: 'general', roles: ['clerk'] },
  { key: 'officer', name: '林知行', unit: 'policy', roles: ['officer'] },
  { key: 'officer2', name: '许文清', unit: 'consular', roles: ['officer'] },
  { key: 'reviewer', name: '沈明', unit: 'policy', roles: ['reviewer'] },
  { key: 'head', name: '陆远', unit: 'general', roles: ['head'] },
  { key: 'leader', name: '顾宁', unit: 'leaders', roles: ['leader'] },
  { key: 'system', name: '韩冰', unit: 'general', roles: ['system-admin'] },
  { key: 'security', name: '蒋安', unit: 'general', roles: ['security-admin'] },
  { key: 'audit', name: '史鉴', unit: 'leaders', roles: ['audit-admin'] },
] as const satisfies readonly DemoPerson[];
export type DemoPersonKey = (typeof demoPeople)[number]['key'];
