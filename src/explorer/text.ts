const CONTROLS = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';
/** Bidirectional overrides can make a line show other words than it holds. */
const BIDI_CONTROLS = '\\u202a-\\u202e\\u2066-\\u2069';
const OBEYED = new RegExp(`[${CONTROLS}${BIDI_CONTROLS}]`, 'g');
/** What the catalogue folds into one blank. */
const FOLDED = new RegExp(`[\\s${CONTROLS}]`);

/** 0-based UTF-16 units, end exclusive, as everywhere in a record. */
export interface Range {
  start: number;
  end: number;
}

/** Text of a document without the characters that a browser would obey instead of showing. */
export const plain = (text: string): string => text.replace(OBEYED, '');

/** The blocks of a stretch of text, which blank lines divide, without white space at their ends. */
export function blocksOf(text: string, { start, end }: Range): Range[] {
  const blocks: Range[] = [];
  let at = start;
  while (at < end) {
    const blank = text.indexOf('\n\n', at);
    const stop = blank < 0 || blank > end ? end : blank;
    const block = trimmed(text, { start: at, end: stop });
    if (block.start < block.end) blocks.push(block);
    at = stop + 2;
  }
  return blocks;
}

function trimmed(text: string, { start, end }: Range): Range {
  let [first, last] = [start, end];
  while (first < last && FOLDED.test(text[first]!)) first += 1;
  while (last > first && FOLDED.test(text[last - 1]!)) last -= 1;
  return { start: first, end: last };
}

/**
 * Where each character of the folded text (runs of white space made one blank, none at the ends) stands in the text
 * itself; past the end there is one more, the end of the text without the white space behind it.
 */
export function foldedPlaces(text: string): number[] {
  const { start, end } = trimmed(text, { start: 0, end: text.length });
  const places: number[] = [];
  for (let at = start; at < end; at += 1) {
    if (!FOLDED.test(text[at]!) || !FOLDED.test(text[at - 1]!)) places.push(at);
  }
  places.push(end);
  return places;
}

/** A range of the folded text in the text itself. */
export const unfolded = ({ start, end }: Range, places: readonly number[]): Range => ({
  start: places[start] ?? 0,
  end: end > start ? (places[end - 1] ?? 0) + 1 : (places[start] ?? 0),
});

/** A range of the text in the folded text. */
export const folded = ({ start, end }: Range, places: readonly number[]): Range => ({
  start: firstFrom(places, start),
  end: firstFrom(places, end),
});

/** How many places lie before `at`, but not past the last character. */
function firstFrom(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
