import type { Text } from '../../kernel/text.ts';
import { say } from '../../kernel/text.ts';

/** A country with the zone of its capital, and of the cities that keep another time. */
type Place = {
  readonly name: Text;
  readonly zone: string;
  readonly cities?: Readonly<Record<string, string>>;
};
const at = (zh: string, en: string, zone: string, cities?: Place['cities']): Place => ({
  name: say(zh, en),
  zone,
  ...(cities ? { cities } : {}),
});

/** Countries by their ISO code. What is not here is `ZZ`, with the city written in words. */
export const places = {
  TH: at('泰国', 'Thailand', 'Asia/Bangkok'),
  KH: at('柬埔寨', 'Cambodia', 'Asia/Phnom_Penh'),
  MM: at('缅甸', 'Myanmar', 'Asia/Yangon'),
  LA: at('老挝', 'Laos', 'Asia/Vientiane'),
  VN: at('越南', 'Vietnam', 'Asia/Ho_Chi_Minh'),
  MY: at('马来西亚', 'Malaysia', 'Asia/Kuala_Lumpur'),
  SG: at('新加坡', 'Singapore', 'Asia/Singapore'),
  ID: at('印度尼西亚', 'Indonesia', 'Asia/Jakarta', {
    巴厘: 'Asia/Makassar',
    登巴萨: 'Asia/Makassar',
    望加锡: 'Asia/Makassar',
  }),
  PH: at('菲律宾', 'Philippines', 'Asia/Manila'),
  JP: at('日本', 'Japan', 'Asia/Tokyo'),
  KR: at('韩国', 'Republic of Korea', 'Asia/Seoul'),
  MN: at('蒙古国', 'Mongolia', 'Asia/Ulaanbaatar'),
  IN: at('印度', 'India', 'Asia/Kolkata'),
  PK: at('巴基斯坦', 'Pakistan', 'Asia/Karachi'),
  NP: at('尼泊尔', 'Nepal', 'Asia/Kathmandu'),
  LK: at('斯里兰卡', 'Sri Lanka', 'Asia/Colombo'),
  BD: at('孟加拉国', 'Bangladesh', 'Asia/Dhaka'),
  MV: at('马尔代夫', 'Maldives', 'Indian/Maldives'),
  AF: at('阿富汗', 'Afghanistan', 'Asia/Kabul'),
  KZ: at('哈萨克斯坦', 'Kazakhstan', 'Asia/Almaty'),
  KG: at('吉尔吉斯斯坦', 'Kyrgyzstan', 'Asia/Bishkek'),
  UZ: at('乌兹别克斯坦', 'Uzbekistan', 'Asia/Tashkent'),
  TJ: at('塔吉克斯坦', 'Tajikistan', 'Asia/Dushanbe'),
  TR: at('土耳其', 'Türkiye', 'Europe/Istanbul'),
  AE: at('阿联酋', 'United Arab Emirates', 'Asia/Dubai'),
  SA: at('沙特阿拉伯', 'Saudi Arabia', 'Asia/Riyadh'),
  QA: at('卡塔尔', 'Qatar', 'Asia/Qatar'),
  IR: at('伊朗', 'Iran', 'Asia/Tehran'),
  IQ: at('伊拉克', 'Iraq', 'Asia/Baghdad'),
  IL: at('以色列', 'Israel', 'Asia/Jerusalem'),
  LB: at('黎巴嫩', 'Lebanon', 'Asia/Beirut'),
  EG: at('埃及', 'Egypt', 'Africa/Cairo'),
  SD: at('苏丹', 'Sudan', 'Africa/Khartoum'),
  ET: at('埃塞俄比亚', 'Ethiopia', 'Africa/Addis_Ababa'),
  KE: at('肯尼亚', 'Kenya', 'Africa/Nairobi'),
  TZ: at('坦桑尼亚', 'Tanzania', 'Africa/Dar_es_Salaam'),
  NG: at('尼日利亚', 'Nigeria', 'Africa/Lagos'),
  GH: at('加纳', 'Ghana', 'Africa/Accra'),
  CD: at('刚果（金）', 'DR Congo', 'Africa/Kinshasa', { 卢本巴希: 'Africa/Lubumbashi' }),
  AO: at('安哥拉', 'Angola', 'Africa/Luanda'),
  ZM: at('赞比亚', 'Zambia', 'Africa/Lusaka'),
  ZA: at('南非', 'South Africa', 'Africa/Johannesburg'),
  MA: at('摩洛哥', 'Morocco', 'Africa/Casablanca'),
  DZ: at('阿尔及利亚', 'Algeria', 'Africa/Algiers'),
  RU: at('俄罗斯', 'Russia', 'Europe/Moscow', {
    符拉迪沃斯托克: 'Asia/Vladivostok',
    海参崴: 'Asia/Vladivostok',
    伊尔库茨克: 'Asia/Irkutsk',
    新西伯利亚: 'Asia/Novosibirsk',
    叶卡捷琳堡: 'Asia/Yekaterinburg',
  }),
  UA: at('乌克兰', 'Ukraine', 'Europe/Kyiv'),
  GB: at('英国', 'United Kingdom', 'Europe/London'),
  FR: at('法国', 'France', 'Europe/Paris'),
  DE: at('德国', 'Germany', 'Europe/Berlin'),
  IT: at('意大利', 'Italy', 'Europe/Rome'),
  ES: at('西班牙', 'Spain', 'Europe/Madrid'),
  PT: at('葡萄牙', 'Portugal', 'Europe/Lisbon'),
  GR: at('希腊', 'Greece', 'Europe/Athens'),
  CH: at('瑞士', 'Switzerland', 'Europe/Zurich'),
  NL: at('荷兰', 'Netherlands', 'Europe/Amsterdam'),
  BE: at('比利时', 'Belgium', 'Europe/Brussels'),
  AT: at('奥地利', 'Austria', 'Europe/Vienna'),
  PL: at('波兰', 'Poland', 'Europe/Warsaw'),
  HU: at('匈牙利', 'Hungary', 'Europe/Budapest'),
  RS: at('塞尔维亚', 'Serbia', 'Europe/Belgrade'),
  SE: at('瑞典', 'Sweden', 'Europe/Stockholm'),
  NO: at('挪威', 'Norway', 'Europe/Oslo'),
  FI: at('芬兰', 'Finland', 'Europe/Helsinki'),
  IS: at('冰岛', 'Iceland', 'Atlantic/Reykjavik'),
  US: at('美国', 'United States', 'America/New_York', {
    洛杉矶: 'America/Los_Angeles',
    旧金山: 'America/Los_Angeles',
    西雅图: 'America/Los_Angeles',
    拉斯维加斯: 'America/Los_Angeles',
    丹佛: 'America/Denver',
    芝加哥: 'America/Chicago',
    休斯敦: 'America/Chicago',
    檀香山: 'Pacific/Honolulu',
    夏威夷: 'Pacific/Honolulu',
    塞班: 'Pacific/Guam',
  }),
  CA: at('加拿大', 'Canada', 'America/Toronto', {
    温哥华: 'America/Vancouver',
    卡尔加里: 'America/Edmonton',
    埃德蒙顿: 'America/Edmonton',
    温尼伯: 'America/Winnipeg',
  }),
  MX: at('墨西哥', 'Mexico', 'America/Mexico_City', {
    坎昆: 'America/Cancun',
    蒂华纳: 'America/Tijuana',
  }),
  CU: at('古巴', 'Cuba', 'America/Havana'),
  BR: at('巴西', 'Brazil', 'America/Sao_Paulo', { 马瑙斯: 'America/Manaus' }),
  AR: at('阿根廷', 'Argentina', 'America/Argentina/Buenos_Aires'),
  CL: at('智利', 'Chile', 'America/Santiago', { 复活节岛: 'Pacific/Easter' }),
  PE: at('秘鲁', 'Peru', 'America/Lima'),
  CO: at('哥伦比亚', 'Colombia', 'America/Bogota'),
  EC: at('厄瓜多尔', 'Ecuador', 'America/Guayaquil'),
  AU: at('澳大利亚', 'Australia', 'Australia/Sydney', {
    珀斯: 'Australia/Perth',
    阿德莱德: 'Australia/Adelaide',
    达尔文: 'Australia/Darwin',
    布里斯班: 'Australia/Brisbane',
  }),
  NZ: at('新西兰', 'New Zealand', 'Pacific/Auckland'),
  FJ: at('斐济', 'Fiji', 'Pacific/Fiji'),
  PG: at('巴布亚新几内亚', 'Papua New Guinea', 'Pacific/Port_Moresby'),
  HS: at('公海', 'High seas', 'UTC'),
  ZZ: at('其他国家和地区', 'Elsewhere', 'UTC'),
} as const satisfies Readonly<Record<string, Place>>;
export type Country = keyof typeof places;

export const countries = Object.fromEntries(
  Object.entries(places).map(([code, { name }]) => [code, name]),
) as { readonly [C in Country]: Text }; // the same keys

/** The zone of a place abroad: the city's where it keeps a time of its own, else the capital's. */
export function zoneOf(country: Country, city: string | null): string | null {
  if (country === 'ZZ' || country === 'HS') return null;
  const place: Place = places[country];
  const named = Object.entries(place.cities ?? {}).find(([name]) => city?.includes(name));
  return named?.[1] ?? place.zone;
}

/** '泰国曼谷' as titles and letters write it. */
export const placeName = (country: Country, city: string | null): string =>
  country === 'ZZ' ? (city ?? '国外') : `${places[country].name.zh}${city ?? ''}`;
