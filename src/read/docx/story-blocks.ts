import { type Block, Paragraph } from '../paragraph.js';
import { TableLanguages } from '../table-languages.js';
import { TableRows } from '../table-rows.js';
import type { Format } from './styles.js';
import type { StorySurroundings } from './surroundings.js';
import { child, type Element, switchOf } from './xml-tree.js';

/** A paragraph being read. */
export interface OpenParagraph {
  content: Paragraph;
  properties: Element | undefined;
  format: Format;
  /** Blocks of text boxes that hang on it. */
  boxes: Block[];
}

interface OpenRow {
  cells: Block[][];
  isDeleted: boolean;
}

/** Where blocks go: the story itself, a cell, a text box. */
interface Sink {
  put: (block: Block) => void;
  /** Its last paragraph lost its end and goes on with the next. */
  carried: Paragraph | null;
}

interface Table {
  /** Sinks outside of it: those of its open cells lie above. */
  depth: number;
  rows: TableRows;
  row: OpenRow | null;
  cellIsDeleted: boolean;
}

/** The blocks of a story as they open and close: paragraphs with their numbers, tables, text boxes. */
export class StoryBlocks {
  readonly #sinks: Sink[];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: Table[] = [];
  readonly #languages = new TableLanguages();

  constructor(
    readonly surroundings: StorySurroundings,
    put: (block: Block) => void,
  ) {
    this.#sinks = [{ put, carried: null }];
  }

  /** The innermost one that is open. */
  get paragraph(): OpenParagraph | undefined {
    return this.#paragraphs.at(-1);
  }

  openParagraph(): void {
    const sink = this.#sinks.at(-1)!;
    const content = sink.carried ?? new Paragraph();
    sink.carried = null;
    const format = this.surroundings.styles.paragraph(undefined);
    this.#paragraphs.push({ content, properties: undefined, format, boxes: [] });
  }

  closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { content, properties, format, boxes } = paragraph;
    const sink = this.#sinks.at(-1)!;
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:ins')) this.surroundings.met.trackedChanges = true;
    if (mark && isDeleted(mark)) {
      this.surroundings.met.trackedChanges = true;
      sink.carried = content;
    } else {
      const number = this.#numberOf(properties, format);
      const lines = content.finish(format.heading ?? false, number);
      if (lines.length > 0) sink.put({ lines, joined: false });
    }
    for (const block of boxes) sink.put(block);
  }

  openTable(): void {
    this.#tables.push({
      depth: this.#sinks.length,
      rows: new TableRows(this.#languages),
      row: null,
      cellIsDeleted: false,
    });
  }

  closeTable(): void {
    const table = this.#tables.pop();
    const sink = this.#sinks.at(-1)!;
    for (const block of table?.rows.finish() ?? []) sink.put(block);
  }

  openRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.row = { cells: [], isDeleted: false };
  }

  /** Deleted rows are left out, and hidden ones. */
  takeRowProperties(properties: Element): void {
    const row = this.#tables.at(-1)?.row;
    if (row) row.isDeleted = isDeleted(properties) || child(properties, 'w:hidden') !== undefined;
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    const { cells, isDeleted: deleted } = table.row;
    table.row = null;
    if (deleted) {
      this.surroundings.met.trackedChanges = true;
      return;
    }
    const sink = this.#sinks.at(-1)!;
    for (const block of table.rows.add(cells)) sink.put(block);
  }

  openCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    table.cellIsDeleted = false;
    const cell: Block[] = [];
    table.row.cells.push(cell);
    this.#sinks.push({ put: (block) => cell.push(block), carried: null });
  }

  takeCellProperties(properties: Element): void {
    const table = this.#tables.at(-1);
    if (table) table.cellIsDeleted = child(properties, 'w:cellDel') !== undefined;
  }

  closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    this.#closeSink();
    if (table.cellIsDeleted) table.row.cells.pop();
    table.cellIsDeleted = false;
  }

  openBox(): void {
    const { paragraph } = this;
    const sink = this.#sinks.at(-1)!;
    const put = (block: Block) => (paragraph ? paragraph.boxes.push(block) : sink.put(block));
    this.#sinks.push({ put, carried: null });
  }

  closeBox(): void {
    this.#closeSink();
  }

  /** Tells of what is still open, where the story breaks off. */
  finish(): void {
    while (this.paragraph) this.closeParagraph();
    while (this.#tables.length > 0) {
      while (this.#sinks.length > this.#tables.at(-1)!.depth) this.#closeSink();
      this.closeRow();
      this.closeTable();
    }
    while (this.#sinks.length > 1) this.#closeSink();
    this.#releaseCarried(this.#sinks[0]!);
  }

  #numberOf(properties: Element | undefined, format: Format): string {
    const { styles, counter } = this.surroundings;
    if (format.numId === undefined || format.numId === '0') return '';
    // What is hidden down to its end is not there, and not counted.
    if (switchOf(child(properties, 'w:rPr'), 'w:vanish') ?? format.hidden) return '';
    return counter.next(format.numId, format.level, styles.numberingStyles(properties));
  }

  #closeSink(): void {
    if (this.#sinks.length > 1) this.#releaseCarried(this.#sinks.pop()!);
  }

  #releaseCarried(sink: Sink): void {
    const lines = sink.carried?.finish(false, '') ?? [];
    sink.carried = null;
    if (lines.length > 0) sink.put({ lines, joined: false });
  }
}

const isDeleted = (properties: Element): boolean =>
  child(properties, 'w:del') !== undefined || child(properties, 'w:moveFrom') !== undefined;
