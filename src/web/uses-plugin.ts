import type { Plugin } from 'vite';

const USES = 'virtual:uses';

/** What needs each field, by kind: `[what, zh, en]`. Found out once, when the pages are built. */
export type UsesOfKinds = Readonly<
  Record<string, Readonly<Record<string, readonly (readonly [string, string, string])[]>>>
>;

/** Gives what `src/matters/uses` finds out as data, so that no page runs the declarations to know it. */
export const uses = (): Plugin => ({
  name: 'waishi-uses',
  resolveId: (id) => (id === USES ? `\0${USES}` : null),
  load: async (id) =>
    id === `\0${USES}` ? `export default ${JSON.stringify(await found())}` : null,
});

async function found(): Promise<UsesOfKinds> {
  const [{ kinds }, { usesOf }, { letterUsesOf }] = await Promise.all([
    import('../matters/index.ts'),
    import('../matters/uses/uses.ts'),
    import('../matters/uses/letters.ts'),
  ]);
  return Object.fromEntries(
    kinds.map((kind) => {
      const of: Record<string, (readonly [string, string, string])[]> = {};
      for (const all of [usesOf(kind, kinds), letterUsesOf(kind)])
        for (const [field, some] of all)
          (of[field] ??= []).push(
            ...some.map(({ what, title }) => [what, title.zh, title.en] as const),
          );
      return [kind.name, of];
    }),
  );
}
