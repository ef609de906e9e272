import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';
import { root } from '../imports.ts';

const SHOTS = join(root, '.cache/screens');
mkdirSync(SHOTS, { recursive: true });

type Size = { readonly width: number; readonly height: number };
const sizes: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Everything that is wrong with the page as it stands: at every size, light and dark. */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource());
  // The menu is the same on every page: it is looked at on those that open first.
  const menu = MENU_SEEN.includes(name) ? '' : 'nav.side';
  await page.evaluate(
    ([apart, known]) => Object.assign(globalThis, { apart, clear: new Set(known) }),
    [menu, [...clear]] as const,
  );
  const found: string[] = [];
  const shapes = new Set<string>();
  // Sizes outside: to lay a page out anew costs more than to colour it anew.
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const dark of [false, true]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
      const named = `${name}-${size.width}${dark ? '-dark' : ''}`;
      const here = await faultsHere(page, named, shapes);
      found.push(...here.map((fault) => `${size.width}${dark ? ' dark' : ''}: ${fault}`));
    }
  }
  return found;
}

async function faultsHere(
  page: Page,
  name: string,
  shapes: Set<string>,
): Promise<readonly string[]> {
  const shot = await pictureOf(page);
  writeFileSync(join(SHOTS, `${name}.jpg`), shot);
  const shape = await page.evaluate(shapeOf);
  const isSeen = shapes.has(shape);
  shapes.add(shape);
  return [
    ...(await wide(page)),
    ...(await cutOff(page)),
    // Where the same things show, nothing but colours and widths is another: in the dark, mostly.
    ...(isSeen ? [] : await page.evaluate(violations)),
    ...(await faintOf(page)),
    ...(shot.byteLength < BLANK ? ['a blank picture'] : []),
  ];
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What stands in the window, asked of the browser itself: the driver's own way waits for more than a picture needs. */
async function pictureOf(page: Page): Promise<Buffer> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  const options = { format: 'jpeg', quality: 70, optimizeForSpeed: true } as const;
  const { data } = await (await known).send('Page.captureScreenshot', options);
  return Buffer.from(data, 'base64');
}

const MENU_SEEN: readonly string[] = ['home', 'list-empty', 'people', 'faulty'];

/** A page of one colour takes less. */
const BLANK = 9_000;

let source: string | undefined;

/** The checker itself, put into the page once: to start it anew for every size takes longer than the check. */
function axeSource(): string {
  if (source !== undefined) return source;
  const driver = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  return (source = readFileSync(driver.resolve('axe-core/axe.min.js'), 'utf8'));
}

/** What `faultsOf` puts into the page: a selector of what it leaves out, and the ways of writing that can be read. */
type Told = { readonly apart: string; readonly clear: Set<string> };
type Axe = { run(place: object, options: object): ReturnType<AxeBuilder['analyze']> };

/** Runs in the page: every rule but contrast. */
async function violations(): Promise<readonly string[]> {
  // Put there by axeSource.
  const { axe } = globalThis as unknown as { readonly axe: Axe };
  const options = { preload: false, resultTypes: ['violations'] };
  // An open window makes the page under it inert.
  const dialog = document.querySelector('dialog[open]');
  const { apart } = globalThis as unknown as Told; // put there by faultsOf
  const place = dialog ?? (apart ? { include: [['html']], exclude: [[apart]] } : document);
  const found = await axe.run(place, {
    ...options,
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html }) => `${id} ${html.slice(0, 160)}`),
  );
}

/** Runs in the page: which of its elements show, and which can be scrolled. */
const shapeOf = (): string =>
  [...document.querySelectorAll('body *')]
    .map((element) => {
      if (!element.checkVisibility()) return '-';
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
      return scrollWidth > clientWidth || scrollHeight > clientHeight ? 's' : '.';
    })
    .join('');

/** Ways of writing that can be read: a colour on its grounds, in a size and weight. */
const clear = new Set<string>();

/**
 * Contrast, once for every way of writing there is in the whole run. To look at a hundred rows in the same colours, on
 * every page, takes most of the time and tells nothing more.
 */
async function faintOf(page: Page): Promise<readonly string[]> {
  const { looked, found } = await page.evaluate(faint);
  if (found.length === 0) for (const way of looked) clear.add(way);
  return found;
}

type Faint = { readonly looked: readonly string[]; readonly found: readonly string[] };

/** Runs in the page. */
async function faint(): Promise<Faint> {
  // Put there by axeSource.
  const { axe } = globalThis as unknown as { readonly axe: Axe };
  const { apart, clear } = globalThis as unknown as Told; // put there by faultsOf
  const place = document.querySelector('dialog[open]') ?? document.body;
  const ways = new Map<string, Element>();
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (!element) return '';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const own = `${backgroundColor}${backgroundImage === 'none' ? '' : backgroundImage}${opacity}`;
    const under = groundOf(element.parentElement);
    const ground = own === 'rgba(0, 0, 0, 0)1' ? under : `${own}|${under}`;
    grounds.set(element, ground);
    return ground;
  };
  const writes = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) &&
    element.checkVisibility() &&
    !(apart && element.closest(apart));
  const wayOf = (element: Element): string => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const disabled = element.closest(':disabled') === null ? '' : 'off';
    return `${color}${fontSize}${fontWeight}${disabled}|${groundOf(element)}`;
  };
  for (const element of [...place.querySelectorAll('*')].filter(writes)) {
    const way = wayOf(element);
    if (!clear.has(way) && !ways.has(way)) ways.set(way, element);
  }
  if (ways.size === 0) return { looked: [], found: [] };
  const { violations } = await axe.run(
    { include: [...ways.values()] },
    { preload: false, resultTypes: ['violations'], runOnly: ['color-contrast'] },
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`),
  );
  if (found.length === 0) for (const way of ways.keys()) clear.add(way);
  return { looked: [...ways.keys()], found };
}

/** The same of its sizes alone. */
export async function misfitsOf(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    // What a page does about its new size it does with the next picture.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
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
    // The tab of a record is named by its number or by what the record is called.
    const ofRecord = /\/[0-9a-f-]{36}$/.test(location.pathname);
    const tab = [null, ofRecord ? '' : document.title] as const;
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
