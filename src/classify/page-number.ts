import type { Passage } from '../model/index.js';

/** `2`, `– 14 –`, `iv`: a page number left among the clauses. */
const PAGE_NUMBER =
  /^[-–—.\s]{0,4}(?:\d{1,4}|(?=[ivxlc]{2})c{0,3}(?:x[lc]|l?x{0,3})(?:i[vx]|v?i{0,3}))[-–—.\s]{0,4}$/i;
/** The longest that the pattern can match, in UTF-16 units. */
const LONGEST = 18;

/** Whether the passage is a number and nothing else, which states nothing whatever stands above it. */
export const isPageNumber = ({ span }: Passage, text: string): boolean =>
  span.end - span.start <= LONGEST && PAGE_NUMBER.test(text.slice(span.start, span.end));
