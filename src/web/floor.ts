/** What Chrome 109 lacks of the language we write in: copying array methods came with Chrome 110. */
type Methods = Record<string, unknown>;

function fill(name: string, method: (this: unknown[], ...given: never[]) => unknown): void {
  const prototype = Array.prototype as unknown as Methods; // only missing names are added
  if (prototype[name] === undefined)
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}

export function raiseFloor(): void {
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
