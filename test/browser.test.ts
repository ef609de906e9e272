import { afterAll, expect, test } from 'vitest';
import { closePages, newPage } from './browser.ts';

afterAll(closePages);

/** The drawn pixels of a text, as PNG bytes. */
async function pixels(text: string, family: string): Promise<string> {
  const page = await newPage({ width: 200, height: 200 });
  await page.setContent(`<p style="font: 96px ${family}; margin: 20px">${text}</p>`);
  const picture = await page.screenshot();
  await page.context().close();
  return picture.toString('base64');
}

test.each(['sans-serif', 'serif'])('the browser draws 中 in %s and not a box', async (family) => {
  const missing = String.fromCodePoint(0x10ffff);
  const [zhong, yan, box] = [
    await pixels('中', family),
    await pixels('龥', family),
    await pixels(missing, family),
  ];
  expect(zhong).not.toBe(box);
  expect(zhong).not.toBe(yan);
  expect(yan).not.toBe(box);
});

test('the two families of Chinese type differ', async () => {
  expect(await pixels('外', 'sans-serif')).not.toBe(await pixels('外', 'serif'));
});

test('a page takes the size and the colours asked for', async () => {
  const page = await newPage({ width: 390, height: 700, dark: true });
  const seen = await page.evaluate(() => [
    innerWidth,
    innerHeight,
    matchMedia('(prefers-color-scheme: dark)').matches,
    navigator.language,
  ]);
  expect(seen).toEqual([390, 700, true, 'zh-CN']);
});
