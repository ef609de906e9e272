/**
 * The text of a number: `甲外公开〔{year}〕{n}号`. A scheme has its own template in the settings (`numbering.reply`);
 * without one it is the office's code (代字, else its short name) in the form of GB/T 9704.
 */
export function templateOf(
  scheme: string,
  settings: Readonly<Record<string, unknown>>,
  shortName: string,
): string {
  const own = settings[`numbering.${scheme}`];
  if (typeof own === 'string' && isTemplate(own)) return own;
  const code = settings['letterCode'];
  return `${typeof code === 'string' && code !== '' ? code : shortName}〔{year}〕{n}号`;
}

/** A template gives different numbers different texts. */
export const isTemplate = (text: string): boolean =>
  text.includes('{n}') && text.includes('{year}') && text.length <= 60;

export const numberText = (template: string, year: number, n: number): string =>
  template.replaceAll('{year}', String(year)).replaceAll('{n}', String(n));
