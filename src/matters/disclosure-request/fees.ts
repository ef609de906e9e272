/** Brackets of 国办函〔2020〕109号, progressive within one request: each applies to what lies above `over`. */
const pages = [
  { over: 200, yuan: 40 },
  { over: 100, yuan: 20 },
  { over: 30, yuan: 10 },
] as const;
const FREE_ITEMS = 10;
const FIRST_ITEMS = 30;

/** The fee in yuan by pages given for one request, or by requests of one applicant in a calendar month. */
export function fee(basis: 'items' | 'pages', quantity: number): number {
  return basis === 'pages' ? byPages(quantity) : byItems(quantity);
}

function byPages(quantity: number): number {
  let left = quantity;
  let yuan = 0;
  for (const bracket of pages) {
    const within = Math.max(0, left - bracket.over);
    yuan += within * bracket.yuan;
    left -= within;
  }
  return yuan;
}

/** 11–30: 100 each; from 31 every ten requests are a bracket that costs 100 more each. */
function byItems(quantity: number): number {
  let yuan = Math.max(0, Math.min(quantity, FIRST_ITEMS) - FREE_ITEMS) * 100;
  for (let item = FIRST_ITEMS + 1; item <= quantity; item += 1)
    yuan += (Math.floor((item - FIRST_ITEMS - 1) / 10) + 2) * 100;
  return yuan;
}
