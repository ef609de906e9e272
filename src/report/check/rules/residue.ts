import { say } from '../../../kernel/text.ts';
import { isEmptyChrome } from '../document.ts';
import type { Rule } from '../rule.ts';
import { searching } from '../rule.ts';

const FIELD = [
  '\\[bookmark:[^\\]\\n]{0,80}\\]',
  '错误[!！] ?(?:未找到引用源|未定义书签|超链接引用无效)[。.!！]?',
  'Error! (?:Reference source not found|Bookmark not defined)\\.?',
  '\\{ ?(?:PAGE|TOC|REF|HYPERLINK|SEQ|DATE)\\b[^}\\n]{0,80}\\}',
  'HYPERLINK "[^"\\n]{0,200}"',
  '\\\\\\* ?MERGEFORMAT|_GoBack\\b|_Toc\\d{4,}',
  'mso-[a-z-]{2,30}:[^;\\n]{0,40};?|\\bMso(?:Normal|TableGrid|ListParagraph)\\b',
  '[\\[【](?:批注|修订)[^\\]】\\n]{0,60}[\\]】]',
].join('|');

export const wordResidue: Rule = {
  id: 'R01',
  title: say('Word 残留', 'Word residue'),
  reason: say(
    '书签、域代码和批注印进正文，说明文稿没有定稿就发出了。',
    'Bookmarks, field codes and comments in print show a text sent out before it was finished.',
  ),
  source: say('公文质量：印发前须清稿', 'Clean copy before issue'),
  severity: 'error',
  hits: [
    '三、主要负责人履职情况\n[bookmark: OLE_LINK1]局长带头学法述法。',
    '各项任务完成情况见错误!未找到引用源。',
    '全年培训12期 { PAGE \\* MERGEFORMAT }，覆盖各科室。',
  ],
  nearMisses: [
    '在“办事书签”专栏发布指引12篇。',
    '推行错误更正机制，未发现引用失效的文件。',
    '编制PAGE页面规范1份，完成TOC认证。',
  ],
  ...searching({
    pattern: new RegExp(FIELD, 'g'),
    over: 'raw',
    slip: () => ({
      message: say('正文中有 Word 残留', 'Word residue in the text'),
      fix: '',
      same: 'word',
    }),
  }),
};

