import type { XmlHandler } from './xml.js';

/**
 * Finds out whether there are words in a drawing's data: its text elements are of a namespace that is not used
 * elsewhere.
 */
export class DiagramWords implements XmlHandler {
  hasWords = false;
  #isText = false;

  open(name: string): void {
    this.#isText = name === '?:t';
  }

  close(): void {
    this.#isText = false;
  }

  text(text: string): void {
    this.hasWords ||= this.#isText && text.trim() !== '';
  }
}
