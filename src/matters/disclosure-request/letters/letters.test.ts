import { describe, expect, test } from 'vitest';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { toDocx } from '../../../paper/docx.ts';
import type { Paper } from '../../../paper/paper.ts';
import { printPdf } from '../../../paper/pdf.ts';
import { toText } from '../../../paper/text.ts';
import type { Letter, LetterFacts } from './index.ts';
import { letters, lettersDue } from './index.ts';
import { answered, consulted, objected, PDF_A, sampleAnswer, sampleFacts } from './sample.ts';
import { samples } from './samples.ts';

function paperOf(letter: Letter): Paper {
  if ('missing' in letter) throw new Error(letter.missing.map(({ zh }) => zh).join('、'));
  return letter.paper;
}
const textOf = (letter: Letter): string => toText(paperOf(letter));
const missingOf = (letter: Letter): string[] =>
  'missing' in letter ? letter.missing.map(({ zh }) => zh) : [];

/** Chinese characters and digits alone: how lines are broken and boxes drawn does not matter. */
const letter = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[^\p{Script=Han}0-9]/gu, '');

/** The characters of a text that another does not hold as often: cells of a PDF are read in any order. */
function lacking(outer: string, inner: string): string {
  const left = new Map<string, number>();
  for (const char of outer) left.set(char, (left.get(char) ?? 0) + 1);
  return Array.from(inner)
    .filter((char) => {
      const count = left.get(char) ?? 0;
      left.set(char, count - 1);
      return count === 0;
    })
    .join('');
}

const FORMS = ['receipt', 'service-receipt', 'approval-slip', 'contents'];

describe('每一种文书', () => {
  test.each(samples)('$name says everything and leaves no blank or placeholder', (sample) => {
    const text = textOf(letters[sample.letter](sample.facts));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{|××|：。|“”|。。|，，|（）|。，/u);
    expect(text).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]/u);
    expect(text).not.toMatch(/[[(]\d{4}[\])]|〔\d{4}〕0/u);
    expect(text).toContain(sample.facts.office.name);
  });

  test.each(samples)('$name holds the same text in Word and in PDF', async (sample) => {
    const paper = paperOf(letters[sample.letter](sample.facts));
    const [docx, pdf] = [await toDocx(paper), await printPdf(paper)];
    const word = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    const read = await extractText(await getDocumentProxy(pdf.bytes.slice()), { mergePages: true });
    expect(pdf.missing).toEqual([]);
    const office = letter(sample.facts.office.name);
    const inWord = letter(word.value);
    const lines = toText(paper)
      .split(/[\n\t]/u)
      .map(letter);
    // The head of a letter stands in the header, which the reader of Word files leaves out.
    expect(lines.filter((line) => line !== office && !inWord.includes(line))).toEqual([]);
    expect(lacking(letter(read.text), lines.join(''))).toBe('');
  });

  test.each(samples.filter(({ letter }) => FORMS.includes(letter)))(
    '$name prints on one page',
    async (sample) => {
      const { pages } = await printPdf(paperOf(letters[sample.letter](sample.facts)));
      expect(pages).toBe(1);
    },
  );
});

const zh = (facts: LetterFacts): string => textOf(letters.reply(facts));

