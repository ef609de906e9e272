import type { Tx } from '../open.ts';
import { isMet } from '../again.ts';

const RETRIES = 3;

/**
 * Tries a part of a transaction again where it met another one: rows that cannot be read a second time are not lost
 * with the whole transaction.
 */
export async function againFrom<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  for (let left = RETRIES; ; left -= 1) {
    // Neither is waited for: they go out with the statement that comes next.
    tx.send('savepoint part');
    try {
      const value = await work();
      tx.send('release savepoint part');
      return value;
    } catch (error) {
      if (left === 0 || !isMet(error)) throw error;
      await tx.query('rollback to savepoint part');
    }
  }
}
