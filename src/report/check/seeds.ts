/** Slips of the pen, put into clean reports by program: what they are and which rules should find them. */
export type Seed = {
  readonly name: string;
  readonly rules: readonly string[];
  /** The text with one slip, at every place where this kind of slip can be made. */
  readonly put: (text: string) => readonly string[];
};

/** Replaces one match after another, each in a text of its own. */
export const replacing =
  (pattern: RegExp, change: (...groups: string[]) => string) =>
  (text: string): readonly string[] => {
    const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
    return [...text.matchAll(new RegExp(pattern, flags))]
      .map((match) => {
        const end = match.index + match[0].length;
        return text.slice(0, match.index) + change(...match) + text.slice(end);
      })
      .filter((changed) => changed !== text);
  };

export const more = (value: string, by: number): string => String(Number(value) + by);

/** Takes a part of the report out: from the heading with this number to the next. */
export const withoutPart =
  (words: RegExp) =>
  (text: string): readonly string[] => {
    const lines = text.split('\n');
    const isHeading = (line: string): boolean => /^\s*[一二三四五六七]、/.test(line);
    const from = lines.findIndex((line) => isHeading(line) && words.test(line));
    if (from < 0) return [];
    const length = lines.slice(from + 1).findIndex(isHeading);
    const left =
      length < 0
        ? lines.slice(0, from)
        : [...lines.slice(0, from), ...lines.slice(from + 1 + length)];
    let number = 0;
    return [
      left
        .map((line) =>
          isHeading(line)
            ? line.replace(/[一二三四五六七]、/, `${'一二三四五六七'[number++] ?? ''}、`)
            : line,
        )
        .join('\n'),
    ];
  };

/** Residue, marks, figures. */
export const textSeeds: readonly Seed[] = [
  {
    name: 'Word 书签',
    rules: ['R01'],
    put: replacing(/(?<=\n)(?=[^\n]{60})/, () => '[bookmark: _Hlk12345]'),
  },
  {
    name: '引用失效',
    rules: ['R01'],
    put: replacing(/，(?=[^，\n]{10})/, () => '，错误!未找到引用源。'),
  },
  { name: '分享栏', rules: ['R02'], put: replacing(/\n(?=\s*一、)/, () => '\n分享:\n') },
  { name: '网页代码', rules: ['R02'], put: replacing(/。(?=[^\n])/, () => '。&nbsp;') },
  {
    name: '数字前空格',
    rules: ['R04'],
    put: replacing(/([\u4e00-\u9fff])(\d+[件次场])/, (_, a = '', b = '') => `${a} ${b}`),
  },
  {
    name: '字间空格',
    rules: ['R04'],
    put: replacing(
      /(组织|組織|法治|工作)(?=[\u4e00-\u9fff]{4}[^\n]*。)/,
      (_, a = '') => `${a.slice(0, 1)} ${a.slice(1)}`,
    ),
  },
  { name: '半角逗号', rules: ['R05'], put: replacing(/(?<=[\u4e00-\u9fff])，/, () => ',') },
  {
    name: '半角括号',
    rules: ['R05'],
    put: replacing(/（([^（）\n]{2,12})）/, (_, a = '') => `(${a})`),
  },
  {
    name: '英文引号',
    rules: ['R05'],
    put: replacing(/“([^“”\n]{2,12})”/, (_, a = '') => `"${a}"`),
  },
  { name: '书名号间顿号', rules: ['R06'], put: replacing(/》《/, () => '》、《') },
  {
    name: '双重约数',
    rules: ['R07'],
    put: replacing(
      /(?<=[\u4e00-\u9fff])(\d{2,4})余(?=[件次场人条份家])/,
      (_, a = '') => `超过${a}余`,
    ),
  },
  { name: '约…左右', rules: ['R07'], put: replacing(/约(\d+份)/, (_, a = '') => `约${a}左右`) },
  {
    name: '半角起止号',
    rules: ['R09'],
    put: replacing(/(\d{4})—(\d{4}年)/, (_, a = '', b = '') => `${a}-${b}`),
  },
  {
    name: '年份缺年',
    rules: ['R10', 'R26'],
    put: replacing(/(20\d\d)年(?=底|初|“|法治政府)/, (_, a = '') => a),
  },
  {
    name: '截至目前',
    rules: ['R11'],
    put: replacing(/(?<=\n[^\n]{40,}，)(?=[^\n，]{6,}。)/, () => '截至目前'),
  },
  {
    name: '有比例无基数',
    rules: ['R12'],
    put: replacing(
      /(\n[^\n]*?公开[^\n]*。)(?=\n)/,
      (_, a = '') => `${a}群众投诉举报办结率达100%。`,
    ),
  },
  {
    name: '简称无全称',
    rules: ['R13'],
    put: replacing(/(?<=[\u4e00-\u9fff]。)(?=[^\n]{20})/, () => '严格落实《细则》要求。'),
  },
  {
    name: '法名转换',
    rules: ['R14'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () =>
      '学习《行政许可權限程式规定》。'.replace('許可權限', '執法'),
    ),
  },
  {
    name: '首个无出处',
    rules: ['R15'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '建成全国首个涉外服务驿站。'),
  },
  { name: '零宽字符', rules: ['R16'], put: replacing(/，(?=[^\n]{10})/, () => '，\u200b') },
  {
    name: '列举与计数',
    rules: ['R17'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '从立法、执法、司法、守法三个方面发力。'),
  },
  {
    name: '分项不等于总数',
    rules: ['R18'],
    put: replacing(/(其中[^。\n\d]{0,16})(\d+)(?=[件处])/, (_, a = '', b = '') => a + more(b, 1)),
  },
  {
    name: '总数改大',
    rules: ['R18'],
    put: replacing(/(\d+)(?=[件处][^。\n\d]{0,8}其中)/, (_, a = '') => more(a, 1)),
  },
  {
    name: '合计改错',
    rules: ['R18'],
    put: replacing(/合计(\d+)/, (_, a = '') => `合计${more(a, 10)}`),
  },
  {
    name: '分项大于总数',
    rules: ['R18'],
    put: replacing(/(其中[^。\n\d]{0,16})(\d+)(?=[件处])/, (_, a = '', b = '') => a + more(b, 900)),
  },
  {
    name: '比率过百',
    rules: ['R18'],
    put: replacing(/(率[^，。\n\d]{0,6})100%/, (_, a = '') => `${a}110%`),
  },
  {
    name: '人少于单位',
    rules: ['R19'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '组织36家单位的21名干部参训。'),
  },
  {
    name: '办结多于收到',
    rules: ['R19'],
    put: replacing(/(?<=。)(?=[^\n]{20})/, () => '受理咨询投诉12件，办结21件。'),
  },
];
