/** The fictitious office: 甲市 does not exist, and neither does anyone here. */
export const demoOffice = {
  code: 'jia',
  name: '甲市人民政府外事办公室',
  shortName: '甲市外办',
} as const;

export const demoUnits = {
  general: { name: '综合处', nameEn: 'General Office' },
  policy: { name: '政策法规处', nameEn: 'Policy and Regulations' },
  consular: { name: '领事与涉外管理处', nameEn: 'Consular Affairs' },
  leaders: { name: '领导班子', nameEn: 'Leadership' },
} as const;

export const demoSettings = {
  letterCode: '甲外',
  disclosureUnit: '综合处',
  superiorOrgan: '某省人民政府外事办公室',
  payment: '凭随附的缴款通知单到指定银行缴纳',
  address: '甲市中山路1号',
  postcode: '000000',
  phone: '0000-12345678',
  officeHours: '工作日9:00—12:00，13:30—17:30',
  reconsiderationOrgan: '甲市人民政府',
  reconsiderationAddress: '甲市中山路100号甲市行政复议接待室',
  reconsiderationOnline: '甲市行政复议网上申请平台（https://fuyi.jia.example）',
  court: '甲市中级人民法院',
  courtAddress: '甲市解放路8号',
  mailFrom: 'waishi@jia.example',
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
