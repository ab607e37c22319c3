import type { PlainPage } from '../model/index.js';
import { type CleanText, cleanLine } from './characters.js';
import type { PrintedLine } from './printed-line.js';

/** Line ends beside `\n` that Unicode knows (UAX 14: NEL, LS, PS). */
const LINE_END = /[\n\u0085\u2028\u2029]/g;

/** How Markdown marks a heading. */
const HEADING_MARK = /^#{1,6} +(?=\S)/;

/** True for a page that marks its headings as Markdown does, twice at least or on its first line. */
function isMarked(text: string): boolean {
  if (!text.includes('#')) return false;
  return /^\s{0,3}#{1,6} +\S/.test(text) || (text.match(/^#{1,6} +\S/gm)?.length ?? 0) > 1;
}

function withoutStart({ text, origin }: CleanText, length: number): CleanText {
  const before = origin.filter(([at]) => at <= length);
  const [at, raw] = before[before.length - 1]!;
  const behind = origin
    .slice(before.length)
    .map(([from, source]): [number, number] => [from - length, source]);
  return { text: text.slice(length), origin: [[0, raw + length - at], ...behind] };
}

/** Lines of a page of a text file, blank ones counted but left out. */
export function plainLines(page: PlainPage): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let blankLinesBefore = 0;
  let from = 0;
  let nextStrong = 0;
  let nextLanguage = 0;
  const { strong = [], languages = [] } = page.print ?? {};
  const marked = isMarked(page.text);
  LINE_END.lastIndex = 0;
  while (from <= page.text.length) {
    const end = LINE_END.exec(page.text);
    const to = end ? end.index : page.text.length;
    const raw = page.text.slice(from, to);
    const clean = cleanLine(raw);
    const mark = marked ? (HEADING_MARK.exec(clean.text)?.[0].length ?? 0) : 0;
    const { text, origin } = mark > 0 ? withoutStart(clean, mark) : clean;
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
          strong: mark > 0 || (nextStrong < strong.length && strong[nextStrong]![0] <= from),
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
