import { type Block, Paragraph } from '../paragraph.js';
import { TableRows } from '../table-rows.js';
import type { Counter } from './numbering.js';
import type { Format, Styles } from './styles.js';
import { symbolOf } from './symbols.js';
import type { Attributes, XmlHandler } from './xml.js';
import { child, type Element, switchOf, TreeBuilder } from './xml-tree.js';

/** What was met in a document that a reader of the record should know. */
export interface Met {
  trackedChanges: boolean;
  hiddenText: boolean;
  comments: boolean;
}

/** What a story needs to be read. */
export interface StorySurroundings {
  styles: Styles;
  counter: Counter;
  met: Met;
  /** Sign of a note in the text, for the note's kind and id. */
  noteMark: (kind: 'footnote' | 'endnote', id: string) => string;
  /** Told of a head or foot that a section names. */
  onEdge: (kind: 'header' | 'footer', relation: string) => void;
}

/** Left out with all that is in them: what was deleted, old properties, codes of fields, choices not taken. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:fldData',
  'w:ffData',
  'w:binData',
  'w:tblGrid',
]);
const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);
/** Properties, read as trees. */
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:sectPr']);

interface OpenParagraph {
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
  rows: TableRows;
  row: OpenRow | null;
  cellIsDeleted: boolean;
}

/**
 * Reads one story of a Word document (the text, a note, a head or foot) and tells `put` of its blocks as they come:
 * paragraphs with their numbers, rows of tables. Tracked changes are taken as accepted, hidden text is left out.
 */
export class StoryReader implements XmlHandler {
  readonly #sinks: Sink[];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #runs: Format[] = [];
  readonly #tables: Table[] = [];
  /** For each field under way, whether its result has come. */
  readonly #fields: boolean[] = [];
  /** For each choice of contents, whether one was taken. */
  readonly #choices: boolean[] = [];
  #skipped = 0;
  #tree: TreeBuilder | null = null;
  #isText = false;
  #keepsBlanks = false;
  #text = '';

  constructor(
    readonly surroundings: StorySurroundings,
    put: (block: Block) => void,
  ) {
    this.#sinks = [{ put, carried: null }];
  }

