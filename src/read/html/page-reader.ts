import { raised } from '../number-format.js';
import { type Block, Paragraph } from '../paragraph.js';
import { TableLanguages } from '../table-languages.js';
import { TableRows } from '../table-rows.js';
import { type ElementState, inside, OUTERMOST } from './element-state.js';
import { type Attributes, elementKind } from './elements.js';
import { type HtmlList, numberItem, openList } from './list-numbers.js';
import { isOutOfSight } from './sight.js';
import { siteFoot } from './site-foot.js';

/** Elements within elements are more than any page has, in vain or in malice. */
export class NestedTooDeep extends Error {
  override readonly name = 'NestedTooDeep';
}

/** What was met in a page that a reader of the record should know. */
export interface MetInPage {
  hiddenText: boolean;
  deletedText: boolean;
}

interface Table {
  /** Sinks outside of it: those of its open cells lie above. */
  depth: number;
  rows: TableRows;
  cells: Block[][] | null;
}

/** What stands in a table within so many others is read as if there were none: each hands on all that is in it. */
const DEEPEST_TABLE = 50;
/** An item that brings its number along in its words is given no other. */
const HAS_LABEL =
  /^(?:\(?(?:\d{1,3}|\p{L}{1,2}|[ivxlc]{1,6}|[IVXLC]{1,6})[.)](?=\s|$)|\d{1,3}(?:\.\d{1,3})+\.?\s|[•▪·–—-]\s)/u;

/**
 * Reads a web page, told of its tags and words as they come, and tells `put` of its blocks: what a browser shows as
 * paragraphs, with the numbers of lists, and rows of tables.
 */
export class PageReader {
  readonly met: MetInPage = { hiddenText: false, deletedText: false };
  /** Words of menus. */
  readonly aside: string[] = [];
  /** Words that are shown so that nobody sees them. */
  readonly unseen: string[] = [];
  /** Words of the foot of the site. */
  readonly feet: string[] = [];
  readonly #states: ElementState[] = [];
  readonly #lists: HtmlList[] = [];
  readonly #tables: Table[] = [];
  readonly #languages = new TableLanguages();
  #deeperTables = 0;
  readonly #sinks: ((block: Block) => void)[];
  #paragraph = new Paragraph();
  #number = '';
  #state: ElementState = OUTERMOST;
  #asideText = '';

  constructor(
    put: (block: Block) => void,
    readonly maxDepth: number,
  ) {
    this.#sinks = [put];
  }

