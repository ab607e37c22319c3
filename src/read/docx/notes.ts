import { raised, writeRoman } from '../number-format.js';
import type { Block } from '../paragraph.js';
import { StoryReader } from './story.js';
import type { StorySurroundings } from './surroundings.js';
import type { Attributes, XmlHandler } from './xml.js';

export type NoteKind = 'footnote' | 'endnote';

/** The notes of a document, which are counted as the text refers to them. */
export class Notes {
  readonly #blocks = new Map<string, Block[]>();
  readonly #referred: Record<NoteKind, string[]> = { footnote: [], endnote: [] };

  /** Takes the notes of one part, as they are told. */
  reader(kind: NoteKind, surroundings: StorySurroundings): XmlHandler {
    let story: StoryReader | null = null;
    const element = `w:${kind}`;
    return {
      open: (name: string, attributes: Attributes) => {
        if (name !== element) story?.open(name, attributes);
        // The rules that part notes from the text are of other types.
        else if ((attributes['w:type'] ?? 'normal') === 'normal') {
          const blocks: Block[] = [];
          this.#blocks.set(`${kind} ${attributes['w:id']}`, blocks);
          story = new StoryReader(surroundings, (block) => blocks.push(block));
        }
      },
      close: (name: string) => {
        if (name !== element) story?.close(name);
        else {
          story?.finish();
          story = null;
        }
      },
      text: (text: string) => story?.text(text),
    };
  }

  /** The mark of a note in the text. Notes of the same kind count on; one that is not there has no mark. */
  mark(kind: NoteKind, id: string): string {
    if (!this.#blocks.has(`${kind} ${id}`)) return '';
    const referred = this.#referred[kind];
    let at = referred.indexOf(id);
    if (at === -1) at = referred.push(id) - 1;
    return signOf(kind, at + 1);
  }

  /** The notes that the text refers to, each behind its mark. */
  *blocks(): Generator<Block> {
    for (const kind of ['footnote', 'endnote'] as const) {
      for (const [at, id] of this.#referred[kind].entries()) {
        const [first, ...rest] = this.#blocks.get(`${kind} ${id}`) ?? [];
        if (!first) continue;
        const [line, ...more] = first.lines;
        yield { ...first, lines: [{ ...line!, text: `${signOf(kind, at + 1)} ${line!.text}` }, ...more] };
        yield* rest;
      }
    }
  }
}

/** Raised digits as in the text of a PDF; endnotes in the small Roman numbers that Word gives them. */
const signOf = (kind: NoteKind, number: number): string =>
  kind === 'footnote' ? raised(String(number)) : `[${writeRoman(number)}]`;
