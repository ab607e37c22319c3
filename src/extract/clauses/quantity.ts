/** "not fewer than", "not exceeding": the negation is one of the quantity, not of the verb. */
const OF_QUANTITY =
  /not\s+(?:(?:fewer|less|lower|more|greater|higher|larger|later|earlier|sooner|longer|smaller)\s+than|exceeding|to\s+exceed|below|above|under|over)\b/iy;

/** Whether the "not" at `at` denies a quantity, and so leaves the verb as it is. */
export function deniesQuantity(text: string, at: number): boolean {
  OF_QUANTITY.lastIndex = at;
  return OF_QUANTITY.test(text);
}
