import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { root } from '../imports.ts';

const SHOTS = join(root, '.cache/screens');
mkdirSync(SHOTS, { recursive: true });

type Size = { readonly width: number; readonly height: number };
const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

export type Look = {
  readonly size: Size;
  readonly dark: boolean;
  /** All of axe where the layout is another, contrast alone where only colours differ. */
  readonly axe: 'all' | 'contrast' | 'none';
};

/** Every size in both lights; 1024 is laid out as 1280 is. */
export const looks: readonly Look[] = [
  ...sizes.map((size): Look => ({ size, dark: false, axe: size.width === 1024 ? 'none' : 'all' })),
  ...sizes.map((size): Look => ({
    size,
    dark: true,
    axe: size.width === 1280 ? 'contrast' : 'none',
  })),
];

/** Shows the page at a size and in a light, and says everything that is wrong with it there. */
export async function faultsOf(
  page: Page,
  name: string,
  { size, dark, axe }: Look,
): Promise<readonly string[]> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const shot = await page.screenshot({
    path: join(SHOTS, `${name}-${size.width}${dark ? '-dark' : ''}.jpg`),
    type: 'jpeg',
    quality: 70,
  });
  const found = [
    ...(await wide(page)),
    ...(await cutOff(page)),
    ...(axe === 'none' ? [] : await violations(page, axe)),
    ...(shot.byteLength < BLANK ? ['a blank picture'] : []),
  ];
  return found.map((fault) => `${size.width}${dark ? ' dark' : ''}: ${fault}`);
}

/** A page of one colour takes less. */
const BLANK = 9_000;

async function violations(page: Page, rules: 'all' | 'contrast'): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules === 'contrast') builder.withRules(['color-contrast']);
  // An open window makes the page under it inert.
  if ((await page.getByRole('dialog').count()) > 0) builder.include('dialog');
  const found = await builder.analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id} ${html.slice(0, 160)}`),
  );
}

/** The same of its sizes alone. */
export async function misfitsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    const here = [...(await wide(page)), ...(await cutOff(page))];
    found.push(...here.map((fault) => `${size.width}: ${fault}`));
  }
  return found;
}

/** What makes the page wider than its window. */
const wide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `wider than the window: ${element.outerHTML.slice(0, 120)}`);
  });

/** Text that does not fit the element it stands in. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = 'button, a, th, td, dt, dd, label, legend, h1, h2, h3, p, li, summary, span, kbd';
    const isCut = (element: Element): boolean => {
      const { display, overflowX, overflowY, clipPath } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      if (display === 'inline' || clipPath !== 'none' || width <= 1 || height <= 1) return false;
      if (element.scrollWidth > element.clientWidth + 1 && !/auto|scroll/.test(overflowX))
        return true;
      return overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2;
    };
    return [...document.querySelectorAll(texts)]
      .filter((element) => (element.textContent ?? '').trim() !== '' && isCut(element))
      .slice(0, 3)
      .map((element) => `cut off: ${element.outerHTML.slice(0, 160)}`);
  });

/** Han that is neither what people wrote nor marked as Chinese: in texts, and in what only a screen reader says. */
export const strayHan = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.evaluate('//body//text()', document, null, 7);
    const nodes = Array.from({ length: texts.snapshotLength }, (_, at) => texts.snapshotItem(at));
    const written = nodes.map((node) => [node?.parentElement, node?.textContent ?? ''] as const);
    const names = ['aria-label', 'title', 'placeholder', 'alt'];
    const spoken = names.flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].map(
        (element) => [element, element.getAttribute(name) ?? ''] as const,
      ),
    );
    // The tab of a record is named by its number.
    const tab = [null, document.title.includes('〔') ? '' : document.title] as const;
    return [...written, ...spoken, tab]
      .filter(([, text]) => /\p{Script=Han}/u.test(text))
      .filter(([element]) => !element?.closest('[lang^="zh"], script, textarea'))
      .map(([, text]) => text.trim())
      .slice(0, 8);
  });

const REST = 40;

/** Tells when nothing has been on its way to the page for a moment: sooner than the driver's own half second. */
export function watches(page: Page): () => Promise<void> {
  let open = 0;
  page.on('request', () => (open += 1));
  page.on('requestfinished', () => (open -= 1));
  page.on('requestfailed', () => (open -= 1));
  return async () => {
    for (let still = 0; still < 3; still = open > 0 ? 0 : still + 1)
      await page.evaluate((rest) => new Promise((done) => setTimeout(done, rest)), REST);
  };
}
