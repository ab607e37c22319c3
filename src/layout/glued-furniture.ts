import { groupBy } from '../model/index.js';
import { without } from './characters.js';
import { gluedHeads } from './glued-heads.js';
import { type GluedPiece, LONG_LINE } from './glued-piece.js';
import type { PrintedLine } from './printed-line.js';

/** What a foot in running text says: which page of how many, or when by whom the document was filed. */
const FOOT =
  /(?<![\p{L}\p{N}])(?<!\b(?:[Ss]ee|cf\.) )(?:(?:Page|PAGE) (\d{1,3}) (?:of|OF) (\d{1,3})|(?:(?:[A-Z]-)?(\d{1,3}) )?(Source: [^:;]{2,80}?, [A-Z0-9][A-Z0-9/-]{0,11}, \d{1,2}\/\d{1,2}\/\d{4}))(?![\p{L}\p{N}])/gu;
/** What every foot holds; looked for first, because it is cheap. */
const HINT = /P(?:age|AGE) \d{1,3} (?:of|OF)|Source: /u;
/** A foot is seen on so many pages. */
const FEWEST = 2;

interface Foot extends GluedPiece {
  /** Feet of one document share it. */
  pattern: string;
  page: number | null;
}

/**
 * Sets aside what a text in one line runs together with its words at the ends of pages: `Page 3 of 12`, the line that
 * names a filing with the number of the page before it, and the title as a running head. They come again, and what
 * counts pages counts up.
 */
export function setGluedAside(lines: readonly PrintedLine[]): PrintedLine[] {
  const feet = groupBy(lines.flatMap(feetIn), ({ pattern }) => pattern);
  const found: GluedPiece[] = [...feet.values()].filter(countsUp).flat();
  for (const head of gluedHeads(lines)) {
    if (!found.some(({ index, start, end }) => index === head.index && start < head.end && head.start < end))
      found.push(head);
  }
  const ofLine = groupBy(
    found.sort((a, b) => a.start - b.start),
    ({ index }) => index,
  );
  if (ofLine.size === 0) return [...lines];
  return lines.flatMap((line, index) => {
    const own = ofLine.get(index);
    return own === undefined ? [line] : cutOut(line, own);
  });
}

function feetIn({ text, position }: PrintedLine, index: number): Foot[] {
  if (position !== null || text.length < LONG_LINE || !HINT.test(text)) return [];
  return [...text.matchAll(FOOT)].map(({ 0: words, 1: page, 2: of, 3: number, 4: filed, index: start }) => {
    const counted = page ?? number;
    return {
      index,
      start,
      end: start + words.length,
      kind: 'footer',
      pattern: filed ?? `of ${of}`,
      page: counted === undefined ? null : Number(counted),
    };
  });
}

/** True when the feet come again and their numbers, if they have any, go up. */
function countsUp(feet: readonly Foot[]): boolean {
  const pages = feet.flatMap(({ page }) => page ?? []);
  return feet.length >= FEWEST && pages.every((page, at) => at === 0 || page > pages[at - 1]!);
}

/** The line without the pieces, and these behind it, set aside. */
function cutOut(line: PrintedLine, pieces: readonly GluedPiece[]): PrintedLine[] {
  const { text, source } = line;
  const cuts = pieces.map(({ start, end }): [number, number] => {
    // Of the blanks around it one stays.
    return [start, text[end] === ' ' ? end + 1 : end];
  });
  const kept = without({ text, origin: source!.origin }, cuts);
  const after = { ...source!, blankLinesBefore: 0 };
  const aside = pieces.map(({ start, end, kind }): PrintedLine => {
    return { ...line, text: text.slice(start, end), source: after, aside: kind };
  });
  if (kept.text.trim() === '') return aside;
  return [{ ...line, text: kept.text.trimEnd(), source: { ...source!, origin: kept.origin } }, ...aside];
}
