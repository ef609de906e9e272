import type { Seed } from './seeds.ts';
import { more, replacing, withoutPart } from './seeds.ts';

/** Paragraphs, numbering, parts, names. */
export const partSeeds: readonly Seed[] = [
  {
    name: '段末缺句号',
    rules: ['R20', 'R21'],
    put: replacing(/(?<=[\u4e00-\u9fff]{8})。(?=\n)/, () => ''),
  },
  {
    name: '句中换行',
    rules: ['R21'],
    put: replacing(/(?<=[^\n]{40})，(?=[^\n]{20})/, () => '，\n'),
  },
  {
    name: '词中换行',
    rules: ['R21'],
    put: replacing(/(?<=[^\n]{50}[\u4e00-\u9fff]{3})(?=[\u4e00-\u9fff]{3}[^\n]{30})/, () => '\n'),
  },
  { name: '缺一项序号', rules: ['R22'], put: replacing(/(?<=\n\s*)[（(][二三][）)]/, () => '') },
  { name: '跳号', rules: ['R22'], put: replacing(/(?<=\n\s*[（(])三(?=[）)])/, () => '四') },
  { name: '一是后是三是', rules: ['R22'], put: replacing(/二是/, () => '三是') },
  { name: '部分跳号', rules: ['R22'], put: replacing(/(?<=\n\s*)三、/, () => '四、') },
  { name: '缺不足部分', rules: ['R23'], put: withoutPart(/不足/) },
  { name: '缺履职部分', rules: ['R23'], put: withoutPart(/第一责任人|第一責任人/) },
  { name: '缺安排部分', rules: ['R23'], put: withoutPart(/安排/) },
  {
    name: '没有原因',
    rules: ['R24'],
    put: (text) => [
      text
        .replaceAll(/[，。]?(?:主要)?原因(?:是|分析)[^，。；\n]*/g, '')
        .replaceAll(/因[人缺][^，。]*，/g, '')
        .replaceAll(/[一二]是外事工作专业性强[^\n]*|二是经费[^\n]*/g, ''),
    ],
  },
  {
    name: '名称不一',
    rules: ['R25'],
    put: replacing(/APEC商[务務]旅行卡(?=[^]*$)/, (whole) => `${whole}、APEC商旅卡`),
  },
  {
    name: '法制化',
    rules: ['R25'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '提升法治化水平，推进法制化建设。'),
  },
  {
    name: '标题无年份',
    rules: ['R26'],
    put: replacing(/^([^\n]{0,24}\n?[^\n]{0,24}?)20\d\d年度?(?=法治)/, (_, a = '') => a),
  },
  {
    name: '标题无文种',
    rules: ['R26'],
    put: replacing(/(?<=法治政府建[设設][^\n]{0,6}?)的?(?:报告|報告)(?=\n)/, () => ''),
  },
  {
    name: '标题年份错',
    rules: ['R27'],
    put: replacing(/(?<=\n\s*[一二三]、)(20\d\d)(?=年)/, (_, a = '') => more(a, -1)),
  },
  {
    name: '安排年份错',
    rules: ['R27'],
    put: replacing(/(?<=\n\s*四、)(20\d\d)(?=年)/, (_, a = '') => more(a, -1)),
  },
  { name: '书名号不闭', rules: ['R28'], put: replacing(/》(?=[，。、][^\n]*。)/, () => '') },
  { name: '引号不闭', rules: ['R28'], put: replacing(/”(?=[\u4e00-\u9fff])/, () => '') },
  { name: '括号不闭', rules: ['R28'], put: replacing(/）(?=[\u4e00-\u9fff][^\n]*。)/, () => '') },
  { name: '标点重复', rules: ['R29'], put: replacing(/，/, () => '，，') },
  {
    name: '书名号内小于号',
    rules: ['R30'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '审议《落实<法治规划>任务清单》。'),
  },
  {
    name: '同一文件两名',
    rules: ['R32'],
    put: replacing(
      /(?<=。)(?=[^\n]{20})/,
      () => '印发《法治宣传教育工作的实施办法》，落实《法治宣传教育工作实施办法》。',
    ),
  },
  {
    name: '提法缺字',
    rules: ['R33'],
    put: replacing(/习近平新时代中国特色社会主义思想/, () => '习近平新时代中国特色社会义思想'),
  },
  {
    name: '提法缺字（法治思想）',
    rules: ['R33'],
    put: replacing(/(习近平法|習近平法)治思想/, (_, a = '') => `${a}思想`),
  },
  {
    name: '第一责任人缺字',
    rules: ['R33'],
    put: replacing(/建设第一责任人职责/, () => '建设第一责任职责'),
  },
  {
    name: '整句重复',
    rules: ['R34'],
    put: replacing(/(?<=[。\n])([^。\n]{30,}。)(?=[^\n])/, (_, a = '') => a + a),
  },
  {
    name: '字词重复',
    rules: ['R34'],
    put: replacing(/(落实|开展|推进|組織)(?=[\u4e00-\u9fff]{3})/, (_, a = '') => a + a),
  },
  { name: '错别字', rules: ['R35'], put: replacing(/法治(?=[政宣建思])/, () => '法冶') },
  { name: '未写成末', rules: ['R35'], put: replacing(/未(?=发生|發生|收到)/, () => '末') },
  {
    name: '安排无目标',
    rules: ['R37'],
    put: replacing(
      /(\n\s*四、[^\n]*\n)[^]*?(?=\n\s*五、)/,
      (_, a = '') =>
        `${a}持续加强法治宣传和队伍建设，完善制度机制，规范执法监督，提升治理和服务水平，推动数字赋能。`,
    ),
  },
  {
    name: '不足无回应',
    rules: ['R38'],
    put: replacing(/(?<=\n\s*二、[^\n]*\n)(?=\s*[一（(])/, () => '政务公开信息公开质量有待提高。'),
  },
  {
    name: '目标低于实绩',
    rules: ['R39'],
    put: (text) => [
      text
        .replace(/(\n\s*一、[^\n]*\n)/, '$1举办涉外法治沙龙12场。\n')
        .replace(/(\n\s*四、[^\n]*\n)/, '$1举办涉外法治沙龙不少于6场。\n'),
    ],
  },
  {
    name: '遮盖露首位',
    rules: ['R40'],
    put: replacing(/(?<=[\u4e00-\u9fff]\d)(\d+)(?=[件条次人])/, (_, a = '') =>
      '*'.repeat(a.length),
    ),
  },
  {
    name: '遮总数不遮分项',
    rules: ['R41'],
    put: replacing(/\d+(?=[件处][^。\n\d]{0,8}其中)/, () => '**'),
  },
  {
    name: '不存在的日期',
    rules: ['R42'],
    put: replacing(/(20\d\d年)1月\d+日/, (_, a = '') => `${a}2月30日`),
  },
  {
    name: '月份无终',
    rules: ['R42'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '1至月，开展检查3次。'),
  },
  {
    name: '未填的空',
    rules: ['R43'],
    put: replacing(/(?<=[\u4e00-\u9fff])\d+(?=[件次场])/, () => '××'),
  },
  {
    name: '手机号码',
    rules: ['R44'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '联系人手机13900001234。'),
  },
  {
    name: '数字缺量词',
    rules: ['R45'],
    put: replacing(
      /((?:召开|开展|办理|举办|辦理|舉辦)[\u4e00-\u9fff]{2,8}\d{1,3})[次件场期](?=[，。、])/,
      (_, a = '') => a,
    ),
  },
  {
    name: '自称不符',
    rules: ['R46'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '我局认真履职。'),
  },
  {
    name: '前后两个数',
    rules: ['R47'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '聘请法律顾问7名，发挥法律顾问6名的作用。'),
  },
  {
    name: '繁简混用',
    rules: ['R48'],
    put: replacing(/(?<=[\u4e00-\u9fff])开展(?=[\u4e00-\u9fff])/, () => '開展'),
  },
  {
    name: '没有具体不足',
    rules: ['R49', 'R38'],
    put: replacing(
      /(\n\s*二、[^\n]*\n)[^]*?(?=\n\s*三、)/,
      (_, a = '') => `${a}面对新形势，还要继续探索创新。\n`,
    ),
  },
];
