import { elementKind } from './elements.js';

/** What is swallowed holds so many letters of words at least … */
const FEWEST_LETTERS = 200;
/** … and, where it may be a script, a tag that no script has without quotes. */
const TAG = /<\/?(?:p|div|br|td|tr|li|h[1-6]|span|table|body)[\s>/]/i;

/**
 * Finds what a page loses to something in it that is never closed: a comment, a quoted attribute, an element that is
 * no text. Told of each tag as it comes with the place behind it.
 */
export class Swallowed {
  #readTo = 0;
  #open: string[] = [];
  #outFrom = 0;

  /** The page has been read up to there, and what stands before is closed. */
  reached(end: number): void {
    this.#readTo = Math.max(this.#readTo, end);
  }

  opened(name: string, end: number): void {
    this.reached(end);
    if (this.#open.length === 0 && elementKind(name) !== 'out') return;
    if (this.#open.length === 0) this.#outFrom = end;
    this.#open.push(name);
  }

  closed(end: number): void {
    this.reached(end);
    this.#open.pop();
  }

  /** True where much of the page went that way. To be asked before the page is ended. */
  isMuch(page: string): boolean {
    const isIn = this.#open.length > 0;
    const lost = page.slice(isIn ? this.#outFrom : this.#readTo);
    return (lost.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS && (!isIn || TAG.test(lost));
  }
}
