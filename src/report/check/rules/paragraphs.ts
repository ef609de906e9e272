import { say } from '../../../kernel/text.ts';
import type { Document, Line } from '../document.ts';
import type { Rule, Slip } from '../rule.ts';

/** 一、 （一） 1. （1） 第一条 一是 附件 begin a paragraph of their own. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|（\d{1,2}）|第[一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十]{1,2}[是要]|附[件：]|[①-⑳]|[-·●■◆—]+)/;
const STOPPED = /[。！？；：…”’）】」!?;:]$/;
const CUT = /(?:[，、（“《]|[^。！？]的)$/;
const ORPHAN = /^[，。、；：）”》！？]/;
const SIGNED =
  /^(?:\d{4}|[〇○一二三四五六七八九十]{4})年.{1,8}日?$|(?:局|办公室|政府|委员会|厅|中心|办|委)$/;

function isTable(line: string): boolean {
  const text = line.slice(0, 500);
  const sparse = text.match(/[\d ]/g)?.length ?? 0;
  return /[\t|]/.test(text) || / {3,}\S/.test(text) || sparse > text.length / 3;
}

/** A line of running text: long, or with a sentence in it; no heading, table row, signature. */
function isRunning({ text }: Line): boolean {
  if (text.length < 12 || isTable(text) || /^附[件：]/.test(text)) return false;
  if (SIGNED.test(text) && !/[，。；]/.test(text)) return false;
  if (text.length > 45) return true;
  return /[。；]./.test(text) || (text.includes('，') && text.length > 30);
}

type Neighbours = { readonly line: Line; readonly index: number; readonly next: Line | undefined };

function* openParagraphs(document: Document): Generator<Neighbours> {
  const headings = headingsOf(document);
  const { lines } = document;
  let next: Line | undefined;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    if (!line || line.text === '' || document.chrome.has(index)) continue;
    const heading = headings.has(index + 1) && !line.text.includes('。');
    if (isOpen(line, heading) || isCut(line, next)) yield { line, index, next };
    next = line;
  }
}

const isOpen = (line: Line, heading: boolean): boolean =>
  !heading && !STOPPED.test(line.text) && isRunning(line);

const isCut = (line: Line, next: Line | undefined): boolean =>
  next !== undefined &&
  !STOPPED.test(line.text) &&
  (ORPHAN.test(next.text) || (/[，、]$/.test(line.text) && !isTable(line.text)));

/** Lines of headings: they carry no full stop. */
const headingsOf = ({ report }: Document): ReadonlySet<number> =>
  new Set(
    report.parts.flatMap((part) => [
      part.line,
      ...part.items.flatMap((item) => [item.line, ...item.items.map(({ line }) => line)]),
    ]),
  );

/** The paragraph goes on in the next line: cut at a comma, or the next line begins with a mark. */
const isBroken = ({ line, next }: Neighbours): boolean =>
  next !== undefined &&
  !LABEL.test(next.text) &&
  !isTable(next.text) &&
  (CUT.test(line.text) ||
    ORPHAN.test(next.text) ||
    (next.text.length > 12 && !SIGNED.test(next.text)));

const tail = ({ line }: Neighbours, document: Document): Slip => {
  const end = line.start + document.plain.slice(line.start, line.end).trimEnd().length;
  const at = Math.max(line.start, end - 8);
  return { at, length: end - at, message: missing };
};
const missing = say('段末缺句号', 'No full stop at the end of the paragraph');

export const missingStop: Rule = {
  id: 'R20',
  title: say('段末缺句号', 'No stop at the end'),
  reason: say(
    '段末没有句号，多为删改时丢了句尾。',
    'A missing stop mostly means that the end of a sentence was lost.',
  ),
  source: say('GB/T 15834—2011《标点符号用法》', 'GB/T 15834-2011, use of punctuation'),
  severity: 'warning',
  hits: [
    '一、2023年主要举措和成效\n我局坚持依法行政，健全议事规则。全年召开党组会12次，研究法治议题8项\n二、存在的不足\n人员力量不足。',
    '我办认真落实普法责任制，组织开展宪法宣传周、国家安全教育日等主题活动，引导干部群众尊法学法守法用法',
    '（一）强化学习。组织干部学习宪法和行政处罚法，切实提高依法行政能力\n（二）规范执法。全年检查12次。',
  ],
  nearMisses: [
    '（一）全面加强党对法治政府建设工作的领导，持续健全依法行政工作机制\n组织学习12次。',
    '我局坚持依法行政，健全议事规则。\n甲县司法局\n2024年1月15日',
    '现将有关情况报告如下：\n附件：甲县2023年行政执法数据汇总表、行政执法案件目录和行政复议案件情况说明等材料目录清单',
  ],
  patterns: [],
  *find(document) {
    if (document.wrapped) return;
    for (const open of openParagraphs(document)) {
      if (isBroken(open)) continue;
      const slip = tail(open, document);
      const end = document.raw.slice(slip.at, slip.at + slip.length);
      const fix = /[，、；]$/.test(end) ? `${end.slice(0, -1)}。` : `${end}。`;
      yield { ...slip, fix, same: 'stop' };
    }
  },
};

export const brokenParagraph: Rule = {
  id: 'R21',
  title: say('段落中断', 'Broken paragraphs'),
  reason: say(
    '一句话被换行切成两段，多为从版面文件复制所致。',
    'A sentence cut by a line end mostly comes from copying out of a laid-out page.',
  ),
  source: say('公文质量：文本规范', 'Plain text'),
  severity: 'warning',
  hits: [
    '我局坚持依法行政，健全议事规则，全年召开党组会12次，\n研究法治议题8项。',
    '组织干部学习宪法和行政处罚法，引导群众尊法学法，切实提高依法行\n政能力和水平，取得明显成效。',
    '落实普法责任制，开展宪法宣传周活动，覆盖群众\n。下一步继续推进。',
  ],
  nearMisses: [
    '我局坚持依法行政，全年召开党组会12次。\n研究法治议题8项。',
    '全年主要做了以下工作：\n一是强化学习；\n二是规范执法。',
    '甲县司法局2023年法治政府建设\n年度情况报告\n2023年，我局依法履职。',
  ],
  patterns: [],
  *find(document) {
    for (const open of openParagraphs(document)) {
      if (!isBroken(open)) continue;
      yield {
        ...tail(open, document),
        message: say('段落在句中断开', 'The paragraph breaks off within a sentence'),
        severity: document.wrapped ? 'note' : undefined,
        same: 'broken',
      };
    }
  },
};
