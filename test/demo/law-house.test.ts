import { describe, expect, test } from 'vitest';
import { matterOf } from '../../src/matters/index.ts';
import { lived } from './law-house.ts';

/** Disputes, messages, disclosure by duty, study, people and lists. */
const kinds = [
  'message',
  'reconsideration',
  'litigation',
  'complaint',
  'nil-confirmation',
  'study-session',
  'training',
  'law-article',
  'consultation-day',
  'legal-inquiry',
  'law-material',
  'award',
  'disclosure-item',
  'hot-issue',
  'power-item',
  'commitment',
  'learning-plan',
  'talent',
  'expert',
  'liaison-unit',
] as const;

const city = lived('demo-city', kinds);
const county = lived('demo-county', kinds);
const district = lived('demo-district', kinds);

describe('公布过的数字由记录得出', () => {
  test.each([
    ['messages_replied', 191],
    ['administrative_reconsideration_cases', 0],
    ['administrative_litigation_cases', 0],
    ['theory_study_sessions', 15],
    ['study_seminar_days', 5],
    ['law_lectures', 3],
    ['law_popularization_articles', 26],
    ['legal_consultation_days', 4],
    ['legal_one_on_one_persons', 25],
    ['legal_other_consult_persons', 89],
    ['award_individuals', 1],
  ] as const)('甲市2023年：%s 为 %i', (key, value) => {
    expect(city.reads(key, 2023)).toBe(value);
  });

  test.each([
    ['disclosure_reconsideration_cases', 0],
    ['disclosure_litigation_cases', 0],
    ['disclosure_complaints', 0],
    ['lectures_attended', 5],
    ['public_issues_handled', 16],
    ['approval_powers', 0],
    ['enforcement_powers', 0],
  ] as const)('乙区2021年：%s 为 %i', (key, value) => {
    expect(county.reads(key, 2021)).toBe(value);
  });

  test.each([
    ['trainee_units', 23],
    ['trainees', 40],
  ] as const)('丁区2023年：%s 为 %i', (key, value) => {
    expect(district.reads(key, 2023)).toBe(value);
  });

  test('别的年份确有案件，不是登记簿从来没有', () => {
    expect(city.reads('disclosure_reconsideration_cases', 2024)).toBe(1);
    expect(city.reads('disclosure_litigation_cases', 2025)).toBe(1);
    expect(county.reads('disclosure_complaints', 2024)).toBe(1);
  });
});

test('每一种事项的每一步都在某个单位办过', () => {
  const taken = new Set([...city.steps, ...county.steps, ...district.steps]);
  // Follow from the entry of a case, which no plan says; tried on the database.
  taken.add('nil-confirmation contradict').add('nil-confirmation restore');
  const own = kinds.flatMap((kind) => {
    const { steps = {} } = matterOf(kind) ?? {};
    return Object.entries(steps)
      .filter(([, { cites }]) => cites.article !== '公文办理')
      .map(([step]) => `${kind} ${step}`);
  });
  expect(own.filter((step) => !taken.has(step))).toEqual([]);
});