  open(name: string, attributes: Attributes): void {
    if (this.#states.length >= this.maxDepth) throw new NestedTooDeep();
    this.#states.push(this.#state);
    const kind = elementKind(name);
    const state = inside(this.#state, name, attributes, kind);
    // What stands before a heading is none.
    if (state.left === null && kind === 'block') this.#endBlock();
    const { foot } = state;
    if (foot !== null && foot !== this.#state.foot) this.#sinks.push((block) => foot.push(block));
    this.#state = state;
    if (state.left !== null) return;
    switch (name) {
      case 'br':
        this.#endLine();
        break;
      case 'q':
        this.#add('“');
        break;
      case 'ol':
      case 'ul':
        this.#lists.push(openList(name, attributes));
        break;
      case 'li':
        this.#number += numberItem(this.#lists.at(-1), attributes);
        break;
      case 'table':
        this.#openTable();
        break;
      case 'tr':
        this.#openRow();
        break;
      case 'td':
      case 'th':
        this.#openCell();
        break;
    }
  }

  close(name: string): void {
    const { left, foot } = this.#state;
    if (left === null) this.#closeShown(name);
    this.#state = this.#states.pop() ?? this.#state;
    if (foot !== null && this.#state.foot === null) this.#endFoot(foot);
    if (left === 'aside' && this.#state.left !== 'aside') {
      const words = this.#asideText.trim().replace(/\s+/g, ' ');
      if (words !== '') this.aside.push(words);
      this.#asideText = '';
    }
  }

  text(text: string): void {
    const { left, pre, raised: isRaised, sight } = this.#state;
    if (left !== null) {
      if (left === 'aside') this.#asideText += text;
      if (text.trim() === '') return;
      if (left === 'hidden') this.met.hiddenText = true;
      if (left === 'deleted') this.met.deletedText = true;
    } else if (isOutOfSight(sight) && text.trim() !== '') {
      this.met.hiddenText = true;
      this.unseen.push(text);
      this.#add(' ');
    } else if (pre) this.#addPreset(text);
    else {
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
      this.#add(isRaised && /^\s*\d{1,3}\s*$/.test(collapsed) ? raised(collapsed) : collapsed);
    }
  }

  /** Ends the page: what was still open is told of. */
  finish(): void {
    this.#endBlock();
    this.#deeperTables = 0;
    while (this.#tables.length > 0) this.#closeTable();
    if (this.#state.foot !== null) this.#endFoot(this.#state.foot);
  }

  #endFoot(blocks: Block[]): void {
    this.#sinks.pop();
    const words = siteFoot(blocks);
    if (words === null) for (const block of blocks) this.#sinks.at(-1)!(block);
    else if (words !== '') this.feet.push(words);
  }

  #closeShown(name: string): void {
    if (elementKind(name) === 'block') this.#endBlock();
    switch (name) {
      case 'q':
        this.#add('”');
        break;
      case 'ol':
      case 'ul':
        this.#lists.pop();
        break;
      case 'li':
        this.#endItem();
        break;
      case 'td':
      case 'th':
        this.#closeCell();
        break;
      case 'tr':
        this.#closeRow();
        break;
      case 'table':
        this.#closeTable();
        break;
    }
  }

  #add(text: string): void {
    const words = text.startsWith(' ') && this.#paragraph.isAfterSpace ? text.slice(1) : text;
    if (words !== '') this.#paragraph.add(words, this.#state.bold);
  }

  #addPreset(text: string): void {
    const lines = text.split(/\r\n|[\r\n\f]/);
    for (const [index, line] of lines.entries()) {
      if (index > 0) this.#endLine();
      if (line !== '') this.#paragraph.add(line, this.#state.bold);
    }
  }

  /** A second line end in a row ends the paragraph, as pages without paragraphs have it. */
  #endLine(): void {
    if (this.#paragraph.isAtLineStart && !this.#paragraph.isEmpty) this.#endBlock();
    else this.#paragraph.add('\n', false);
  }

  #endBlock(): void {
    if (this.#paragraph.isEmpty) {
      this.#paragraph = new Paragraph();
      return;
    }
    const plain = this.#paragraph.finish(this.#state.heading, '');
    const number = HAS_LABEL.test(plain[0]!.text) ? '' : this.#number;
    const [first, ...rest] = plain;
    this.#sinks.at(-1)!({ lines: [{ ...first!, text: number + first!.text }, ...rest], joined: false });
    this.#paragraph = new Paragraph();
    this.#number = '';
  }

  /** An item without words has a number all the same, unless it is a dot. */
  #endItem(): void {
    const text = this.#number.trim();
    this.#number = '';
    if (/[\p{L}\p{N}]/u.test(text)) this.#sinks.at(-1)!({ lines: [{ text, strong: false }], joined: false });
  }

  #openTable(): void {
    if (this.#tables.length === DEEPEST_TABLE) this.#deeperTables += 1;
    else this.#tables.push({ depth: this.#sinks.length, rows: new TableRows(this.#languages), cells: null });
  }

  /** The table whose rows and cells count. */
  get #table(): Table | undefined {
    return this.#deeperTables > 0 ? undefined : this.#tables.at(-1);
  }

  #openRow(): void {
    const table = this.#table;
    if (!table) return;
    this.#closeRow();
    table.cells = [];
  }

  #openCell(): void {
    const table = this.#table;
    if (!table) return;
    table.cells ??= [];
    // Cells need not be closed.
    this.#sinks.length = table.depth;
    const cell: Block[] = [];
    table.cells.push(cell);
    this.#sinks.push((block) => cell.push(block));
  }

  #closeCell(): void {
    const table = this.#table;
    if (table) this.#sinks.length = table.depth;
  }

  #closeRow(): void {
    const table = this.#table;
    if (!table?.cells) return;
    const { cells } = table;
    table.cells = null;
    this.#sinks.length = table.depth;
    const put = this.#sinks.at(-1)!;
    for (const block of table.rows.add(cells)) put(block);
  }

  #closeTable(): void {
    if (this.#deeperTables > 0) {
      this.#deeperTables -= 1;
      return;
    }
    this.#closeRow();
    const table = this.#tables.pop();
    for (const block of table?.rows.finish() ?? []) this.#sinks.at(-1)!(block);
  }
}
