import { say } from '../kernel/text.ts';
import type { SettingKinds } from './setting-kind.ts';
import {
  isObject,
  isText,
  isWhole,
  oneOf,
  particular,
  practice,
  wholeNumber,
} from './setting-kind.ts';

export type Lights = { readonly yellow: number };
export const defaultThresholds: Lights = { yellow: 3 };

/** Minutes for which a sensitive record stays open to someone who stated why. */
export const defaultEmergencyMinutes = 120;

const isLights = (value: unknown): boolean => isObject(value) && isWhole(value['yellow'], 1, 20);

/** Who the office is, and how it works whatever the business. */
export const officeSettings = {
  name: particular(say('机关全称', 'Full name of the office'), 60),
  shortName: particular(say('机关简称', 'Short name'), 20),
  letterCode: particular(say('机关代字', 'Code in document numbers'), 20),
  address: particular(say('地址', 'Address')),
  postcode: {
    ...particular(say('邮政编码', 'Postcode')),
    check: (value: unknown) => typeof value === 'string' && /^\d{6}$/.test(value),
  },
  phone: particular(say('联系电话', 'Telephone'), 60),
  representative: particular(say('法定代表人', 'Legal representative'), 40),
  representativePost: particular(say('法定代表人职务', 'Post of the legal representative'), 40),
  officeHours: particular(say('办公时间', 'Office hours')),
  mailFrom: {
    ...particular(say('邮件发件人', 'Sender of mail')),
    check: (value: unknown) => isText(value) && value.includes('@'),
  },
  seal: {
    ...oneOf({
      title: say('用印方式', 'Seal'),
      source: practice,
      options: {
        paper: say('纸质用印', 'On paper'),
        electronic: say('电子印章', 'Electronic seal'),
        none: say('不用印', 'None'),
      },
      initial: 'paper',
    }),
    own: true,
  },
  lights: {
    title: say('预警阈值（剩余工作日数）', 'Working days left at which the light turns yellow'),
    check: isLights,
    initial: defaultThresholds,
    source: practice,
  },
  emergencyReading: wholeNumber({
    title: say('紧急查看时长（分钟）', 'Minutes of reading in an emergency'),
    source: practice,
    from: 5,
    to: 24 * 60,
    initial: defaultEmergencyMinutes,
  }),
} as const satisfies SettingKinds;
