import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';

export type Look = { width?: number; height?: number; dark?: boolean; javaScript?: boolean };

let connected: Promise<Browser> | undefined;

/** The one Chromium of the run, as seen from this test file; its pages close when the file ends, and the next looks anew. */
export const browser = (): Promise<Browser> => (connected ??= connect());

async function connect(): Promise<Browser> {
  const one = await chromium.connect(inject('chromium'));
  one.on('disconnected', () => (connected = undefined));
  return one;
}

/** A page of a visitor of its own: no cookie of another page is in it. */
export async function newPage(look: Look = {}): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.javaScript ?? true,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}
