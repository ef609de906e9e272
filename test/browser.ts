import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export type Look = { width?: number; height?: number; dark?: boolean; javaScript?: boolean };

let launched: Promise<Browser> | undefined;
const contexts = new Set<BrowserContext>();

/** Ends what a test file has open; the browser goes on, for the next file of this worker. */
export async function closePages(): Promise<void> {
  await Promise.all([...contexts].map((context) => context.close()));
  contexts.clear();
}

/** A page of a visitor of its own: no cookie of another page is in it. */
export async function newPage(look: Look = {}): Promise<Page> {
  launched ??= launchChromium();
  const context = await (
    await launched
  ).newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.javaScript ?? true,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  contexts.add(context);
  return context.newPage();
}