  open(name: string, attributes: Attributes): void {
    if (this.#tree) {
      this.#tree.open(name, attributes);
      return;
    }
    if (this.#skipped > 0 || this.#isSkipped(name)) {
      this.#skipped += 1;
      return;
    }
    if (CHANGES.has(name)) this.surroundings.met.trackedChanges = true;
    if (PROPERTIES.has(name)) {
      this.#tree = new TreeBuilder();
      this.#tree.open(name, attributes);
      return;
    }
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r':
      case 'm:r':
        this.#runs.push(this.#paragraphs.at(-1)?.format ?? this.surroundings.styles.paragraph(undefined));
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = true;
        this.#keepsBlanks = attributes['xml:space'] === 'preserve';
        this.#text = '';
        break;
      case 'w:tbl':
        this.#tables.push({ rows: new TableRows(), row: null, cellIsDeleted: false });
        break;
      case 'w:tr':
        this.#openRow();
        break;
      case 'w:tc':
        this.#openCell();
        break;
      case 'w:txbxContent':
        this.#openBox();
        break;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        break;
      default:
        this.#sign(name, attributes);
    }
  }

  close(name: string): void {
    if (this.#tree) {
      this.#tree.close();
      if (this.#tree.isWhole) {
        const [properties] = this.#tree.root.children;
        this.#tree = null;
        this.#takeProperties(properties!);
      }
      return;
    }
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:r':
      case 'm:r':
        this.#runs.pop();
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = false;
        // Line ends inside are blanks, as everywhere in XML.
        this.#put((this.#keepsBlanks ? this.#text : this.#text.trim()).replace(/[\r\n]+/g, ' '));
        break;
      case 'w:tbl':
        this.#tables.pop();
        break;
      case 'w:tr':
        this.#closeRow();
        break;
      case 'w:tc':
        this.#closeCell();
        break;
      case 'w:txbxContent':
        this.#closeSink();
        break;
      case 'mc:AlternateContent':
        this.#choices.pop();
        break;
    }
  }

  text(text: string): void {
    if (this.#isText && this.#skipped === 0) this.#text += text;
  }

  /** Ends the story: what was still open is told of. */
  finish(): void {
    while (this.#paragraphs.length > 0) this.#closeParagraph();
    while (this.#sinks.length > 1) this.#closeSink();
    this.#releaseCarried(this.#sinks[0]!);
  }

  #isSkipped(name: string): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const last = this.#choices.length - 1;
      if (last < 0 || this.#choices[last]) return true;
      this.#choices[last] = true;
      return false;
    }
    if (!SKIPPED.has(name) && !name.endsWith('Change')) return false;
    if (CHANGES.has(name)) this.surroundings.met.trackedChanges = true;
    return true;
  }

  #sign(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        if (this.#isShown()) this.#paragraphs.at(-1)?.content.tab();
        break;
      case 'w:br':
      case 'w:cr':
        this.#put('\n');
        break;
      case 'w:noBreakHyphen':
        this.#put('-');
        break;
      case 'w:sym':
        this.#put(symbolOf(Number.parseInt(attributes['w:char'] ?? '', 16), attributes['w:font'] ?? ''));
        break;
      case 'w:footnoteReference':
        this.#put(this.surroundings.noteMark('footnote', attributes['w:id'] ?? ''));
        break;
      case 'w:endnoteReference':
        this.#put(this.surroundings.noteMark('endnote', attributes['w:id'] ?? ''));
        break;
      case 'w:commentReference':
        this.surroundings.met.comments = true;
        break;
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType'] ?? '');
        break;
    }
  }

  #field(kind: string): void {
    if (kind === 'begin') this.#fields.push(false);
    else if (kind === 'end') this.#fields.pop();
    else if (kind === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = true;
  }

  #isShown(): boolean {
    if (this.#fields.includes(false)) return false;
    if (!this.#runs.at(-1)?.hidden) return true;
    this.surroundings.met.hiddenText = true;
    return false;
  }

  #put(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (text === '' || !paragraph || !this.#isShown()) return;
    paragraph.content.add(text, this.#runs.at(-1)?.bold ?? false);
  }

  #takeProperties(properties: Element): void {
    const { styles } = this.surroundings;
    const paragraph = this.#paragraphs.at(-1);
    const row = this.#tables.at(-1)?.row;
    switch (properties.name) {
      case 'w:pPr':
        this.#takeSection(child(properties, 'w:sectPr'));
        if (!paragraph) return;
        paragraph.properties = properties;
        paragraph.format = styles.paragraph(properties);
        if (child(properties, 'w:pPrChange')) this.surroundings.met.trackedChanges = true;
        break;
      case 'w:rPr':
        if (paragraph && this.#runs.length > 0) {
          this.#runs[this.#runs.length - 1] = styles.run(properties, paragraph.format);
        }
        break;
      case 'w:trPr':
        if (row) row.isDeleted = isDeleted(properties) || child(properties, 'w:hidden') !== undefined;
        break;
      case 'w:tcPr':
        if (row) this.#tables.at(-1)!.cellIsDeleted = child(properties, 'w:cellDel') !== undefined;
        break;
      case 'w:sectPr':
        this.#takeSection(properties);
        break;
    }
  }

  #takeSection(section: Element | undefined): void {
    for (const { name, attributes } of section?.children ?? []) {
      const relation = attributes['r:id'] ?? '';
      if (name === 'w:headerReference') this.surroundings.onEdge('header', relation);
      if (name === 'w:footerReference') this.surroundings.onEdge('footer', relation);
    }
  }

  #openParagraph(): void {
    const sink = this.#sinks.at(-1)!;
    const content = sink.carried ?? new Paragraph();
    sink.carried = null;
    const format = this.surroundings.styles.paragraph(undefined);
    this.#paragraphs.push({ content, properties: undefined, format, boxes: [] });
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const { content, properties, format, boxes } = paragraph;
    // A field whose result has not come by now was never finished: it must not swallow what follows.
    while (this.#fields.at(-1) === false) this.#fields.pop();
    const sink = this.#sinks.at(-1)!;
    const mark = child(properties, 'w:rPr');
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

  #numberOf(properties: Element | undefined, format: Format): string {
    const { styles, counter } = this.surroundings;
    if (format.numId === undefined || format.numId === '0') return '';
    // What is hidden down to its end is not there, and not counted.
    if (switchOf(child(properties, 'w:rPr'), 'w:vanish') ?? format.hidden) return '';
    return counter.next(format.numId, format.level, styles.numberingStyles(properties));
  }

  #openRow(): void {
    const table = this.#tables.at(-1);
    if (table) table.row = { cells: [], isDeleted: false };
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    const { cells, isDeleted: deleted } = table.row;
    table.row = null;
    if (deleted) {
      this.surroundings.met.trackedChanges = true;
      return;
    }
    const sink = this.#sinks.at(-1)!;
    for (const block of table.rows.blocksOf(cells)) sink.put(block);
  }

  #openCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    table.cellIsDeleted = false;
    const cell: Block[] = [];
    table.row.cells.push(cell);
    this.#sinks.push({ put: (block) => cell.push(block), carried: null });
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    this.#closeSink();
    if (table.cellIsDeleted) table.row.cells.pop();
    table.cellIsDeleted = false;
  }

  #openBox(): void {
    const paragraph = this.#paragraphs.at(-1);
    const sink = this.#sinks.at(-1)!;
    const put = (block: Block) => (paragraph ? paragraph.boxes.push(block) : sink.put(block));
    this.#sinks.push({ put, carried: null });
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