describe('答复书', () => {
  test('gives its number, applicant, day and way of receipt, the request as worded, and the conclusion', () => {
    const text = zh(sampleAnswer('granted', '2026-03-27'));
    for (const element of [
      '政府信息公开申请答复书',
      '甲外信复〔2026〕7号',
      '张若谷：',
      '您当面提交的政府信息公开申请（登记编号：2026-012）',
      '收到申请之日为2026年3月2日',
      '“2025年度本机关外事翻译服务政府采购项目的合同和验收材料”',
      '第三十六条第二项',
      '附件：1. 外事翻译服务采购合同（节录）',
      '甲市人民政府外事办公室\n2026年3月27日',
    ])
      expect(text).toContain(element);
  });

  test('a partial answer names each refused part with its own article and reasons', () => {
    const text = zh(sampleAnswer('partial', '2026-03-27'));
    expect(text).toMatch(/1\. 合同附件二所列的报价构成。[^\n]*第十五条[^\n]*经营信息/u);
    expect(text).toMatch(/2\. 验收过程中形成的讨论记录。[^\n]*第十六条第二款[^\n]*内部讨论/u);
    expect(text).toContain('第三十七条');
  });

  test('what is already public is told with where to find it', () => {
    const text = zh(
      sampleFacts(
        answered('granted', '2026-03-27', {
          attachments: null,
          alreadyPublic: '甲市外办网站公开专栏',
        }),
      ),
    );
    expect(text).toContain('第三十六条第一项');
    expect(text).toContain('甲市外办网站公开专栏');
  });

  test('what is handed over on paper needs no file: the answer says how it is given', () => {
    for (const result of ['granted', 'partial'] as const) {
      const text = zh(
        sampleFacts(
          answered(result, '2026-03-27', {
            attachments: null,
            ...(result === 'granted' ? { grounds: '内容已经核对' } : {}),
          }),
        ),
      );
      expect(text).toContain('本机关以');
      expect(text).not.toContain('（见附件）');
    }
  });

  test('another organ in charge is named with its contact', () => {
    const text = zh(
      sampleFacts(
        answered('unable.notHeld', '2026-03-27', { redirect: '甲市财政局，电话000-87654321' }),
      ),
    );
    expect(text).toContain('第三十六条第五项');
    expect(text).toContain('甲市财政局，电话000-87654321');
    expect(text).not.toContain('第三十六条第四项');
  });

  test('a repeated request names the earlier answer', () => {
    const text = zh(sampleAnswer('notProcessed.repeat', '2026-03-27'));
    expect(text).toContain('2025年11月12日');
    expect(text).toContain('甲外信复〔2025〕31号');
  });

  test('another form than the one asked for is given with its reason', () => {
    const drafting = {
      formGiven: 'electronic',
      formReason: '原件为纸质孤本，复制可能损坏',
    } as const;
    const text = zh(sampleFacts(answered('granted', '2026-03-27', drafting)));
    expect(text).toContain(
      '您要求以纸质方式获取。因原件为纸质孤本，复制可能损坏，依照《条例》第四十条',
    );
  });

  test('the regulations are abbreviated only when they are cited again', () => {
    expect(zh(sampleAnswer('granted', '2026-03-27'))).not.toContain('以下简称');
    expect(zh(sampleAnswer('partial', '2026-03-27'))).toContain('（以下简称《条例》）');
  });

  test('words that the letter begins with are not said twice', () => {
    const text = zh(
      sampleFacts(answered('granted', '2026-03-27', { findings: '经查，材料齐全。' })),
    );
    expect(text).toContain('\n经查明，材料齐全。\n');
  });

  test('a third party that has not answered yet is not said to have let its time pass', () => {
    const text = zh(sampleFacts([...consulted, ...answered('denied.internal', '2026-03-10')]));
    expect(text).toContain('该第三方截至本机关答复时未提出意见。');
  });

  test('an organisation is not addressed as a person', () => {
    const own = {
      applicantKind: 'legal.commercial',
      applicantName: '甲市远航国际贸易有限公司',
    } as const;
    expect(zh(sampleAnswer('granted', '2026-03-27', { own }))).not.toContain('您');
  });

  test('a draft looks like one and has no day; signed without a number it is not printed', () => {
    const facts = sampleAnswer('granted', '2026-03-27');
    const draft = facts.acts.find(({ step }) => step === 'draft');
    if (!draft) throw new Error('no draft');
    const paper = paperOf(letters.reply({ ...facts, act: draft }));
    expect(paper.draft).toBe(true);
    expect(toText(paper)).toContain('未签发稿');
    const unnumbered = { ...facts, act: { ...facts.act, number: null } };
    expect(missingOf(letters.reply(unnumbered))).toEqual(['文号']);
  });

  test('an answer on the spot needs no draft', () => {
    const facts = sampleFacts([
      {
        step: 'replyOnTheSpot',
        on: '2026-03-02',
        asks: { result: 'granted', given: '已当场提供《办事指南》一份' },
      },
    ]);
    expect(zh(facts)).toContain('第三十三条第一款');
    expect(zh(facts)).toContain('已当场提供《办事指南》一份');
  });

  test('lapse, refusal without reasons and refusal without a draft are told apart', () => {
    expect(missingOf(letters.reply(sampleFacts([])))).toEqual(['答复稿']);
    expect(missingOf(letters['lapse-notice'](sampleFacts([])))).toEqual(['逾期结案的记录']);
    const bare = sampleFacts(answered('denied.internal', '2026-03-27', { grounds: null }));
    expect(missingOf(letters.reply(bare))).toEqual(['理由和依据']);
  });
});

