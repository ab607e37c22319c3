import type { Mark } from './furniture.js';
import type { PrintedLine } from './printed-line.js';

/** Longer lines say more than a notice does. */
const LONGEST = 160;
/** A notice wraps over so many lines at most. */
const MOST_LINES = 2;

const BLANK =
  /(?:the )?(?:(?:remainder|rest|balance) of )?(?:this|the)? ?page (?:(?:is|was|has been) )?(?:(?:intentionally|deliberately|purposely) )?(?:left )?blank(?: (?:intentionally|deliberately))?/;
const SIGNATURES =
  /(?:the )?(?:signatures?|signature pages?|execution pages?|signature blocks?)(?: (?:to|is|are|on|appears?|begins?))*(?: (?:the )?(?:follows?|following|next)(?: pages?)?)/;
const CONTINUED = /continued (?:on|from) (?:the )?(?:next|following|previous|preceding) page/;
const NOTICE = new RegExp(
  `^\\W*(?:${BLANK.source}|${SIGNATURES.source}|${CONTINUED.source})(?:\\W+(?:and )?(?:${BLANK.source}|${SIGNATURES.source}))?\\W*$`,
);
/** What every notice holds; looked for first, because it is cheap. */
const HINT = /\bpages?\b|follow/i;

/** Marks lines that speak of the sheet alone: that it is left blank, or that signatures follow on the next one. */
export function markPageNotices(lines: readonly PrintedLine[], marks: Mark[]): void {
  for (let index = 0; index < lines.length; index += 1) {
    const count =
      HINT.test(lines[index]!.text) || opensBracket(lines[index]!.text) ? noticeLength(lines, index) : 0;
    for (let at = index; at < index + count; at += 1) marks[at] ??= 'footer';
  }
}

const opensBracket = (text: string): boolean => /^[[(]/.test(text) && !/[\])]$/.test(text);

/** How many lines from `index` on are one notice, 0 when none is. */
function noticeLength(lines: readonly PrintedLine[], index: number): number {
  let words = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[index + count - 1];
    if (!line || line.pageNumber !== lines[index]!.pageNumber) return 0;
    words += `${line.text.toLowerCase()} `;
    if (words.length > LONGEST) return 0;
    if (NOTICE.test(words)) return count;
  }
  return 0;
}
