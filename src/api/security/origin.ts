type Asked = {
  readonly method: string;
  readonly protocol: string;
  readonly host: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
};

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request may come from where its browser says it comes from. A browser of the floor (Chrome 109) names the
 * site of every request and the origin of every unsafe one; a program that is no browser names neither, and carries no
 * cookie that it was not given.
 */
export function isOriginAllowed({ method, protocol, host, headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (SAFE.includes(method)) {
    // A link elsewhere may open a page of ours; nothing elsewhere may read what we answer.
    return site === undefined || site === 'same-origin' || site === 'none' || isNavigation(headers);
  }
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined || origin === `${protocol}://${host}`;
}

const isNavigation = (headers: Asked['headers']): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
