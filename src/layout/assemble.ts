import type { DocumentText, Furniture, Line, Page, PageLayout } from '../model/index.js';
import type { Mark } from './furniture.js';
import { ruleOnHyphen, WordForms } from './hyphens.js';
import type { BodyBreak, PrintedLine } from './printed-line.js';

type Assembled = Omit<DocumentText, 'languages' | 'expressions'>;

/**
 * Puts the lines together to the one text. `marks` and `breaks` go with `lines`; the break of a furniture line
 * is not looked at. A word that a line end cut is made whole, and the line end moves behind it: so the span of
 * the lower line begins inside a word and holds that `\n`.
 */
export function assemble(
  pages: readonly Page[],
  lines: readonly PrintedLine[],
  marks: readonly Mark[],
  breaks: readonly BodyBreak[],
): Assembled {
  const builder = new TextBuilder(pages);
  for (const page of pages) builder.putPrintAside(page);
  // Body lines only: the rest of a word that a page cuts stands behind the page number.
  const forms = new WordForms(lines.filter((_, index) => marks[index] === null));
  let previous: PrintedLine | undefined;
  lines.forEach((line, index) => {
    const mark = marks[index]!;
    if (mark !== null) {
      builder.putAside(line, mark);
      return;
    }
    const isSameBlock = previous !== undefined && breaks[index] === 'line';
    const ruling = isSameBlock ? ruleOnHyphen(previous!.text, line.text, forms) : 'apart';
    if (previous && ruling !== 'apart') builder.continueWord(line, ruling === 'join');
    else {
      if (previous) builder.endLine(previous, line, breaks[index]!);
      builder.putLine(line);
    }
    previous = line;
  });
  builder.putHiddenAside(pages);
  return builder.finish();
}

/** What is told of the page itself. */
function faceOf(page: Page): Omit<PageLayout, 'pageNumber' | 'lines'> {
  if (page.kind === 'plain') return { widthPt: null, heightPt: null };
  const { widthPt, heightPt, quarterTurns, ocr } = page;
  return { widthPt, heightPt, ...(quarterTurns && { quarterTurns }), ...(ocr && { ocr }) };
}

class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  #lastLine: Line | undefined;
  readonly #pages: Map<number, PageLayout>;
  readonly #furniture: Furniture[] = [];
  readonly #joinedHyphens: number[] = [];
  readonly #origin: [number, number][] = [];
  /** Pages that say what they look like are not what the file holds, character by character. */
  readonly #isTraced: boolean;

  constructor(pages: readonly Page[]) {
    this.#isTraced = !pages.some((page) => page.kind === 'plain' && page.print);
    this.#pages = new Map(
      pages.map((page) => {
        return [page.pageNumber, { pageNumber: page.pageNumber, ...faceOf(page), lines: [] }];
      }),
    );
  }

  /** Heads and feet that the file itself calls so. */
  putPrintAside(page: Page): void {
    if (page.kind !== 'plain') return;
    for (const { kind, text } of page.print?.furniture ?? []) {
      this.#furniture.push({ kind, pageNumber: page.pageNumber, text, box: null, at: 0 });
    }
  }

  putAside(line: PrintedLine, kind: Furniture['kind']): void {
    const { pageNumber, text, position } = line;
    this.#furniture.push({ kind, pageNumber, text, box: position?.boxOnPage ?? null, at: this.#length });
  }

  endLine(previous: PrintedLine, line: PrintedLine, parted: BodyBreak): void {
    if (line.source) {
      // Each line end maps to one of the file: the one after the line above, the one before the line below.
      this.#map(0, previous.source!.rawEnd);
      if (parted === 'block') this.#map(1, line.source.rawStart - 1);
    }
    this.#append(parted === 'block' ? '\n\n' : '\n');
  }

  putLine(line: PrintedLine): void {
    for (const [at, source] of line.source?.origin ?? []) this.#map(at, source);
    this.#addLine(line, this.#length, this.#length + line.text.length);
    this.#append(line.text);
  }

  /** The rest of the word comes first, then the line end, then the rest of the line. */
  continueWord(line: PrintedLine, dropsHyphen: boolean): void {
    if (dropsHyphen) {
      this.#dropLastCharacter();
      this.#joinedHyphens.push(this.#length);
    }
    const blank = line.text.indexOf(' ');
    const text = blank === -1 ? line.text : `${line.text.slice(0, blank)}\n${line.text.slice(blank + 1)}`;
    this.putLine({ ...line, text });
  }

  /** Text that nobody sees, page by page, at the beginning of its page: nothing tells where it would be read. */
  putHiddenAside(pages: readonly Page[]): void {
    for (const page of pages) {
      if (page.kind !== 'positioned' || !page.hidden?.length) continue;
      const text = page.hidden.map((run) => run.text).join(' ');
      const { pageNumber } = page;
      const at = this.#pages.get(pageNumber)!.lines[0]?.span.start ?? this.#length;
      this.#furniture.push({ kind: 'hidden', pageNumber, text, box: null, at });
    }
  }

  finish(): Assembled {
    return {
      text: this.#parts.join(''),
      pages: [...this.#pages.values()],
      furniture: this.#furniture,
      joinedHyphens: this.#joinedHyphens,
      origin: this.#isTraced ? this.#origin : [],
    };
  }

  #addLine(line: PrintedLine, start: number, end: number): void {
    const { position } = line;
    const added: Line = {
      span: { start, end },
      box: position?.boxOnPage ?? null,
      ...(position && { fontSizePt: Math.round(position.fontSizePt * 100) / 100 }),
      ...(position && position.stops.length > 0 && { stops: position.stops }),
      ...((position?.bold || line.source?.strong) && { bold: true as const }),
    };
    this.#pages.get(line.pageNumber)!.lines.push(added);
    this.#lastLine = added;
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #dropLastCharacter(): void {
    const last = this.#parts.length - 1;
    this.#parts[last] = this.#parts[last]!.slice(0, -1);
    this.#length -= 1;
    this.#lastLine!.span.end = this.#length;
    for (
      let index = this.#furniture.length - 1;
      this.#furniture[index]?.at === this.#length + 1;
      index -= 1
    ) {
      this.#furniture[index]!.at = this.#length;
    }
    const origin = this.#origin.at(-1);
    if (origin && origin[0] >= this.#length) this.#origin.pop();
  }

  /** From `ahead` characters behind the end on, characters are those from `source` on. */
  #map(ahead: number, source: number): void {
    const at = this.#length + ahead;
    const last = this.#origin.at(-1);
    if (last && source - last[1] === at - last[0]) return;
    if (last && last[0] === at) last[1] = source;
    else this.#origin.push([at, source]);
  }
}
