import { type Block, type FlowLine, GAP, isLabel } from './paragraph.js';
import { type Cell, groupsOf, type TableLanguages } from './table-languages.js';

/** A cell of more characters is prose, and begins a block of its own. */
const LONGEST_ENTRY = 80;
/** So many rows tell the languages of the columns of a table. */
const ENOUGH_ROWS = 200;

/** The rows of one table as blocks. Its first rows wait until all of them tell in what languages its columns are. */
export class TableRows {
  #waiting: (readonly Cell[])[] | null = [];
  #languages: readonly string[] | null = null;
  /** The row above was a line of entries. */
  #follows = false;

  constructor(readonly tables: TableLanguages) {}

  /**
   * The next row, cell after cell; returns what can be told by now. Short cells share a line, and such lines hang
   * together; a number and what stands beside it belong together, as in tables that only set a text. Where columns are
   * in different languages, what stands in one language is apart from what stands in another.
   */
  add(cells: readonly Cell[]): Block[] {
    if (this.#waiting === null) return this.#blocksOf(cells);
    if (cells.every((blocks) => blocks.length === 0)) return [];
    this.#waiting.push(cells);
    return this.#waiting.length < ENOUGH_ROWS ? [] : this.finish();
  }

  /** The rows that waited. */
  finish(): Block[] {
    const rows = this.#waiting ?? [];
    this.#waiting = null;
    if (rows.length > 0) this.#languages = this.tables.languagesOf(rows);
    return rows.flatMap((cells) => this.#blocksOf(cells));
  }

  #blocksOf(cells: readonly Cell[]): Block[] {
    if (cells.length !== this.#languages?.length) return this.#rowOf(cells);
    return groupsOf(cells, this.#languages).flatMap(([language, group]) => {
      this.#follows = false;
      return this.#rowOf(group).map((block) => ({ language, ...block }));
    });
  }

  #rowOf(cells: readonly Cell[]): Block[] {
    const filled = cells.filter((blocks) => blocks.length > 0);
    if (filled.length === 0) return [];
    const lines = filled.map(onlyLine);
    const label = filled.length > 1 ? lines[0] : null;
    const follows = this.#follows;
    this.#follows = false;
    if (label && isLabel(label.text)) return labelled(label, filled.slice(1).flat());
    const isEntries =
      (filled.length > 1 || follows) &&
      lines.every((line) => line && line.text.length <= LONGEST_ENTRY) &&
      areInOneScript(lines.map((line) => line!.text));
    if (!isEntries) return filled.flat();
    this.#follows = true;
    const text = lines.map((line) => line!.text).join(GAP);
    return [{ lines: [{ text, strong: lines.every((line) => line!.strong) }], joined: follows }];
  }
}

/** What is beside words in other letters is their translation, not another entry of theirs. */
function areInOneScript(entries: readonly string[]): boolean {
  const scripts = entries.map((text) => (/\p{L}/u.test(text) ? /\p{Script=Latin}/u.test(text) : null));
  return !(scripts.includes(true) && scripts.includes(false));
}

function labelled(label: FlowLine, [first, ...rest]: Cell): Block[] {
  const [line, ...more] = first!.lines;
  const whole = { text: `${label.text} ${line!.text}`, strong: label.strong && line!.strong };
  return [{ lines: [whole, ...more], joined: false }, ...rest];
}

const onlyLine = ([block, second]: Cell): FlowLine | null =>
  block !== undefined && second === undefined && block.lines.length === 1 ? block.lines[0]! : null;
