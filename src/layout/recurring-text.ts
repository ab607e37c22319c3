import { mostOf } from '../model/index.js';
import { endsSentence, isSignature } from './marks.js';
import { parsePageNumber } from './page-number.js';
import type { PrintedLine } from './printed-line.js';

/** Lines looked at around one for the paragraph it stands in. */
const FURTHEST = 6;
/** Lines of a paragraph are at most so far apart, in font sizes. */
const TIGHT = 1.6;
/** A sentence has so many words with a small letter in front, or a paragraph that no line of it ends. */
const SENTENCE_WORDS = 4;
const PARAGRAPH_WORDS = 12;
/** Print this much smaller than most of the document is the small print of a page. */
const SMALL_PRINT = 0.9;
/** Where more of the pages than this says the same, they are copies of one another. */
const COPIES = 0.5;
/** A head stands above text on so many pages at least. */
const PAGES_WITH_TEXT = 2;

/**
 * Tells running heads from words of the agreement that come back on several pages: sentences, the lines of a form
 * or of pages that are copies of one another, and the names of those who sign.
 */
export class RecurringText {
  readonly #lines: readonly PrintedLine[];
  /** Pages that a line of these words stands on. */
  readonly #pagesOf = new Map<string, Set<number>>();
  /** First and last line of every page, inclusive. */
  readonly #rangeOf = new Map<number, [number, number]>();
  readonly #usualSizePt: number;

  constructor(lines: readonly PrintedLine[]) {
    this.#lines = lines;
    lines.forEach(({ text, pageNumber }, index) => {
      const pages = this.#pagesOf.get(text);
      if (pages) pages.add(pageNumber);
      else this.#pagesOf.set(text, new Set([pageNumber]));
      const range = this.#rangeOf.get(pageNumber);
      if (range) range[1] = index;
      else this.#rangeOf.set(pageNumber, [index, index]);
    });
    this.#usualSizePt =
      mostOf(lines.map(({ text, position }) => [position?.fontSizePt ?? 0, text.length])) ?? 0;
  }

  /** True when lines that say the same at the edges of several pages belong to the text of those pages. */
  isText(indexes: readonly number[]): boolean {
    const [first] = indexes as [number];
    if (isSignature(this.#lines[first]!.text) || this.#isProse(first)) return true;
    if (indexes.filter((index) => !this.isAlone(index)).length < PAGES_WITH_TEXT) return true;
    return this.#areCopies(indexes);
  }

  /** True when nothing else stands on the page, page numbers left out. */
  isAlone(index: number): boolean {
    const [from, to] = this.#rangeOf.get(this.#lines[index]!.pageNumber)!;
    for (let at = from; at <= to; at += 1) {
      if (at !== index && !parsePageNumber(this.#lines[at]!.text)) return false;
    }
    return true;
  }

  /** True when the line and those around it that come back like it are sentences in the print of the text. */
  #isProse(index: number): boolean {
    const size = this.#lines[index]!.position?.fontSizePt;
    if (size !== undefined && size < SMALL_PRINT * this.#usualSizePt) return false;
    let from = index;
    let to = index;
    while (index - from < FURTHEST && this.#goesOn(from - 1)) from -= 1;
    while (to - index < FURTHEST && this.#goesOn(to)) to += 1;
    const paragraph = this.#lines.slice(from, to + 1);
    const small = paragraph.reduce((sum, { text }) => sum + (text.match(SMALL_WORD)?.length ?? 0), 0);
    if (paragraph.some(({ text }) => endsSentence(text))) return small >= SENTENCE_WORDS;
    return paragraph.length > 1 && small >= PARAGRAPH_WORDS;
  }

  /** True when line `at` and the next one are lines of one paragraph, both of which come back. */
  #goesOn(at: number): boolean {
    const [line, next] = [this.#lines[at], this.#lines[at + 1]];
    if (!line || !next || line.pageNumber !== next.pageNumber) return false;
    if (!this.#recurs(line) || !this.#recurs(next)) return false;
    if (!line.position || !next.position) return next.source?.blankLinesBefore === 0;
    const size = line.position.fontSizePt;
    if (Math.abs(next.position.fontSizePt - size) > 0.5) return false;
    return Math.abs(next.position.baselinePt - line.position.baselinePt) < TIGHT * size;
  }

  #recurs({ text }: PrintedLine): boolean {
    return this.#pagesOf.get(text)!.size > 1;
  }

  #areCopies(indexes: readonly number[]): boolean {
    let all = 0;
    let same = 0;
    for (const pageNumber of new Set(indexes.map((index) => this.#lines[index]!.pageNumber))) {
      const [from, to] = this.#rangeOf.get(pageNumber)!;
      for (const line of this.#lines.slice(from, to + 1)) {
        all += line.text.length;
        if (this.#recurs(line)) same += line.text.length;
      }
    }
    return same > COPIES * all;
  }
}

const SMALL_WORD = /(?<!\S)\p{Ll}/gu;
