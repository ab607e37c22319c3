/** So many clauses are a block, in the order in which they were catalogued: 32,768. */
const BLOCK_BITS = 15;
/** More blocks are not asked for at once: each costs a little for every clause of the others. */
const MOST_BLOCKS = 32;
/** To ask for a larger share of them takes longer than to ask for all clauses. */
const MOST_OF_ALL = 0.7;
const A_LITTLE_MORE = 1.05;

export const blockOf = (clauseId: number): number => Math.floor(clauseId / 2 ** BLOCK_BITS);

/** What the index of `searchable` is over beside tokens, as its definition has it. */
export const BLOCKS = `ARRAY[(w.clause_id >> ${BLOCK_BITS})::int]`;

/** How many blocks there are, and how many clauses of each are taken to meet a question. */
export interface Blocks {
  count: number;
  met: number;
}

/** What is asked for at once: clauses behind an id, in some blocks or wherever they are. */
interface Part {
  behind: number;
  blocks: number[] | null;
}

/** Takes as many blocks at a time as the clauses wanted are likely to be in, by what was found in those before. */
export class BlockWalk {
  readonly #blocks: Blocks | null;
  readonly #behind: number;
  readonly #first: number;
  #next: number;

  /** `blocks` null: all is asked for at once. */
  constructor(blocks: Blocks | null, behind: number) {
    this.#blocks = blocks;
    this.#behind = behind;
    this.#first = blocks ? blockOf(behind) : 0;
    this.#next = this.#first;
  }

  /** `found` so far, and how many are `wanted` besides; null where there is nothing more to ask for. */
  next(found: number, wanted: number): Part | null {
    const count = this.#blocks?.count ?? 1;
    const left = count - this.#next;
    if (wanted <= 0 || left <= 0) return null;
    const asked = this.#next - this.#first;
    const met = asked > 0 ? found / asked : (this.#blocks?.met ?? 0);
    const needed = met > 0 ? Math.min(left, Math.ceil((wanted * A_LITTLE_MORE) / met)) : left;
    const from = this.#next;
    if (this.#blocks === null || needed > count * MOST_OF_ALL) {
      this.#next = count;
      return { behind: Math.max(this.#behind, from * 2 ** BLOCK_BITS - 1), blocks: null };
    }
    const length = Math.min(needed, MOST_BLOCKS);
    this.#next += length;
    return { behind: this.#behind, blocks: Array.from({ length }, (_, at) => from + at) };
  }
}
