/** Runs `work` over and over in each of `clients` loops for so many seconds; gives how often a second it ended. */
export async function throughput(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<number>,
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < until) {
        const more = await work(client);
        done += more;
      }
    }),
  );
  return (done * 1000) / (performance.now() - began);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
