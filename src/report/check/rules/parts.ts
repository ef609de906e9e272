import { say } from '../../../kernel/text.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Document, Role } from '../document.ts';
import { bodyOf, headingOf, sectionsOfRole } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';

export const REGULATION = say(
  '《法治政府建设与责任落实督察工作规定》第二十四条、第二十五条',
  'Regulation on the supervision of law-based government, articles 24 and 25',
);

/** `trace` is what a heading says of the part, `said` what the text says of it where no heading does. */
type Mandated = {
  readonly role: Role;
  readonly name: Text;
  readonly trace: RegExp;
  readonly said: RegExp;
};

const mandated: readonly Mandated[] = [
  {
    role: 'achievements',
    name: say('主要举措和成效', 'measures and results'),
    trace: /举措|成效|工作(?:开展)?情况|主要做法|落实情况|工作进展/,
    said: /取得[^。\n]{0,20}(?:成效|进展|成果)/,
  },
  {
    role: 'shortcomings',
    name: say('存在的不足和原因', 'shortcomings and their causes'),
    trace: /不足|问题|短板|薄弱环节|差距/,
    said: /(?:存在|还有|仍有)(?:[^。\n]{0,14}(?:不足|问题|短板)|[^。\n]{0,6}差距)/,
  },
  {
    role: 'leader',
    name: say(
      '党政主要负责人履行推进法治建设第一责任人职责情况',
      'how the principal leaders did their duties in the rule of law',
    ),
    trace: /第一责任人|(?:主要)?负责(?:人|同志).{0,8}(?:履行|履职|推进法治)/,
    said: /第一责任人/,
  },
  {
    role: 'plan',
    name: say('下一年度主要安排', 'plans for the next year'),
    trace:
      /下一?步|下一年|打算|(?:工作)?(?:安排|计划|思路|举措)$|\d{4}年.{0,14}(?:安排|打算|计划|思路)/,
    said: /(?:^|[\n。])[ \u3000]*(?:\d{4}年|下一?步|今后|新的一年)[^。\n]{0,60}(?:将|重点|着力|继续)/,
  },
];

/** A text without a title is pointed at by its first words. */
const LONGEST_QUOTE = 40;

/** Where something is missing there is no place: the title stands for it. */
export function headOf({ lines, chrome }: Document): Pick<Slip, 'at' | 'length'> {
  const index = Math.max(
    0,
    lines.findIndex(({ text }, at) => text !== '' && !chrome.has(at)),
  );
  const { start, end } = lines[index] ?? { start: 0, end: 0 };
  return { at: start, length: Math.min(end - start, LONGEST_QUOTE) };
}

const titleOf = (document: Document): Pick<Slip, 'at' | 'length'> => {
  const line = document.lines.find(
    ({ text }, at) => /报告|总结/.test(text) && text.length < 80 && !document.chrome.has(at),
  );
  return line ? { at: line.start, length: line.end - line.start } : headOf(document);
};

/** The text after the lead, which speaks of everything. */
const below = ({ plain, sections }: Document): string =>
  plain.slice(sections[0]?.start ?? 0, 200_000);

export const frame = `甲市乙区外事办公室2023年法治政府建设年度情况报告
2023年，我办坚持依法行政，现将有关情况报告如下：
一、2023年推进法治政府建设的主要举措和成效
（一）强化法治学习。组织党组会会前学法6次，举办法治课堂3场。
（二）规范依法决策。完成合法性审核12件，未发生行政复议、行政诉讼案件。
二、2023年推进法治政府建设存在的不足和原因
一是法治宣传形式不够丰富，原因是专业人员偏少。二是普法载体创新不足，主要是经费有限。
三、2023年党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人定期听取法治工作汇报，带头学法述法。
四、2024年推进法治政府建设的主要安排
（一）创新普法宣传形式。举办法治课堂不少于4场，培养法治宣传人员10名。
（二）提升学法实效。安排会前学法不少于8次。
五、其他需要报告的情况
无。`;

const without = (from: string, to: string): string =>
  frame.slice(0, frame.indexOf(from)) + (to === '' ? '' : frame.slice(frame.indexOf(to)));

export const missingPart: Rule = {
  id: 'R23',
  title: say('缺规定的部分', 'A mandated part is missing'),
  reason: say(
    '年度报告应当包括规定的五项内容，缺项会被退回或者通报。',
    'The report has five mandated contents; one missing and it is sent back.',
  ),
  source: REGULATION,
  severity: 'error',
  hits: [
    without('二、', '三、').replace('三、', '二、').replace('四、', '三、').replace('五、', '四、'),
    without('三、', '四、').replace('四、', '三、').replace('五、', '四、'),
    without('四、', ''),
  ],
  nearMisses: [
    frame,
    `${without('二、', '三、')
      .replace('三、', '二、')
      .replace(
        /四、[^]*/,
        '',
      )}三、存在的问题及2024年工作打算\n法治宣传形式不够丰富，原因是人员偏少。2024年举办讲座4场。\n四、其他需要报告的情况\n无。`,
    '甲市外事办公室2023年工作总结\n2023年，我办服务对外开放。\n一、主要工作\n接待来访团组12批、190人次。',
  ],
  patterns: [],
  *find(document) {
    if (!document.lawBased || document.plain.length < 200) return;
    const headings = document.sections.map(({ heading }) => heading);
    for (const one of mandated) {
      if (isThere(document, one)) continue;
      const inside = isWithin(document, one);
      yield {
        ...titleOf(document),
        message: inside
          ? say(`“${one.name.zh}”没有单列一部分`, `No part of its own: ${one.name.en}`)
          : say(`缺“${one.name.zh}”部分`, `Missing part: ${one.name.en}`),
        severity: inside ? 'note' : undefined,
      };
    }
    const roles = document.sections.map(({ part }) => part.role);
    if (!roles.includes('other') && !headings.some((heading) => /其他/.test(heading)))
      yield {
        ...titleOf(document),
        message: say(
          '没有“其他需要报告的情况”；没有的，可写“无”',
          'No part on other matters; “none” may be said',
        ),
        severity: 'note',
      };
  },
};

