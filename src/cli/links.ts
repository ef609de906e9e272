import { makeLink } from '../api/security/links.ts';
import type { Link } from '../api/security/links.ts';
import type { Data } from './data.ts';
import { sealingKey } from './installation.ts';
import type { Call } from './command.ts';
import { findText } from './command.ts';
import { WrongInput } from './output.ts';

export const urlOption = {
  flags: '--url <url>',
  about:
    'where the platform is reached, for the links (default: WAISHI_SITE, or http://127.0.0.1:8080)',
} as const;

/** Where links lead, without a slash at the end. */
export function siteOf(call: Call): string {
  const text = findText(call, 'url') ?? process.env['WAISHI_SITE'] ?? 'http://127.0.0.1:8080';
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new WrongInput(
      `--url must be an address such as https://waishi.example.gov.cn, not "${text}".`,
    );
  }
  return new URL(text).href.replace(/\/+$/, '');
}

export type Invited = {
  readonly office: string;
  readonly person: string;
  readonly administrator: boolean;
};

/** A one-time sign-in link, made at the machine itself. */
export const linkFor = (data: Data, invited: Invited, origin: string): Promise<Link> =>
  makeLink({ store: data.store, key: sealingKey(data.keys) }, { ...invited, origin });
