import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildWeb } from '../src/web/build.ts';
import { launchChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

let server: BrowserServer | undefined;

/** One Chromium for the whole run, and the pages built once, not by every file that begins. */
export async function setup(project: TestProject): Promise<void> {
  [server] = await Promise.all([launchChromium(), buildWeb()]);
  project.provide('chromium', server.wsEndpoint());
}

export async function teardown(): Promise<void> {
  await server?.close();
}
