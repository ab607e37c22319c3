import { type Block, type FlowLine, GAP, isLabel } from './paragraph.js';

/** A cell of more characters is prose, and begins a block of its own. */
const LONGEST_ENTRY = 80;

type Cell = readonly Block[];

/** The rows of one table as blocks. */
export class TableRows {
  /** The row above was a line of entries. */
  #follows = false;

  /**
   * The next row, cell after cell. Short cells share a line, and such lines hang together; a number and what stands
   * beside it belong together, as in tables that only set a text.
   */
  blocksOf(cells: readonly Cell[]): Block[] {
    const filled = cells.filter((blocks) => blocks.length > 0);
    if (filled.length === 0) return [];
    const lines = filled.map(onlyLine);
    const label = filled.length > 1 ? lines[0] : null;
    const follows = this.#follows;
    this.#follows = false;
    if (label && isLabel(label.text)) return labelled(label, filled.slice(1).flat());
    const isEntries =
      (filled.length > 1 || follows) && lines.every((line) => line && line.text.length <= LONGEST_ENTRY);
    if (!isEntries) return filled.flat();
    this.#follows = true;
    const text = lines.map((line) => line!.text).join(GAP);
    return [{ lines: [{ text, strong: lines.every((line) => line!.strong) }], joined: follows }];
  }
}

function labelled(label: FlowLine, [first, ...rest]: Cell): Block[] {
  const [line, ...more] = first!.lines;
  const whole = { text: `${label.text} ${line!.text}`, strong: label.strong && line!.strong };
  return [{ lines: [whole, ...more], joined: false }, ...rest];
}

const onlyLine = ([block, second]: Cell): FlowLine | null =>
  block !== undefined && second === undefined && block.lines.length === 1 ? block.lines[0]! : null;