describe('征求意见', () => {
  test('a third party is told that silence leaves the decision to the office, and not who asked', () => {
    const text = textOf(letters.consultation(sampleFacts(consulted)));
    expect(text).toContain('第三十二条');
    expect(text).toContain('逾期未提出意见的，由本机关依法决定是否公开');
    expect(text).toContain('第三方意见回执');
    expect(text).not.toContain('张若谷');
  });

  test('a co-producing organ is told that silence is consent; another organ is given no term', () => {
    const of = (kind: string) =>
      textOf(
        letters.consultation(
          sampleFacts([
            {
              step: 'consult',
              on: '2026-03-06',
              asks: { kind, party: '甲市财政局', concerns: null },
            },
          ]),
        ),
      );
    expect(of('co-producer')).toContain('第三十四条');
    expect(of('co-producer')).toContain('视为同意公开');
    expect(of('other')).toContain('第十一条第一款');
    expect(of('other')).not.toMatch(/15个工作日|视为同意/u);
  });

  test('disclosure over an objection is told to each third party that objected, with its remedy', () => {
    const facts = sampleFacts([
      ...objected,
      {
        step: 'consult',
        on: '2026-03-06',
        asks: { kind: 'third-party', party: '甲市东方饭店', concerns: null },
      },
      {
        step: 'hearThirdParty',
        on: '2026-03-10',
        asks: { consultation: 'act-3', view: 'objects' },
      },
      ...answered('granted', '2026-03-27', { override: '涉及财政资金使用' }),
    ]);
    expect(missingOf(letters['override-notice'](facts))).toHaveLength(1);
    const due = lettersDue(facts).filter(({ letter: name }) => name === 'override-notice');
    const texts = due.map(({ about }) =>
      textOf(letters['override-notice']({ ...facts, about: about ?? '' })),
    );
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('甲市译通翻译有限公司：');
    expect(texts[1]).toContain('甲市东方饭店：');
    expect(texts.every((text) => text.includes('申请行政复议'))).toBe(true);
    expect(zh(facts)).toContain('其中，2个第三方不同意公开');
    expect(zh(facts)).not.toContain('甲市东方饭店');
  });
});

describe('通知和表单', () => {
  test('a fee is not contested by itself, so the notice offers no remedy, and says how to pay', () => {
    const facts = samples.find(({ name }) => name === 'fee-notice')?.facts;
    if (!facts) throw new Error('no sample');
    expect(textOf(letters['fee-notice'](facts))).not.toMatch(/行政复议|行政诉讼/u);
    const unset = { ...facts, office: { ...facts.office, payment: null } };
    expect(missingOf(letters['fee-notice'](unset))).toEqual(['缴费方式']);
  });

  test('an extension names the new last day, unless a consultation is still open', () => {
    const facts = samples.find(({ name }) => name === 'extension')?.facts;
    if (!facts) throw new Error('no sample');
    expect(textOf(letters.extension(facts))).toContain('延长10个工作日，即延长至2026年4月14日。');
    const reply = { state: 'paused', due: '2026-04-14', provisional: true } as const;
    const open = textOf(letters.extension({ ...facts, clocks: { reply } }));
    expect(open).not.toContain('2026年4月14日');
    expect(open).toContain('第三十三条第三款');
  });

  test('the approval slip shows who drafted, reviewed and signed, or leaves places to sign', () => {
    const text = (name: string) => {
      const facts = samples.find((sample) => sample.name === name)?.facts;
      return facts ? textOf(letters['approval-slip'](facts)) : '';
    };
    expect(text('approval-slip')).toMatch(/签发\t同意。 顾宁　2026年4月8日/u);
    expect(text('approval-slip')).toMatch(/已完成保密审查。 沈明/u);
    expect(text('approval-slip-blank')).toMatch(/签发\t签名：＿+/u);
    expect(text('approval-slip')).not.toContain('您');
  });

  test('the contents list what went out and what came in, in order', () => {
    const facts = samples.find(({ name }) => name === 'contents')?.facts;
    if (!facts) throw new Error('no sample');
    const text = textOf(letters.contents(facts));
    expect(text).toContain('档号：J012-2026-0031');
    expect(text.indexOf('补正告知书')).toBeLessThan(text.indexOf('答复书'));
    expect(text).toContain('20260305');
  });

  test('an attachment whose name is unknown is not printed as a blank', () => {
    const facts = sampleFacts(answered('granted', '2026-03-27', { attachments: [PDF_A] }));
    expect(missingOf(letters.reply({ ...facts, documents: [] }))).toEqual(['拟提供信息的名称']);
  });

  test('what is printed for an act follows from the act', () => {
    const names = (facts: LetterFacts) => lettersDue(facts).map((one) => one.letter);
    expect(names(sampleFacts([]))).toEqual(['receipt']);
    expect(names(sampleAnswer('granted', '2026-03-27'))).toEqual(['reply', 'approval-slip']);
    expect(names(sampleAnswer('other.feeOverdue', '2026-04-27'))).toEqual(['lapse-notice']);
  });
});
