import { groupBy } from '../model/index.js';
import { type GluedPiece, LONG_LINE } from './glued-piece.js';
import type { PrintedLine } from './printed-line.js';

/** The blank between two words in capitals, and what looks like it: found fast. */
const BETWEEN_CAPITALS = /[A-Z&.,'’/\-\u0080-\uffff] (?=[(“"]?(?:[A-Z\u0080-\uffff]{2}|[0-9]|[&A] ))/g;
/** What stands behind that blank, where it is one. */
const CAPITALS = /[(“"]?(?:\p{Lu}{2}|\d|[&A] )/uy;
/** A word in capitals, or the end of one, before it: a head may begin with it. */
const FIRST = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&.,'’/-]*$/gu;
/** The next word of a head, in capitals. */
const WORD = /(?:[\p{Lu}\d&.,'’()“”"/–-]+)(?= |$)/uy;
/** What may stand behind a head where a provision ended before it: the next one. */
const PROVISION =
  /^ (?:(?:ARTICLE|Article|SECTION|Section|CHAPTER|Chapter|PART|Part|ANNEX|Annex|§) ?[\dIVXLA-H]|(?:\d{1,3}\.)+\d{0,3} |[IVX]{1,4}\. |\([a-z\d]{1,3}\) )/;
/** A title is in the first characters of the text. */
const TITLE_WITHIN = 600;
const SHORTEST_HEAD = 12;
/** A head is seen on so many pages beside the title … */
const FEWEST = 2;
/** … most of them beside a page number or between provisions: sentences speak of the agreement and its parties too. */
const BETWEEN = 0.5;

/** The title of a text in capitals, where it comes again inside long lines as the running head of pages. */
export function gluedHeads(lines: readonly PrintedLine[]): GluedPiece[] {
  const long = lines.some(({ text, position }) => position === null && text.length > TITLE_WITHIN * 2);
  if (!long) return [];
  const title = { letters: lettersOf(beginningOf(lines)), words: new Map() };
  const places = lines.flatMap((line, index) => headsIn(line, index, title, index === 0));
  const groups = groupBy(places, ({ words }) => words);
  return [...groups.values()].flatMap((group) => {
    const between = group.filter((place) => place.between).length;
    return between >= FEWEST && between >= group.length * BETWEEN ? group : [];
  });
}

interface Title {
  letters: string;
  /** Where in a word the title may go on, -1 where nowhere: known of the words that were looked at. */
  words: Map<string, number>;
}

interface HeadPlace extends GluedPiece {
  words: string;
  /** Stands beside a number, or a provision ends before it and one begins after it. */
  between: boolean;
}

function headsIn({ text, position }: PrintedLine, index: number, title: Title, first: boolean): HeadPlace[] {
  if (position !== null || text.length < LONG_LINE) return [];
  const places: HeadPlace[] = [];
  let from = first ? TITLE_WITHIN / 2 : 0;
  BETWEEN_CAPITALS.lastIndex = from;
  for (let found = BETWEEN_CAPITALS.exec(text); found !== null; found = BETWEEN_CAPITALS.exec(text)) {
    const blank = found.index + 1;
    const start = startOf(text, from, blank, title);
    if (start === -1) continue;
    from = blank + 1;
    const { end, words } = headAt(text, start, title.letters);
    if (words.length < SHORTEST_HEAD) continue;
    const before =
      /(?<![^\s]) ?\d{1,3} $/.exec(text.slice(Math.max(0, start - 5), start))?.[0].trimStart().length ?? 0;
    const after = before > 0 ? 0 : (/^ \d{1,3}(?= \D)/.exec(text.slice(end, end + 6))?.[0].length ?? 0);
    places.push({
      ...{ index, start: start - before, end: end + after, kind: 'header', words },
      between:
        before + after > 0 ||
        (/[^\p{Ll},] $/u.test(text.slice(Math.max(0, start - 2), start)) &&
          PROVISION.test(text.slice(end, end + 20))),
    });
    from = end;
    BETWEEN_CAPITALS.lastIndex = end;
  }
  return places;
}

/** Where the title may begin in the word before a blank, not before `from`; -1 where it does not. */
function startOf(text: string, from: number, blank: number, title: Title): number {
  const begins = text.lastIndexOf(' ', blank - 1) + 1;
  const word = text.slice(begins, blank);
  let at = begins < from ? titleIn(word, from - begins, title.letters) : title.words.get(word);
  if (at === undefined) {
    at = titleIn(word, 0, title.letters);
    title.words.set(word, at);
  }
  CAPITALS.lastIndex = blank + 1;
  return at !== -1 && CAPITALS.test(text) ? begins + at : -1;
}

/** Where the title may begin in a word, not before `from`; -1 where it does not. */
function titleIn(word: string, from: number, title: string): number {
  FIRST.lastIndex = from;
  const at = FIRST.exec(word)?.index ?? -1;
  return at !== -1 && title.includes(lettersOf(word.slice(at))) ? at : -1;
}

/** The words from `start` on, as long as the title goes on like them. */
function headAt(text: string, start: number, title: string): { end: number; words: string } {
  let end = start;
  let words = '';
  for (let at = start; ; at = end + 1) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    const longer = word === undefined ? '' : words + lettersOf(word);
    if (word === undefined || !title.includes(longer)) return { end, words };
    words = longer;
    end = at + word.length;
  }
}

/** The first characters of the text. */
function beginningOf(lines: readonly PrintedLine[]): string {
  let words = '';
  for (const { text } of lines) {
    words += `${text.slice(0, TITLE_WITHIN)} `;
    if (words.length > TITLE_WITHIN) break;
  }
  return words.slice(0, TITLE_WITHIN);
}

const lettersOf = (words: string): string =>
  /^[A-Z]*$/.test(words) ? words : words.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
