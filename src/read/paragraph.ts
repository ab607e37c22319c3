/** A line of a document without geometry: no line end in it, no white space at its ends, not empty. */
export interface FlowLine {
  text: string;
  /** Every letter is bold, or it is a heading. */
  strong: boolean;
}

/** Lines that hang together: a paragraph, or a row of a table. */
export interface Block {
  lines: FlowLine[];
  /** It goes on with the block before it, as rows of a table do. */
  joined: boolean;
  /** ISO 639-1 code of the language of its column, where columns of its table differ in that. */
  language?: string;
}

/** Three blanks keep columns apart, as in text files. */
export const GAP = '   ';

const LABEL =
  /^(?:\(?(?:\d{1,3}|\p{L}{1,2}|[ivxlc]{1,6})[.)]|\d{1,3}(?:\.\d{1,3}){0,4}\.?|[–—•▪·-]|(?:article|section|clause) (?:\d{1,3}|[ivxlc]{1,6})\.?)$/iu;

/** `1.`, `(a)`, `Article 5`: the number of what stands behind a tab, or in the next cell. */
export const isLabel = (text: string): boolean => LABEL.test(text);

/** No number of an item is longer. */
const LONGEST_LABEL = 20;

/**
 * A paragraph being put together from pieces of text, line ends among them. There may be a million of them, so what is
 * asked of the line so far is known without looking at all of it.
 */
export class Paragraph {
  readonly #lines: FlowLine[] = [];
  #pieces: string[] = [];
  #length = 0;
  #hasWords = false;
  #endsInBlank = false;
  #bold = false;
  #plain = false;
  /** A line end stands before the first word. */
  #beginsBelow = false;

  add(text: string, bold: boolean): void {
    let from = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      this.#put(text.slice(from, end), bold);
      this.#beginsBelow ||= this.isEmpty;
      this.#endLine();
      from = end + 1;
    }
    this.#put(from === 0 ? text : text.slice(from), bold);
  }

  /** A blank behind a number, a gap elsewhere. */
  tab(): void {
    const before = this.#length > LONGEST_LABEL ? null : this.#pieces.join('').trim();
    this.#append(before === '' || (before !== null && isLabel(before)) ? ' ' : GAP);
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0 && !this.#hasWords;
  }

  get isAtLineStart(): boolean {
    return !this.#hasWords;
  }

  /** True where the line so far is empty or ends in white space: another blank would be one too many. */
  get isAfterSpace(): boolean {
    return this.#length === 0 || this.#endsInBlank;
  }

  /** The lines put together. `isHeading`: they stand out, bold or not; `number`: stands in front, its blank included. */
  finish(isHeading: boolean, number: string): FlowLine[] {
    this.#endLine();
    const lines = isHeading ? this.#lines.map(({ text }) => ({ text, strong: true })) : this.#lines;
    if (number === '') return lines;
    const [first, ...rest] = lines;
    // A number without words counts, for the words may follow in a paragraph of their own; a dot does not.
    if (!first) return /[\p{L}\p{N}]/u.test(number) ? [{ text: number.trim(), strong: isHeading }] : [];
    if (this.#beginsBelow) return [{ ...first, text: number.trim() }, ...lines];
    return [{ ...first, text: number + first.text }, ...rest];
  }

  #put(text: string, bold: boolean): void {
    this.#append(text);
    if (bold && this.#plain) return;
    if (!/\p{L}/u.test(text)) return;
    if (bold) this.#bold = true;
    else this.#plain = true;
  }

  #append(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#hasWords ||= /\S/.test(text);
    this.#endsInBlank = text.endsWith(' ');
  }

  #endLine(): void {
    const text = this.#pieces.join('').trim();
    if (text !== '') this.#lines.push({ text, strong: this.#bold && !this.#plain });
    this.#pieces = [];
    this.#length = 0;
    this.#hasWords = false;
    this.#endsInBlank = false;
    this.#bold = false;
    this.#plain = false;
  }
}
