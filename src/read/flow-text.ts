import type { PlainPage, PlainPrint } from '../model/index.js';
import type { Block, FlowLine } from './paragraph.js';

/** The text has as many characters as may be read. */
export class EnoughText extends Error {
  override readonly name = 'EnoughText';
}

/** Puts blocks together to the text of the one page that a document without geometry has. */
export class FlowText {
  readonly #parts: string[] = [];
  readonly #strong: PlainPrint['strong'] = [];
  readonly #languages: PlainPrint['languages'] = [];
  #length = 0;

  constructor(readonly maxCharacters: number) {}

  /** Throws EnoughText once there are more than `maxCharacters`; those are kept. */
  add({ lines, joined, language }: Block): void {
    if (lines.length === 0) return;
    if (this.#length > 0) this.#append(joined ? '\n' : '\n\n');
    lines.forEach((line, index) => {
      if (index > 0) this.#append('\n');
      const start = this.#length;
      this.#addLine(line);
      if (language !== undefined) this.#languages.push([start, this.#length, language]);
    });
  }

  page(furniture: PlainPrint['furniture']): PlainPage {
    const print = { strong: this.#strong, languages: this.#languages, furniture };
    return { kind: 'plain', pageNumber: 1, text: this.#parts.join(''), sourceOffset: 0, print };
  }

  #addLine({ text, strong }: FlowLine): void {
    const start = this.#length;
    try {
      this.#append(text);
    } finally {
      const last = this.#strong.at(-1);
      if (strong) {
        if (last && start - last[1] <= 1) last[1] = this.#length;
        else this.#strong.push([start, this.#length]);
      }
    }
  }

  #append(text: string): void {
    const room = this.maxCharacters - this.#length;
    const part = text.slice(0, room);
    this.#parts.push(part);
    this.#length += part.length;
    if (part.length < text.length) throw new EnoughText();
  }
}