function isThere({ sections }: Document, { role, trace }: Mandated): boolean {
  // Results may fill several parts, each headed by its subject.
  if (role === 'achievements' && sections.length >= 2) return true;
  return sections.some(
    ({ part, heading }) => part.role === role || trace.test(heading.slice(0, 60)),
  );
}

const isWithin = (document: Document, { trace, said }: Mandated): boolean =>
  said.test(below(document)) ||
  document.sections.some(({ itemHeadings }) =>
    itemHeadings.some((heading) => trace.test(heading.slice(0, 40))),
  );

const CAUSE =
  /原因|由于|因为|主要是|在于|源于|根源|归因|导致|所致|受.{1,16}(?:影响|制约|限制)|缘于|(?:^|[，。；：])因(?![此素公地时])/m;

export const missingCause: Rule = {
  id: 'R24',
  title: say('没有写原因', 'No cause is given'),
  reason: say(
    '规定要求写不足，也要写原因；标题写了“原因”而正文没有，更是漏项。',
    'The regulation asks for shortcomings and their causes; a heading that promises causes must keep it.',
  ),
  source: REGULATION,
  severity: 'warning',
  hits: [
    frame.replace('，原因是专业人员偏少', '').replace('，主要是经费有限', ''),
    frame
      .replace('的不足和原因', '的主要问题及原因')
      .replace(/一是法治宣传形式[^\n]*/, '法治意识有待提升，法治宣传形式单一，普法载体创新不足。'),
    frame
      .replace('存在的不足和原因', '存在的不足')
      .replace(/一是法治宣传形式[^\n]*/, '一是法治宣传形式不够丰富。二是普法载体创新不足。'),
  ],
  nearMisses: [
    frame,
    frame.replace('原因是专业人员偏少', '受人员编制制约'),
    frame
      .replace('存在的不足和原因', '存在的不足')
      .replace('原因是专业人员偏少', '源于专业人员偏少'),
  ],
  patterns: [],
  *find(document) {
    if (!document.lawBased) return;
    for (const section of sectionsOfRole(document, 'shortcomings')) {
      if (CAUSE.test(bodyOf(document, section))) continue;
      const promised = /原因|成因/.test(section.heading);
      yield {
        ...headingOf(document, section),
        message: promised
          ? say('标题写了“原因”，正文没有', 'The heading promises causes, the text has none')
          : say('只写了不足，没有写原因', 'Shortcomings without their causes'),
        severity: promised ? undefined : 'note',
      };
    }
  },
};

const LACK =
  /不足|不够|不强|不高|不到位|不平衡|不完善|不健全|不深入|不熟|不规范|不多|有待|欠缺|薄弱|短板|差距|滞后|偏少|偏低|偏弱|尚未|缺乏|缺少|单一|困难|难以|难度|弱化/g;

export const noShortcoming: Rule = {
  id: 'R49',
  title: say('没有具体不足', 'No concrete shortcoming'),
  reason: say(
    '只说“还需加强”，没有说哪里不足，这一部分等于没有写。',
    '“More is needed” names no shortcoming.',
  ),
  source: REGULATION,
  severity: 'warning',
  hits: [
    frame.replace(/一是法治宣传形式[^\n]*/, '面对新任务，我办法治工作还要继续创新思路。'),
    frame.replace(/一是法治宣传形式[^\n]*/, '法治政府建设工作还需要持续推进。'),
    frame.replace(
      /一是法治宣传形式[^\n]*/,
      '对照上级要求，我办还将继续努力，推动法治建设再上新台阶。',
    ),
  ],
  nearMisses: [
    frame,
    frame.replace(/一是法治宣传形式[^\n]*/, '法治宣传形式单一，普法人员缺乏，主要是编制有限。'),
    frame.replace(
      /一是法治宣传形式[^\n]*/,
      '领导干部依法决策能力有待提高，干部法治素养仍有差距，原因是学习不够系统。',
    ),
  ],
  patterns: [],
  *find(document) {
    if (!document.lawBased) return;
    for (const section of sectionsOfRole(document, 'shortcomings')) {
      const body = bodyOf(document, section);
      const plan = /打算|安排|计划|下一?步/.test(section.heading);
      if (
        plan ||
        body.length > 160 ||
        section.part.items.length > 1 ||
        LACK.test(resetOf(LACK, body))
      )
        continue;
      yield {
        ...headingOf(document, section),
        message: say('没有写出一项具体不足', 'Not one concrete shortcoming is named'),
      };
    }
  },
};

/** A global expression keeps its place between tests. */
function resetOf(pattern: RegExp, text: string): string {
  pattern.lastIndex = 0;
  return text;
}
