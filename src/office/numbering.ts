/**
 * The text of a number, `甲外公开复〔{year}〕{n}号`: as the office set it for the scheme (`numbering.reply`), else as the
 * matter declares it, with the office's code (代字, else its short name), else in the form of GB/T 9704.
 */
export function templateOf(
  scheme: string,
  settings: Readonly<Record<string, unknown>>,
  { shortName, declared }: { readonly shortName: string; readonly declared: string | undefined },
): string {
  const own = settings[`numbering.${scheme}`];
  if (typeof own === 'string' && isTemplate(own)) return own;
  const code = settings['letterCode'];
  return (declared ?? '{code}〔{year}〕{n}号').replaceAll(
    '{code}',
    typeof code === 'string' && code !== '' ? code : shortName,
  );
}

/** A template gives different numbers different texts. */
export const isTemplate = (text: string): boolean =>
  text.includes('{n}') && text.includes('{year}') && text.length <= 60;

export const numberText = (template: string, year: number, n: number): string =>
  template.replaceAll('{year}', String(year)).replaceAll('{n}', String(n));
