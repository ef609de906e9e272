/** Fictitious offices, one of each level: none of these places exists, and neither does anyone in them. */
export const demoOffices = {
  'demo-city': officeOf({
    place: '甲市',
    above: '某省',
    letterCode: '甲外',
    reconsideration: '甲市人民政府',
    court: '甲市中级人民法院',
    domain: 'wb.jia.example',
  }),
  'demo-county': officeOf({
    place: '乙区',
    above: '丙市',
    letterCode: '乙外',
    reconsideration: '乙区人民政府',
    court: '乙区人民法院',
    domain: 'wb.yi.example',
  }),
  'demo-district': officeOf({
    place: '丁区',
    above: '甲市',
    letterCode: '丁外',
    reconsideration: '丁区人民政府',
    court: '丁区人民法院',
    domain: 'wb.ding.example',
  }),
} as const;
export type DemoOfficeCode = keyof typeof demoOffices;

export const isDemoOffice = (code: string): code is DemoOfficeCode =>
  Object.hasOwn(demoOffices, code);

type Place = {
  readonly place: string;
  readonly above: string;
  readonly letterCode: string;
  readonly reconsideration: string;
  readonly court: string;
  readonly domain: string;
};

function officeOf({ place, above, letterCode, reconsideration, court, domain }: Place) {
  return {
    name: `${place}人民政府外事办公室`,
    shortName: `${place}外办`,
    settings: {
      letterCode,
      disclosureUnit: '综合处',
      superiorOrgan: `${above}人民政府外事办公室`,
      payment: '凭随附的缴款通知单到指定银行缴纳',
      address: `${place}中山路1号`,
      postcode: '000000',
      phone: '0000-12345678',
      representative: '顾宁',
      representativePost: '主任',
      officeHours: '工作日9:00—12:00，13:30—17:30',
      reconsiderationOrgan: reconsideration,
      reconsiderationAddress: `${place}中山路100号${place}行政复议接待室`,
      reconsiderationOnline: `${place}行政复议网上申请平台（https://fuyi.${domain.slice(3)}）`,
      court,
      courtAddress: `${place}解放路8号`,
      mailFrom: `waishi@${domain.slice(3)}`,
    },
  } as const;
}
