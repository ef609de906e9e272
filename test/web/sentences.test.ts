import { describe, expect, test } from 'vitest';
import { matters } from '../../src/matters/index.ts';
import { articleIn, readNumeral, sentenceIn } from '../../src/web/article.ts';
import { kebab, newId, pathOf } from '../../src/web/client.ts';
import { moment, shortDay, weekdayName } from '../../src/web/days.ts';
import { duePhrase } from '../../src/web/list/due.ts';
import { sayValue, tell } from '../../src/web/matter/say-value.ts';

const running = {
  state: 'running',
  used: 18,
  allowed: 20,
  late: false,
  due: '2026-03-16',
  dueAt: null,
  unit: 'working-days',
} as const;

describe('a term as people say it', () => {
  test('says the working days left', () =>
    expect(duePhrase(running, '2026-03-12').zh).toBe('余2个工作日'));
  test('says today on the last day', () =>
    expect(duePhrase({ ...running, used: 20 }, '2026-03-16').zh).toBe('今日到期'));
  test('counts the working days past the last one', () =>
    expect(duePhrase({ ...running, state: 'missed', used: 23, late: true }, '2026-03-19').zh).toBe(
      '已超期3个工作日',
    ));
  test('says that it is paused', () =>
    expect(duePhrase({ ...running, state: 'paused' }, '2026-03-12').zh).toBe('暂停'));
  test('of hours says until when, and of days how many days', () => {
    const short = { ...running, used: 60, allowed: 1440, unit: 'hours' } as const;
    expect(duePhrase({ ...short, dueAt: '2026-03-16T18:00' }, '2026-03-16').zh).toBe('今日18:00');
    expect(duePhrase({ ...short, dueAt: '2026-03-16T18:00' }, '2026-03-15').zh).toBe('余1日');
    const late = { ...short, used: 1500 + 120, state: 'missed', late: true } as const;
    expect(duePhrase({ ...late, dueAt: '2026-03-16T18:00' }, '2026-03-16').zh).toBe('已超期3小时');
    const sixty = { ...running, unit: 'days', used: 58, allowed: 60 } as const;
    expect(duePhrase(sixty, '2026-03-12').zh).toBe('余4日');
  });
  test('says closed in time', () =>
    expect(duePhrase({ ...running, state: 'met' }, '2026-04-01').en).toBe('closed in time'));
});

describe('an article', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十七', 17],
    ['三十三', 33],
    ['一百零一', 101],
  ])('%s is read as %i', (han, value) => expect(readNumeral(han)).toBe(value));
  test('is printed as it stands in Chinese', () =>
    expect(articleIn('zh', '第三十三条第二款')).toBe('第三十三条第二款'));
  test('is written out in English', () =>
    expect(articleIn('en', '第二十三条第一款第四项')).toBe('Article 23, paragraph 1, item 4'));
  test('of two is named with both', () =>
    expect(articleIn('en', '第三十二条、第三十四条')).toBe('Article 32; Article 34'));
  test('that is a practice has no number in English', () =>
    expect(articleIn('en', '申请人撤回')).toBe(''));
  test('inside an English sentence is written out too', () =>
    expect(sentenceIn('en', 'not counted (第三十三条第三款)')).toBe(
      'not counted (Article 33, paragraph 3)',
    ));
});

describe('a day', () => {
  test('of this year is said without it', () =>
    expect(shortDay('2026-03-05', 'zh', '2026-11-22')).toBe('3月5日'));
  test('of another year is said with it', () =>
    expect(shortDay('2025-03-05', 'zh', '2026-11-22')).toBe('2025年3月5日'));
  test('has its weekday', () => expect(weekdayName('2026-11-20', 'zh')).toBe('周五'));
  test('an instant is shown in the time of the office, also past midnight', () => {
    expect(moment('2026-03-16T01:05:00Z')).toEqual({ day: '2026-03-16', time: '09:05' });
    expect(moment('2025-12-31T17:30:00Z')).toEqual({ day: '2026-01-01', time: '01:30' });
  });
});

describe('an act as a sentence', () => {
  const names = {
    person: (id: string) => (id === 'p' ? '经办甲' : id),
    document: () => '申请书.pdf',
    act: () => '征求意见',
    matter: () => '〔2026〕18号',
  };
  const step = (name: string) => matters[0]?.steps[name];
  test('says what was asked for', () => {
    const told = tell(
      step('askToClarify')?.story ?? { zh: '', en: '' },
      step('askToClarify')?.asks ?? {},
      { items: '请明确年度。' },
      { names, language: 'zh' },
    );
    expect(told).toBe('告知补正：请明确年度');
  });
  test('leaves the colon out where nothing was answered', () => {
    const clarify = step('clarify');
    const told = tell(
      clarify?.story ?? { zh: '', en: '' },
      clarify?.asks ?? {},
      {},
      { names, language: 'zh' },
    );
    expect(told).toBe('收到补正');
  });
  test('names a choice by its words and a colleague by the name', () => {
    const results = step('draft')?.asks?.['result'];
    const to = step('assign')?.asks?.['to'];
    if (!results || !to) throw new Error('the declaration has neither draft nor assign');
    expect(sayValue(results, 'granted', names, 'zh')).toBe('予以公开');
    expect(sayValue(to, 'p', names, 'zh')).toBe('经办甲');
  });
});

describe('a request', () => {
  test('leaves empty filters out', () =>
    expect(pathOf('/matters', { view: 'todo', phase: '', cursor: undefined })).toBe(
      '/api/matters?view=todo',
    ));
  test('writes a step as its route does', () =>
    expect(kebab('askToClarify')).toBe('ask-to-clarify'));
  test('carries an id of its own each time', () => {
    const ids = new Set(Array.from({ length: 100 }, newId));
    expect(ids.size).toBe(100);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
