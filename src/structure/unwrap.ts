import { breaksOff, endsItem, startsLower } from './prose.js';
import { inColumns, lengthsOf, type TextLine, WIDEST_WRAP } from './text-lines.js';

/** Sentences that line ends cut, before these are believed to come of wrapping. */
const FEWEST_CUTS = 4;
/** Of the lines that a sentence goes on from, so many may be broken off early: beside a table, say. */
const BROKEN_EARLY = 0.03;
/** Wrapped lines reach at least so far, measured by the longest ones. */
const NARROWEST = 0.75;

/** A sentence that plainly goes on does so behind a line of this share of the width. */
const RAGGED = 0.6;
/** Blank lines part nothing where they stand between so many of the lines. */
const SPACED = 0.9;
/** Inside a paragraph small letters go on after these. */
const PIECE = /[;:]/;

/** Blanks at the end of a line are not seen, nor how wide its first line stands in. */
const NEARLY = 0.96;

/** What a line may begin with that begins something new: a number, a bracket, a bullet, a word of division. */
const MAY_BEGIN =
  /^(?:[_|"“]?\s?\(?(?:[0-9]{1,3}|[A-Za-z]{1,5})(?:\.[0-9]{1,3})*[.)]|[0-9]{1,3}\s|[–—•·▪●◦■□*§-]|(?:ART|Art|SEC|Sec|CHAP|Chap|PART|Part|TITLE|Title|ANNEX|Annex|APP|App|SCHED|Sched|EXHIB|Exhib|PROTO|Proto|IN WITNESS|In witness|DONE|Done)\S* )/;

/**
 * The text of a file with a blank for every line end that only wrapping put there; of the same length. `lines` are its
 * lines. A text that is not evenly wrapped comes back as it is. Where a line end may have been meant, since a
 * sentence ends before it and what may be a number comes after it, it stays. Blank lines between all lines count as
 * line ends. Linear in the text.
 */
export function unwrap(text: string, lines: readonly TextLine[]): string {
  if (isTooWide(lines)) return text;
  const cut = placesOfCuts(text, lines);
  const spaced = isSpaced(lines, cut);
  const parted = spaced ? 'block' : 'line';
  const width = wrapWidth(
    text,
    lines,
    cut.filter((index) => lines[index]!.before === parted),
  );
  if (width === null) return text;
  const pieces: string[] = [];
  let from = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const [above, line] = [lines[index - 1]!, lines[index]!];
    const joins = line.before === parted && goesOn(text, above, line, width);
    if (!joins && !spaced) continue;
    const blanks = ' '.repeat(line.start - above.end);
    pieces.push(text.slice(from, above.end), joins ? blanks : `\n${blanks.slice(1)}`);
    from = line.start;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** How far a line would have reached with the first word of the next one. */
function reach(text: string, above: TextLine, line: TextLine): number {
  const word = /^\S{1,40}/.exec(text.slice(line.start, Math.min(line.end, line.start + 40)));
  return above.end - above.start + 1 + (word?.[0].length ?? 0);
}

/** The lines, by index, before which a line end plainly stands in the middle of a sentence. */
const placesOfCuts = (text: string, lines: readonly TextLine[]): number[] =>
  [...lines.keys()].filter((index) => index > 0 && cuts(text, lines[index - 1]!, lines[index]!));

/** True when a blank line stands between all lines, whether a sentence ends there or not: it parts nothing. */
function isSpaced(lines: readonly TextLine[], cut: readonly number[]): boolean {
  const blocks = lines.filter(({ before }) => before === 'block').length;
  const cutByBlocks = cut.filter((index) => lines[index]!.before === 'block').length;
  return blocks > lines.length * SPACED && cutByBlocks > cut.length * SPACED;
}

/** A few lines may be longer than wrapped lines are. */
const placeOfLongest = (lines: readonly TextLine[]): number => Math.floor(lines.length * 0.98);

/** True when more than a few lines are longer than any text is wrapped at: tells most other texts fast. */
function isTooWide(lines: readonly TextLine[]): boolean {
  let fit = 0;
  for (const { start, end } of lines) if (end - start <= WIDEST_WRAP) fit += 1;
  return fit <= placeOfLongest(lines);
}

/** The reach that only lines that end a paragraph stay below; null when this text is not evenly wrapped. */
function wrapWidth(text: string, lines: readonly TextLine[], cut: readonly number[]): number | null {
  if (cut.length < FEWEST_CUTS) return null;
  const reaches = cut.map((index) => reach(text, lines[index - 1]!, lines[index]!)).sort((a, b) => a - b);
  const width = reaches[Math.floor(reaches.length * BROKEN_EARLY)]!;
  return width >= lengthsOf(lines)[placeOfLongest(lines)]! * NARROWEST ? width : null;
}

/** True when the line end plainly stands in the middle of a sentence. */
const cuts = (text: string, above: TextLine, line: TextLine): boolean =>
  startsLower(text, line.start) &&
  !endsItem(text, above.end) &&
  !MAY_BEGIN.test(text.slice(line.start, line.start + 24));

function goesOn(text: string, above: TextLine, line: TextLine, width: number): boolean {
  const reached = reach(text, above, line);
  if (reached < width * (cuts(text, above, line) ? RAGGED : NEARLY)) return false;
  if (inColumns(text, above) && inColumns(text, line)) return false;
  if (breaksOff(text, above.end)) return true;
  const next = text.slice(line.start, line.start + 24);
  if (PIECE.test(text[above.end - 1]!) && /^["“‘«\p{Lu}]/u.test(next)) return false;
  return !(endsItem(text, above.end) && MAY_BEGIN.test(next));
}
