/** What reading Chinese takes: dictionaries, loaded when the first text is read and kept. */
export type Tools = {
  /** Words of a run of Han letters, long ones with the words inside them. */
  readonly cut: (text: string) => readonly string[];
  readonly simplified: (text: string) => string;
  /** Syllables without tones; of a name, by its surname's reading. */
  readonly syllables: (name: string) => readonly string[];
};

let loaded: Promise<Tools> | undefined;

/** Loads the dictionaries once: a quarter of a second and some 80 MB, paid by whoever first writes or finds. */
export const loadTools = (): Promise<Tools> => (loaded ??= load());

async function load(): Promise<Tools> {
  const [{ Jieba }, { dict }, { Converter }, { pinyin }] = await Promise.all([
    import('@node-rs/jieba'),
    import('@node-rs/jieba/dict.js'),
    import('opencc-js/t2cn'),
    import('pinyin-pro'),
  ]);
  const jieba = Jieba.withDict(dict);
  const toSimplified = Converter({ from: 't', to: 'cn' });
  return {
    // Without guessing at words it does not know: a guess depends on what stands beside them.
    cut: (text) => jieba.cutForSearch(text, false),
    simplified: toSimplified,
    syllables: (name) =>
      pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).map((syllable) =>
        syllable.replaceAll('ü', 'v').toLowerCase(),
      ),
  };
}
