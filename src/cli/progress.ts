import type { Streams } from './output.ts';

const WIDTH = 24;

/** A bar on standard error while something long goes on, where a person looks at it; silent anywhere else. */
export function progressBar(
  about: string,
  stream: Streams['stderr'] & { readonly isTTY?: boolean } = process.stderr,
): { readonly at: (done: number, of: number) => void; readonly end: () => void } {
  if (stream.isTTY !== true) return { at: () => undefined, end: () => undefined };
  let last = -1;
  return {
    at(done, of) {
      const share = of === 0 ? 1 : Math.min(1, done / of);
      const percent = Math.floor(share * 100);
      if (percent === last) return;
      last = percent;
      const full = Math.round(share * WIDTH);
      stream.write(
        `\r${about} [${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${percent} % (${done}/${of})`,
      );
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}
