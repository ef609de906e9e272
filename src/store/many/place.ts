/** More rows than any sheet has: a row of a file is its sheet and its row there in one number. */
const SHEET = 2_097_152;

/** `sheet` counts the sheets that are read, from 0. */
export const placeIn = (sheet: number, row: number): number => sheet * SHEET + row;

/** Where a row of a file stands; the sheet's name where it was kept. */
export type Place = { readonly sheet: string | null; readonly row: number };

export const placeOf = (place: number, sheets: readonly string[] | null = null): Place => ({
  sheet: sheets?.[Math.floor(place / SHEET)] ?? null,
  row: place % SHEET,
});

/** 第7行, or 工作表“2023”第7行 where the file has several. */
export function sayPlace(place: number, sheets: readonly string[] | null | undefined) {
  const { sheet, row } = placeOf(place, sheets);
  return sheet === null || (sheets ?? []).length < 2
    ? { zh: `第${row}行`, en: `row ${row}` }
    : { zh: `工作表“${sheet}”第${row}行`, en: `row ${row} of sheet “${sheet}”` };
}
