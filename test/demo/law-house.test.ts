import { describe, expect, test } from 'vitest';
import { matterOf } from '../../src/matters/index.ts';
import { lived } from './law-house.ts';

/** Disputes, messages, disclosure by duty, study, people and lists. */
const kinds = ['message'] as const;

const city = lived('demo-city', kinds);
const county = lived('demo-county', kinds);
const district = lived('demo-district', kinds);

describe('公布过的数字由记录得出', () => {
  test.each([['messages_replied', 191]] as const)('甲市2023年：%s 为 %i', (key, value) => {
    expect(city.reads(key, 2023)).toBe(value);
  });
});

test('每一种事项的每一步都在某个单位办过', () => {
  const taken = new Set([...city.steps, ...county.steps, ...district.steps]);
  const own = kinds.flatMap((kind) => {
    const { steps = {} } = matterOf(kind) ?? {};
    return Object.entries(steps)
      .filter(([, { cites }]) => cites.article !== '公文办理')
      .map(([step]) => `${kind} ${step}`);
  });
  expect(own.filter((step) => !taken.has(step))).toEqual([]);
});
