import type { PlainPage } from '../model/index.js';
import { cleanLine } from './characters.js';
import { markingOf, withoutMarks } from './markdown.js';
import type { PrintedLine } from './printed-line.js';

/** Line ends beside `\n` that Unicode knows (UAX 14: NEL, LS, PS). */
const LINE_END = /[\n\u0085\u2028\u2029]/g;

/** Lines of a page of a text file, blank ones counted but left out. */
export function plainLines(page: PlainPage): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let blankLinesBefore = 0;
  let from = 0;
  let nextStrong = 0;
  let nextLanguage = 0;
  const { strong = [], languages = [] } = page.print ?? {};
  const marking = markingOf(page.text);
  LINE_END.lastIndex = 0;
  while (from <= page.text.length) {
    const end = LINE_END.exec(page.text);
    const to = end ? end.index : page.text.length;
    const raw = page.text.slice(from, to);
    const { text, origin, strong: isMarked } = withoutMarks(cleanLine(raw), marking);
    if (text === '') blankLinesBefore += 1;
    else {
      while (nextStrong < strong.length && strong[nextStrong]![1] <= from) nextStrong += 1;
      while (nextLanguage < languages.length && languages[nextLanguage]![1] <= from) nextLanguage += 1;
      const column = languages[nextLanguage];
      const rawStart = page.sourceOffset + from;
      lines.push({
        pageNumber: page.pageNumber,
        text,
        position: null,
        source: {
          rawStart,
          rawEnd: page.sourceOffset + to,
          origin: origin.map(([at, source]) => [at, source + rawStart]),
          indent: raw.length - raw.trimStart().length,
          blankLinesBefore,
          strong: isMarked || (nextStrong < strong.length && strong[nextStrong]![0] <= from),
          ...(column && column[0] <= from && { language: column[2] }),
        },
        turned: false,
      });
      blankLinesBefore = 0;
    }
    if (!end) break;
    from = to + 1;
  }
  return lines;
}
