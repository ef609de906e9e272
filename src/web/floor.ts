/** What Chrome 109 lacks of the language we write in: methods that copy a list came with 110, groups with 117. */
type Methods = Record<string, unknown>;

function fill(name: string, method: (this: unknown[], ...given: never[]) => unknown): void {
  const prototype = Array.prototype as unknown as Methods; // only missing names are added
  if (prototype[name] === undefined)
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}

function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item, at: number) => Key) {
  const groups = new Map<Key, Item[]>();
  let at = 0;
  for (const item of items) {
    const key = keyOf(item, at);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
    at += 1;
  }
  return groups;
}

export function raiseFloor(): void {
  if (!('groupBy' in Map))
    Object.defineProperty(Map, 'groupBy', { value: grouped, writable: true, configurable: true });
  fill('toSorted', function toSorted(compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  });
  fill('toReversed', function toReversed() {
    return [...this].reverse();
  });
  fill('with', function withItem(at: number, value: unknown) {
    const copy = [...this];
    copy[at < 0 ? copy.length + at : at] = value;
    return copy;
  });
}
