import { isIP } from 'node:net';

/** The hosts a server answers to; anything else is a page elsewhere that made its name point here. */
export type Hosts = {
  /** Names set up by the office, without port. */
  readonly names: readonly string[];
  /** Loopback names and nothing else: the demonstration, whose people sign in with one click. */
  readonly loopbackOnly: boolean;
};

/** The name in a Host header, without port; undefined for what is no host. */
export function hostNameOf(header: string | undefined): string | undefined {
  const match = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '');
  return match?.[1]?.toLowerCase().replace(/\.$/, '');
}

export const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);

/** A bare address cannot be rebound to another one: only names can. */
const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, '')) !== 0;

export function isHostAllowed(header: string | undefined, hosts: Hosts): boolean {
  const name = hostNameOf(header);
  if (name === undefined) return false;
  if (hosts.loopbackOnly) return isLoopbackName(name);
  if (isLoopbackName(name) || hosts.names.includes(name)) return true;
  return hosts.names.length === 0 && isAddress(name);
}

export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || address === 'localhost' || /^(?:::ffff:)?127\./.test(address);