const ENTITY =
  /&(?:nbsp|amp|lt|gt|[lr][ds]quo|mdash|middot|quot|hellip|#\d{2,5});|<\/?(?:p|br|div|span|td|tr|table|a|strong|b|font|img|h[1-6])(?: [^<>\n]{0,200})?\/?>/g;

const marksOf: Readonly<Record<string, string>> = {
  '&nbsp;': '',
  '&amp;': '&',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&lsquo;': '‘',
  '&rsquo;': '’',
  '&mdash;': '—',
  '&middot;': '·',
  '&hellip;': '…',
};

const entities = searching({
  pattern: ENTITY,
  over: 'raw',
  slip: ([code]) => ({
    message: say('正文中有网页代码', 'Web page code in the text'),
    fix: code.startsWith('<') ? '' : marksOf[code],
    same: 'code',
  }),
});

export const webResidue: Rule = {
  id: 'R02',
  title: say('网页残留', 'Web page residue'),
  reason: say(
    '分享栏、字号栏、离站提示和网页代码不是报告的内容，存档和报送时应当去掉。',
    'Share bars, font bars, exit dialogs and markup are no part of a report that is filed or sent.',
  ),
  source: say('公文质量：正文只含公文要素', 'A document holds its own elements only'),
  severity: 'warning',
  hits: [
    '分享:\n字号:\n  2023年，我局依法履职。',
    '甲市政务网 发布日期 : 2023-11-20\n字体大小:A+ A A- 分享: 打印\n2023年，我局依法履职。',
    '我局依法履职，成效明显。\n【打印本页】 【关闭窗口】\n上一篇：甲县司法局2022年工作总结',
    '日期:2024-02-18 09:30    来源:丙县司法局\n  2023年，我办依法履职。',
    '2023年，我局依法履职。&nbsp;&nbsp;<br/>',
  ],
  nearMisses: [
    '在政务服务大厅设置自助打印、复印设备12台，分享办事经验6篇。',
    '来源于群众的意见建议36条，均已分办。',
    '窗口关闭前15分钟仍受理申请，字号、语种等标识要素符合规范。',
  ],
  patterns: entities.patterns,
  *find(document) {
    for (const at of document.chrome) {
      const line = document.lines[at];
      if (!line) continue;
      const text = document.raw.slice(line.start, line.end);
      yield {
        at: line.start + (text.length - text.trimStart().length),
        length: text.trim().length,
        message: say('网页栏目文字混入正文', 'Web page furniture in the text'),
        fix: isEmptyChrome(line.text) ? '' : undefined,
        same: 'chrome',
      };
    }
    yield* entities.find(document);
  },
};

const X = '(?<![A-Za-z0-9])[Xx×]{1,6}(?=[件个次场家人项万条份名批期号元%])';
const BLANK = [
  X,
  '(?:20|二〇|二○)[Xx×]{2}年|(?<![A-Za-z0-9Xx×])[Xx×]{2,4}年',
  '[（(][ ]*(?:待(?:定|补充?|核实?|填写?|完善|更新|确认)|此处[^）)\\n]{0,20}|请(?:填写|补充)[^）)\\n]{0,20})[ ]*[）)]',
  '【(?:待|请|此处)[^】\\n]{0,20}】',
  '_{3,}',
  '(?<=[\\u4e00-\\u9fff])[?？]{2,}',
  '(?<=\\d{4}年)[ ]*月[ ]*日|(?<=\\d{4}年)月',
].join('|');

export const placeholder: Rule = {
  id: 'R43',
  title: say('未填的空', 'A blank left open'),
  reason: say(
    '“××件”“（待补充）”说明数据或内容还没有填，报告不能签发。',
    'A placeholder shows that a number or a passage is still missing.',
  ),
  source: say('公文质量：内容完整', 'Complete content'),
  severity: 'error',
  hits: [
    '全年办理建议提案××件，全部办结。',
    'XX年，在县委领导下，我局较好地完成了任务。',
    '召开党组会18次（待核实），研究法治议题12项。',
    '甲县司法局\n2024年  月  日',
  ],
  nearMisses: [
    '张××等3名干部参加培训。',
    '新增X光安检设备2台、5G基站3个。',
    '推行“1+X”普法模式，开展宣讲12场。',
  ],
  ...searching({
    pattern: new RegExp(BLANK, 'g'),
    slip: () => ({ message: say('有未填的空', 'A blank is left open'), same: 'blank' }),
  }),
};

const ODD =
  /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]+|\ufffd+|[\ue000-\uf8ff]+|[^\P{Cc}\t\n\r]+|锟斤拷|烫烫烫|â€[œ™“]/gu;

export const oddCharacters: Rule = {
  id: 'R16',
  title: say('不可见字符和乱码', 'Invisible characters and garbled text'),
  reason: say(
    '不间断空格、零宽字符会使检索和排版出错；乱码说明文件编码已损坏。',
    'No-break and zero-width spaces break search and layout; garbled text shows a damaged file.',
  ),
  source: say('公文质量：文本规范', 'Plain text'),
  severity: 'note',
  hits: [
    '2023年，\u00a0我局依法履职。',
    '全年办理申请\u200b12件。',
    '召开党组会\ufffd\ufffd次，研究法治议题。',
  ],
  nearMisses: [
    '　　2023年，我局依法履职。',
    '落实“双随机、一公开”监管，抽查企业36家。',
    '会见José·García先生一行5人。',
  ],
  ...searching({
    pattern: ODD,
    over: 'raw',
    slip: ([run]) =>
      /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/.test(run)
        ? {
            message: say('不间断空格或零宽字符', 'No-break or zero-width spaces'),
            fix: '',
            same: 'invisible',
          }
        : {
            message: say('乱码', 'Garbled characters'),
            severity: 'error',
            same: 'garbled',
          },
  }),
};
