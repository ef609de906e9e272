const RETRIES = 3;
/** Another transaction took the same id or number, or two locked each other. */
const AGAIN: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01']);

/** Whether a transaction failed because of another one. */
export const isMet = (error: unknown): boolean =>
  AGAIN.has((error as { code?: unknown } | null)?.code); // pg gives its errors a code

/** Tries a transaction again on what is there now where it met another one. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let left = RETRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isMet(error)) throw error;
    }
  }
}
