import { buildWeb } from '../src/web/build.ts';
import { unpackChromium } from './chromium.ts';

/** What every browser test needs is made once, not by each of them that begins. */
export async function setup(): Promise<void> {
  await Promise.all([unpackChromium(), buildWeb()]);
}
