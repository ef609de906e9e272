/** Years in which one of everything happens: late, refused and put right, corrected, irregular. The others are quiet. */
export const isEventful = (year: number): boolean => [2021, 2022, 2026].includes(year);
