/**
 * How long sign-in waits after failures: nothing at first, then twice as long each time. An account is guessed one at
 * a time; many people may sit behind one address. Seconds.
 */
export const patience = {
  account: { free: 5, first: 30, most: 3600 },
  address: { free: 100, first: 10, most: 300 },
} as const;
