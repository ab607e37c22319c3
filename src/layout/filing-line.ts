import type { Mark } from './furniture.js';
import type { PrintedLine } from './printed-line.js';

/** Type, number and file name of a document in a filing, and what the index of the filing calls it. */
const FILING_LINE = /^EX-[\w.()-]+ \d{1,4} \S+\.(?:html?|txt)(?: (.+))?$/i;
/** The name of a document may go on so many lines in the same size … */
const LONGEST = 2;
/** … and is said again in so many lines below, or nothing would be left of it. */
const SAID_AGAIN_WITHIN = 12;

/**
 * Marks the line that a print of a filed document begins with (`EX-10.1 2 agreement.htm AGREEMENT`), where it says
 * nothing that the document does not say itself.
 */
export function markFilingLine(lines: readonly PrintedLine[], marks: Mark[]): void {
  const first = lines[0];
  const match = first && FILING_LINE.exec(first.text);
  if (!match) return;
  let count = 1;
  let name = match[1] ?? '';
  while (goesOn(lines, count)) {
    name += ` ${lines[count]!.text}`;
    count += 1;
    if (count > LONGEST + 1) return;
  }
  const below = lines.slice(count, count + SAID_AGAIN_WITHIN).map(({ text }) => letters(text));
  if (!/^EX-\S*$/i.test(name) && !below.join('').includes(letters(name))) return;
  for (let index = 0; index < count; index += 1) marks[index] = 'header';
}

/** The line at `index` is set like the one above it, and right under it. */
function goesOn(lines: readonly PrintedLine[], index: number): boolean {
  const [above, line] = [lines[index - 1]!, lines[index]];
  if (!line || line.pageNumber !== above.pageNumber) return false;
  if (line.source) return line.source.blankLinesBefore === 0;
  return line.position!.fontSizePt === above.position!.fontSizePt;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
