const WHOLE =
  /^(regulations|normativeDocs)\.(made|repealed|valid)$|^(licensing|punishment|coercion)\.processed$/;
const OUTCOME =
  /^(review|litigationDirect|litigationAfterReview)\.(maintain|correct|other|pending)$/;
const MOST = 1e8;

/** Tables 2 and 4 of the annual report on disclosure as far as no record gives them: counts, and fees in ten thousand yuan. */
export const isDisclosureByHand = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.entries(value).every(isCell);

function isCell([key, value]: readonly [string, unknown]): boolean {
  if (typeof value !== 'number' || value < 0 || value > MOST) return false;
  if (key === 'fees.amountWan') return Number(value.toFixed(6)) === value;
  return Number.isInteger(value) && (WHOLE.test(key) || OUTCOME.test(key));
}
