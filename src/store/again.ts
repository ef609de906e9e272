const RETRIES = 3;
/** Another transaction took the same id or number, or two locked each other. */
const AGAIN: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);

/** Tries a transaction again on what is there now where it met another one. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = RETRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: unknown } | null)?.code; // pg gives its errors a code
      if (left === 0 || !AGAIN.has(code)) throw error;
    }
  }
}
