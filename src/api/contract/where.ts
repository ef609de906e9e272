/** Filters on a kind's fields as an address writes them: `sort:lecture;heldOn:2026-01-01..2026-03-31`. */

export function readWhere(text: string): Record<string, string> {
  const parts = text.split(';').map((part) => /^([A-Za-z]\w*):(.+)$/.exec(part));
  return Object.fromEntries(
    parts.flatMap((part) => (part?.[1] && part[2] ? [[part[1], decoded(part[2])]] : [])),
  );
}

/** Whether every part of it is a filter: nothing of an address is passed over. */
export const isWhere = (text: string): boolean =>
  text.split(';').every((part) => /^[A-Za-z]\w*:.+$/.test(part));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const writeWhere = (where: Readonly<Record<string, string>>): string =>
  Object.entries(where)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${encodeURIComponent(value)}`)
    .join(';');
