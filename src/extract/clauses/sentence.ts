import { endsSentence } from '../../nlp/index.js';
import { firstWordFrom, type WordSpans, wordSpans } from '../word-spans.js';
import { isLetterOrFigure, isSpace } from './letters.js';

/** A sentence of a passage: offsets into the flat text it was cut from. */
export interface Sentence {
  start: number;
  end: number;
}

/** Past characters that are, or are not, letters and figures. */
function past(isOf: boolean, text: string, from: number): number {
  let at = from;
  while (at < text.length && isLetterOrFigure(text.charCodeAt(at)) === isOf) at += 1;
  return at;
}

/** Words of the document on one line, and their sentences: each is looked for once, when it is asked for. */
export class Words {
  /** Behind the last of its words, among those of the document; a word that it is cut in is none. */
  readonly lastWord: number;
  private readonly found: Sentence[] = [];
  private readonly end: number;
  private start = 0;
  /** The place last asked for, and the word there: the next is often close. */
  private askedAt = 0;
  private asked: number;

  /**
   * `flat`: line ends already turned into spaces; `offset`: where it begins in the document; `spans`: the words of the
   * document; `firstWord`: the first of them that begins at `offset` or later.
   */
  constructor(
    readonly flat: string,
    readonly offset: number,
    readonly spans: WordSpans = wordSpans(flat),
    readonly firstWord: number = firstWordFrom(spans, offset),
    /** The instrument orders in the present tense: see `ordersInPresent`. */
    readonly inPresent: boolean = false,
  ) {
    let end = flat.length;
    while (end > 0 && isSpace(flat.charCodeAt(end - 1))) end -= 1;
    this.end = end;
    this.asked = firstWord;
    this.lastWord = this.wordFrom(flat.length);
    if (this.lastWord > this.firstWord && spans.ends[this.lastWord - 1]! > offset + flat.length)
      this.lastWord -= 1;
  }

  /** Index of the first word that begins at `at` or later, among those of the document. */
  wordFrom(at: number): number {
    const { offset, askedAt, asked } = this;
    const { starts } = this.spans;
    // Between two words there is something else: so many fit in between.
    let low = at < askedAt ? this.firstWord : asked;
    let high = at < askedAt ? asked : Math.min(starts.length, asked + ((at - askedAt + 1) >> 1));
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! - offset < at) low = middle + 1;
      else high = middle;
    }
    this.askedAt = at;
    this.asked = low;
    return low;
  }

  /** The sentence of that index, without the white space around it. A semicolon does not end a sentence. */
  sentence(index: number): Sentence | undefined {
    while (this.found.length <= index && this.start < this.end) this.findNext();
    return this.found[index];
  }

  private findNext(): void {
    const { flat, start } = this;
    const from = this.found.length === 0 ? 0 : start + 1;
    for (let stop = flat.indexOf('.', from); stop !== -1; stop = flat.indexOf('.', stop + 1)) {
      const nextStart = past(false, flat, stop + 1);
      if (nextStart >= flat.length) break;
      if (!this.isEnd(stop, nextStart)) continue;
      this.found.push({ start, end: stop + 1 });
      let next = stop + 1;
      while (next < flat.length && flat.charCodeAt(next) <= 32) next += 1;
      this.start = next;
      return;
    }
    this.found.push({ start, end: this.end });
    this.start = this.end;
  }

  private isEnd(stop: number, nextStart: number): boolean {
    const { flat, start } = this;
    let wordStart = stop;
    while (wordStart > start && flat.charCodeAt(wordStart - 1) > 32) wordStart -= 1;
    return endsSentence({
      text: flat,
      wordStart,
      wordEnd: stop,
      nextStart,
      nextEnd: past(true, flat, nextStart),
      first: wordStart === start,
    });
  }
}
