/** The clause that "agree that" and its like introduce. */

import { isInNumber, isSpace, pastSpace } from './letters.js';
import { wordFinder } from './word-finder.js';

const findThat = wordFinder(['that']);
const THAT = 'that';
/** As far from its verb "that" may stand; and as many characters are looked at. */
const FAR_CHARS = 60;
const LOOK_CHARS = 80;

/** Whether "that" soon follows the verb that ends at `from`, in the same clause: "agree, for their part, |that|". */
export function introducesThat(text: string, from: number): boolean {
  const to = Math.min(text.length, from + LOOK_CHARS);
  const that = findThat(text, from, to);
  if (that === -1 || that + THAT.length > to) return false;
  let first = pastSpace(text, from);
  if (text[first] === ',') first += 1;
  if (that - first > FAR_CHARS) return false;
  for (let at = first; at < that; at += 1)
    if (text[at] === ';' || (text[at] === '.' && !isInNumber(text, at))) return false;
  return true;
}

/** Where the clause begins that the first "that" between the offsets introduces; -1 where there is none. */
export function startOfThatClause(text: string, from: number, to: number): number {
  for (let that = findThat(text, from, to); that !== -1; that = findThat(text, that + 1, to)) {
    const end = that + THAT.length;
    if (text.startsWith(THAT, that) && end < to && isSpace(text.charCodeAt(end)))
      return Math.min(to, pastSpace(text, end));
  }
  return -1;
}
