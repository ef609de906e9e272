import { beforeAll, describe, expect, test } from 'vitest';
import { askedOf } from './asked.ts';
import { findExcerpt, marksIn } from './marks.ts';
import { keysOfName, keysOfNumber, keysOfTyped, keysOfTypedNumber } from './names.ts';
import type { Tools } from './tools.ts';
import { loadTools } from './tools.ts';
import { bare, pairsIn, quoted, wordsIn } from './words.ts';

let tools: Tools;
const secret = Buffer.from('一个机关的密钥');
const office = 'a1b2c3d4-0000-4000-8000-000000000000';

beforeAll(async () => {
  tools = await loadTools();
});

describe('分词', () => {
  test('词和词中的词、外文、数字各自成词，虚词不成词', () => {
    const words = wordsIn('外国专家的来华工作许可（APEC2023，Düsseldorf）', tools);
    for (const word of ['外国', '专家', '外国专家', '工作', '许可', 'apec', '2023', 'dusseldorf'])
      expect(words).toContain(word);
    expect(words).not.toContain('的');
  });

  test('繁体、全角、大小写、标点的写法是一样的', () => {
    expect(bare('（張偉）ＡＢＣ—１２', tools)).toBe('张伟abc12');
    expect(wordsIn('護照遺失', tools)).toEqual(wordsIn('护照遗失', tools));
  });

  test('题名的每一段由它的字和字对认出', () => {
    const letters = ['t:来', 't:来华', 't:华', 't:华工', 't:工', 't:工作', 't:作'];
    expect(pairsIn('来华 工作', tools)).toEqual(letters);
  });

  test('引号和反斜线不会改变问句', () => {
    expect(quoted("a'b\\c")).toBe("'a''b\\\\c'");
    expect(askedOf("' | 'x", office, { secret, tools }).text).not.toMatch(/[^ (|&]'x/);
  });
});

describe('姓名', () => {
  const shared = (name: string, typed: string, how: 'same' | 'near') => {
    const keys = new Set(keysOfName(name, { secret, tools }));
    return keysOfTyped(typed, { secret, tools })[how].some((key) => keys.has(key));
  };

  test.each(['欧阳锋', '歐陽鋒', 'ouyangfeng', 'OuYang Feng', 'oyf'])('%s就是欧阳锋', (typed) => {
    expect(shared('欧阳锋', typed, 'same')).toBe(true);
  });
  test.each([
    ['张伟', '章伟'],
    ['陈静', '程静'],
    ['欧阳锋', '欧阳风'],
    ['王小明', '王小朋'],
    ['王小明', '王小明明'],
    ['司马相如', '司马如'],
    ['诸葛亮', 'zhugelian'],
    ['John Smith', 'Jon Smith'],
  ])('%s和%s相近', (name, typed) => {
    expect(shared(name, typed, 'same')).toBe(false);
    expect(shared(name, typed, 'near')).toBe(true);
  });
  test.each([
    ['王小明', '李小明明'],
    ['张伟', '张三'],
    ['欧阳锋', '欧阳'],
    ['欧阳锋', '锋'],
  ])('%s和%s不相近', (name, typed) => {
    expect(shared(name, typed, 'same') || shared(name, typed, 'near')).toBe(false);
  });
  test('外文名按任一部分、先名后姓都认得', () => {
    for (const typed of ['smith', 'Smith John', 'JOHN SMITH'])
      expect(shared('John Smith', typed, 'same')).toBe(true);
  });
  test('索引里没有名字本身', () => {
    expect(keysOfName('欧阳锋', { secret, tools }).join(' ')).not.toMatch(/欧|锋|ouyang/);
    expect(keysOfName('欧阳锋', { secret: Buffer.from('别的'), tools })).not.toEqual(
      keysOfName('欧阳锋', { secret, tools }),
    );
  });
});

describe('文号', () => {
  const fits = (number: string, typed: string) => {
    const keys = new Set(keysOfNumber(number, office, tools));
    const { whole, part } = keysOfTypedNumber(typed, office, tools);
    return whole.some((key) => keys.has(key))
      ? 'whole'
      : part.some((key) => keys.has(key))
        ? 'part'
        : 'no';
  };
  test.each([
    ['甲外公开申〔2026〕48号', 'whole'],
    ['甲外公开申[2026]48号', 'whole'],
    ['〔2026〕48', 'part'],
    ['2026-48', 'part'],
    ['第48号', 'part'],
    ['048', 'part'],
    ['〔2025〕48号', 'no'],
    ['8', 'no'],
  ])('甲外公开申〔2026〕48号：%s', (typed, how) => {
    expect(fits('甲外公开申〔2026〕48号', typed)).toBe(how);
  });
  test('长的流水号按末几位找到', () => {
    expect(fits('甲外〔2026〕10123号', '123')).toBe('part');
    expect(fits('甲外〔2026〕10123号', '101')).toBe('no');
  });
});

describe('标出找到的地方', () => {
  const terms = (q: string) => askedOf(q, office, { secret, tools }).terms;
  test('整段在就标整段，不在就标其中的词；繁体标在原文上', () => {
    const text = '補發護照，外国專家';
    expect(marksIn(text, terms('护照 外国专家'), tools)).toEqual([
      [2, 4],
      [5, 9],
    ]);
    expect(marksIn('许可和工作', terms('工作许可'), tools)).toEqual([
      [0, 2],
      [3, 5],
    ]);
  });
  test.each(['护照', '護照'])('长文只摘出第一处的前后：%s', (written) => {
    const text = `${'前'.repeat(100)}${written}${'后'.repeat(100)}${written}`;
    const cut = findExcerpt(text, terms('护照'), tools);
    const [[from, to] = [0, 0], ...others] = cut?.marks ?? [];
    expect([cut?.text.slice(from, to), others]).toEqual([written, []]);
    expect(cut?.text.length).toBeLessThan(90);
    expect(cut?.text).toMatch(/^….*…$/);
  });
  test('摘出的一段里每一处都标；短文照全文；没有的不摘', () => {
    const near = `${'前'.repeat(100)}护照，護照${'后'.repeat(100)}`;
    const cut = findExcerpt(near, terms('护照'), tools);
    expect(cut?.marks.map(([from, to]) => cut.text.slice(from, to))).toEqual(['护照', '護照']);
    expect(findExcerpt('换发护照', terms('护照'), tools)).toEqual({
      text: '换发护照',
      marks: [[2, 4]],
    });
    expect(findExcerpt('前'.repeat(200), terms('护照'), tools)).toBeUndefined();
  });
});
