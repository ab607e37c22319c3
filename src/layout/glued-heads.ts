import { groupBy } from '../model/index.js';
import { type GluedPiece, LONG_LINE } from './glued-piece.js';
import type { PrintedLine } from './printed-line.js';

/** Two words in capitals, where a head may begin. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&.,'’/-]* (?=[(“"]?(?:\p{Lu}{2}|\d|[&A] ))/gu;
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
  const title = lettersOf(beginningOf(lines));
  const places = lines.flatMap((line, index) => headsIn(line, index, title, index === 0));
  const groups = groupBy(places, ({ words }) => words);
  return [...groups.values()].flatMap((group) => {
    const between = group.filter((place) => place.between).length;
    return between >= FEWEST && between >= group.length * BETWEEN ? group : [];
  });
}

interface HeadPlace extends GluedPiece {
  words: string;
  /** Stands beside a number, or a provision ends before it and one begins after it. */
  between: boolean;
}

function headsIn({ text, position }: PrintedLine, index: number, title: string, first: boolean): HeadPlace[] {
  if (position !== null || text.length < LONG_LINE) return [];
  const places: HeadPlace[] = [];
  CAPITALS.lastIndex = first ? TITLE_WITHIN / 2 : 0;
  for (let found = CAPITALS.exec(text); found !== null; found = CAPITALS.exec(text)) {
    const { end, words } = headAt(text, found.index, title);
    if (words.length < SHORTEST_HEAD) continue;
    const before =
      /(?<![^\s]) ?\d{1,3} $/.exec(text.slice(Math.max(0, found.index - 5), found.index))?.[0].trimStart()
        .length ?? 0;
    const after = before > 0 ? 0 : (/^ \d{1,3}(?= \D)/.exec(text.slice(end, end + 6))?.[0].length ?? 0);
    places.push({
      ...{ index, start: found.index - before, end: end + after, kind: 'header', words },
      between:
        before + after > 0 ||
        (/[^\p{Ll},] $/u.test(text.slice(Math.max(0, found.index - 2), found.index)) &&
          PROVISION.test(text.slice(end, end + 20))),
    });
    CAPITALS.lastIndex = end;
  }
  return places;
}

/** The words from `start` on, as long as the title goes on like them. */
function headAt(text: string, start: number, title: string): { end: number; words: string } {
  let end = start;
  let words = '';
  for (let at = start; ; at = end + 1) {
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0];
    if (word === undefined || !title.includes(words + lettersOf(word))) return { end, words };
    words += lettersOf(word);
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

const lettersOf = (words: string): string => words.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
