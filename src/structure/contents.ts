import { type Source, wordsOf } from './source.js';

/** Fewest entries that make a list of contents. */
const FEWEST_ENTRIES = 4;
const LONGEST_ENTRY = 160;
/** Lines from the front in which a list of contents may begin. */
const FRONT = 1500;

const TITLE =
  /^(?:table of )?contents\b.{0,12}$|^TABLE OF CONTENTS\b|^index(?: of (?:articles|clauses|sections))?:?$/i;
const PAGE_NUMBER = /(?:\.{3,}|[\s_-])\s*(?:\d{1,3}|[ivxl]{1,6})$/;

/** Dots that lead to a page number, which the print may have lost. */
const LEADERS = /(?:\.{6}|(?:\. ){6}).{0,8}$/;

/** Looks at the end only: white space before a number could be long. */
const endsInPageNumber = (words: string): boolean =>
  PAGE_NUMBER.test(words.slice(-24)) || endsInLeaders(words);

const endsInLeaders = (words: string): boolean => LEADERS.test(words.slice(-24));

/**
 * Finds a list of contents at the front: short lines one after the other that begin like divisions or end in
 * a page number, most of which come again later as real divisions, which stand under a title saying so, or which have
 * dots that lead to their page numbers.
 *
 * @returns line indexes, end exclusive, the title included; an empty range when there is none.
 */
export function findContents(source: Source): [number, number] {
  const { lines } = source;
  const lastPlace = new Map<string, number>();
  lines.forEach((_, index) => {
    const key = keyOf(source, index);
    if (key !== null) lastPlace.set(key, index);
  });
  const horizon = Math.min(lines.length, FRONT);
  let title = -1;
  let index = 0;
  while (index < horizon) {
    if (lines[index]!.end - lines[index]!.start <= LONGEST_ENTRY && TITLE.test(wordsOf(source, index))) {
      title = index;
      index += 1;
      continue;
    }
    let end = runEnd(source, index);
    if (end === index) index += 1;
    else {
      end = lastEntry(source, index, end);
      const titled = title !== -1 && index - title <= 3;
      if (isContents(source, index, end, lastPlace, titled)) return [titled ? title : index, end];
      index = end;
    }
  }
  return [0, 0];
}

/** Name of a division line, `article 5`; null for other lines. */
function keyOf(source: Source, index: number): string | null {
  const marker = source.lines[index]!.word;
  return marker === null || marker.rest === 'reference' ? null : `${marker.word} ${marker.number ?? ''}`;
}

/** End of the run of entries that begins on line `from`; a run also ends where its first number comes again. */
function runEnd(source: Source, from: number): number {
  const { lines } = source;
  if (lines[from]!.word === null && lines[from]!.list === null) return from;
  const first = keyOf(source, from) ?? lines[from]!.list?.number;
  let end = from;
  while (end < lines.length && isEntry(source, end)) {
    if (end > from && (keyOf(source, end) ?? lines[end]!.list?.number) === first) break;
    end += 1;
  }
  // A list of contents does not end with its first number: that heads the text below.
  while (end - 1 > from && startsCounting(source, end - 1)) end -= 1;
  return end;
}

/** Index after the last entry of a run: a block without a number behind it heads what comes next. */
function lastEntry(source: Source, from: number, to: number): number {
  const { lines } = source;
  let end = to;
  for (let at = to - 1; at > from; at -= 1) {
    if (lines[at]!.word !== null || lines[at]!.list !== null || endsInPageNumber(wordsOf(source, at))) break;
    if (lines[at]!.before === 'block') end = at;
  }
  return end;
}

/** True of a line with which a text can begin, as the first annex of a list cannot. */
function startsCounting(source: Source, index: number): boolean {
  const { list, word } = source.lines[index]!;
  if (word?.kind === 'annex') return false;
  const reading = (word ?? list)?.readings[0];
  return reading?.value === 1 && reading.path.length === 1 && !endsInPageNumber(wordsOf(source, index));
}

function isEntry(source: Source, index: number): boolean {
  const line = source.lines[index]!;
  const words = wordsOf(source, index);
  if (words.length > LONGEST_ENTRY) return severalEntries(words);
  if (endsInPageNumber(words)) return true;
  return !/[.;:,]$/.test(words) || (line.word !== null && line.word.rest === 'none');
}

/** Entries run together in one line: a page number every few words, and no verb of obligation. */
function severalEntries(words: string): boolean {
  const head = words.slice(0, 2000);
  const pageNumbers = head.match(/[\s.]\d{1,3}(?=\s|$)/g)?.length ?? 0;
  return pageNumbers * 70 >= head.length && !/\b(?:shall|may|will)\b/.test(head);
}

function isContents(
  source: Source,
  from: number,
  to: number,
  lastPlace: ReadonlyMap<string, number>,
  titled: boolean,
): boolean {
  let entries = 0;
  let numbered = 0;
  let divisions = 0;
  let again = 0;
  let leaders = 0;
  for (let index = from; index < to; index += 1) {
    const key = keyOf(source, index);
    const paged = endsInPageNumber(wordsOf(source, index));
    if (key !== null || paged) entries += 1;
    if (source.lines[index]!.list !== null) numbered += 1;
    if (endsInLeaders(wordsOf(source, index))) leaders += 1;
    if (key === null) continue;
    divisions += 1;
    if (lastPlace.get(key)! >= to) again += 1;
  }
  if (leaders >= FEWEST_ENTRIES && leaders * 2 > to - from) return true;
  if (titled) return entries + numbered >= FEWEST_ENTRIES;
  return entries >= FEWEST_ENTRIES && divisions >= FEWEST_ENTRIES && again * 2 > divisions;
}
