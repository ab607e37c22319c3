import type { Block } from '../paragraph.js';
import { StoryBlocks } from './story-blocks.js';
import type { Format } from './styles.js';
import type { StorySurroundings } from './surroundings.js';
import { symbolOf } from './symbols.js';
import type { Attributes, XmlHandler } from './xml.js';
import { child, type Element, TreeBuilder } from './xml-tree.js';

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
/** What Word understands and keeps words in; whoever does not understand what a choice requires takes the next one. */
const UNDERSTOOD = /^(?:wp[sgc]|wp14|w1[456]\w*|a14|m)$/;
const CHANGES = new Set(['w:del', 'w:ins', 'w:moveFrom', 'w:moveTo']);
/** Properties, read as trees. */
const PROPERTIES = new Set(['w:pPr', 'w:rPr', 'w:trPr', 'w:tcPr', 'w:sectPr']);

/**
 * Reads one story of a Word document (the text, a note, a head or foot) and tells `put` of its blocks as they come:
 * paragraphs with their numbers, rows of tables. Tracked changes are taken as accepted, hidden text is left out.
 */
export class StoryReader implements XmlHandler {
  readonly #blocks: StoryBlocks;
  readonly #runs: Format[] = [];
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
    this.#blocks = new StoryBlocks(surroundings, put);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#tree) {
      this.#tree.open(name, attributes);
      return;
    }
    if (this.#skipped > 0 || this.#isSkipped(name, attributes)) {
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
        this.#blocks.openParagraph();
        break;
      case 'w:r':
      case 'm:r':
        this.#runs.push(this.#blocks.paragraph?.format ?? this.surroundings.styles.paragraph(undefined));
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = true;
        this.#keepsBlanks = attributes['xml:space'] === 'preserve';
        this.#text = '';
        break;
      case 'w:tbl':
        this.#blocks.openTable();
        break;
      case 'w:tr':
        this.#blocks.openRow();
        break;
      case 'w:tc':
        this.#blocks.openCell();
        break;
      case 'w:txbxContent':
        this.#blocks.openBox();
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
        // A field whose result has not come by now was never finished: it must not swallow what follows.
        while (this.#fields.at(-1) === false) this.#fields.pop();
        this.#blocks.closeParagraph();
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
        this.#blocks.closeTable();
        break;
      case 'w:tr':
        this.#blocks.closeRow();
        break;
      case 'w:tc':
        this.#blocks.closeCell();
        break;
      case 'w:txbxContent':
        this.#blocks.closeBox();
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
    this.#blocks.finish();
  }

  #isSkipped(name: string, { Requires: required = '' }: Attributes): boolean {
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const last = this.#choices.length - 1;
      if (last < 0 || this.#choices[last]) return true;
      if (!required.split(/\s+/).every((kind) => kind === '' || UNDERSTOOD.test(kind))) return true;
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
        if (this.#isShown()) this.#blocks.paragraph?.content.tab();
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
      case 'w:altChunk':
        this.surroundings.met.inserted = true;
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
    const paragraph = this.#blocks.paragraph;
    if (text === '' || !paragraph || !this.#isShown()) return;
    paragraph.content.add(text, this.#runs.at(-1)?.bold ?? false);
  }

  #takeProperties(properties: Element): void {
    const { styles } = this.surroundings;
    const paragraph = this.#blocks.paragraph;
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
        this.#blocks.takeRowProperties(properties);
        break;
      case 'w:tcPr':
        this.#blocks.takeCellProperties(properties);
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
}
