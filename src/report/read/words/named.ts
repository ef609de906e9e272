import type { FigureKind } from '../report.ts';

const M = '[个項项次场批家名期份篇张起件人位方条类种轮支地套部省市区]';
const STOP = '[^，。；：、“”《》（）]';

/** Quantities told by a word: first of its kind, several, a whole of so many. `value` null is left unsaid. */
export const named: readonly {
  readonly form: string;
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly unit: string | null;
}[] = [
  { form: `首[届期批](?:${STOP}{0,8})`, kind: 'ordinal', value: 1, unit: '届' },
  {
    form: `(?:全[国省市区县球]|国内|省内|我[国省市区县])?首[次个家部例创条座项支本](?!要|先)(?:${STOP}{0,12})`,
    kind: 'rank',
    value: 1,
    unit: null,
  },
  { form: `(?:在?全[国省市区县球])?率先(?:${STOP}{0,6})`, kind: 'rank', value: 1, unit: null },
  { form: `唯一(?!性)(?:${STOP}{0,8})`, kind: 'rank', value: 1, unit: null },
  {
    form: `最(?:大规模|高规格|高水平|大的|多的|高的|早的)(?:的?${STOP}{0,10})`,
    kind: 'rank',
    value: 1,
    unit: null,
  },
  {
    form: `(?:全[国省市区县]|排名|名列|位居|位列|居)${STOP}{0,6}第一(?!责任|时间|书记|议题|批|次|届|季|产业)`,
    kind: 'rank',
    value: 1,
    unit: null,
  },
  { form: `(?:名列|位居|位列|居)${STOP}{0,8}前[列茅]`, kind: 'rank', value: null, unit: null },
  { form: `(?:名列|位居|位列|居)${STOP}{0,8}(?:首位|榜首)`, kind: 'rank', value: 1, unit: null },
  {
    form: `(?:压缩|缩短|减少|下降|降低|精简|压减|减|占|达|仅为)(?:了|近|约|超过?|到|至)?(?:一半|半数)(?:以上)?`,
    kind: 'ratio',
    value: 50,
    unit: '%',
  },
  {
    form: `多${M}(?!层|方位|方面|元|种形式|位一体)(?:次)?${STOP}{0,6}`,
    kind: 'vague',
    value: null,
    unit: null,
  },
  { form: `数[十百千万]?(?:余|多)?${M}次?(?!据)`, kind: 'vague', value: null, unit: null },
  { form: `若干${STOP}{1,6}`, kind: 'vague', value: null, unit: null },
  {
    form: `部分(?:省|市|区|县|单位|部门|企业|国家|干部|地区|高校)${STOP}{0,3}`,
    kind: 'vague',
    value: null,
    unit: null,
  },
  { form: `(?:双|三)(?:提升|增长|丰收)`, kind: 'target', value: null, unit: null },
];

/** 六位一体, 中日韩三方: a whole told by how many belong to it. */
export const wholes: readonly string[] = [
  '([二两三四五六七八九十])位一体',
  '(?<![一二三四五六七八九十第几大])([二两三四五六七八九十])部分(?=组成|内容|构成|[，。：；])',
  '(?<=[中日韩俄法德英美欧亚非朝蒙港澳粤琼京津冀沪苏浙皖川渝市县镇省校企])([两三四五六七八九十])[方国区市地岸校]',
];

/** 一次采集终身使用: what is done once as a rule. */
export const onceRules = '一次(?:采集|办理|录入|审批|核验|登记|告知)[^，。；、]{2,8}';
