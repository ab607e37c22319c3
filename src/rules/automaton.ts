/**
 * All patterns as one table. A junction is a place between two words of a pattern; an edge leads from it to
 * another over one symbol (a stem, an exact form, the first word of a fact, the beginning of a clause).
 * What a step asks of a junction stands together in memory: most of the time of matching is waiting for it.
 */
export interface Automaton {
  /** How many there are. */
  junctions: number;
  /** FIELDS numbers for each junction: see below. */
  table: Int32Array;
  /** Of each edge its symbol and the junction it leads to; those of one junction are together, sorted by symbol. */
  edges: Int32Array;
  /** Junctions reached over any word. */
  anys: Int32Array;
}

/** The fields of junction j stand at `table[j * FIELDS + …]`. */
export const FIELDS = 8;
/** Its edges are those from this place in `edges` … */
export const EDGES = 0;
/** … to before this one. */
export const EDGES_END = 1;
/** `symbolBit` of every edge's symbol, joined: a token without any of these bits has no edge here. */
export const EDGE_BITS = 2;
/** Over any word it leads to the junctions from this place in `anys` … */
export const ANYS = 3;
/** … to before this one. */
export const ANYS_END = 4;
/** The junction reached together with this one, without a word; -1 for none. */
export const ALSO = 5;
/** 1 where a pattern is complete. */
export const ACCEPTS = 6;
/** For a junction inside a fact: the bit of the fact's kind, else 0; ALSO is where its last word leads. */
export const INSIDE_FACT = 7;

/** One of 32 bits for a symbol; several symbols share each. */
export const symbolBit = (symbol: number): number => 1 << (symbol & 31);

/** A junction to be: `edges` is flat: symbol, target, symbol, target, … */
interface Junction {
  edges?: readonly number[];
  anys?: readonly number[];
  also?: number;
  accepts?: boolean;
  insideFact?: number;
}

/** A growing automaton; `finish` packs it. */
export class AutomatonBuilder {
  private readonly junctions: Junction[] = [];

  addJunction(junction: Junction): number {
    return this.junctions.push(junction) - 1;
  }

  finish(): Automaton {
    const table = new Int32Array(this.junctions.length * FIELDS);
    const edges: number[] = [];
    const anys: number[] = [];
    for (const [index, junction] of this.junctions.entries()) {
      const at = index * FIELDS;
      table[at + EDGES] = edges.length;
      table[at + ANYS] = anys.length;
      for (const part of sortedEdges(junction.edges ?? [])) edges.push(part);
      for (const any of junction.anys ?? []) anys.push(any);
      table[at + EDGES_END] = edges.length;
      table[at + ANYS_END] = anys.length;
      for (let edge = table[at + EDGES]!; edge < edges.length; edge += 2)
        table[at + EDGE_BITS]! |= symbolBit(edges[edge]!);
      table[at + ALSO] = junction.also ?? -1;
      table[at + ACCEPTS] = junction.accepts ? 1 : 0;
      table[at + INSIDE_FACT] = junction.insideFact ?? 0;
    }
    return {
      junctions: this.junctions.length,
      table,
      edges: Int32Array.from(edges),
      anys: Int32Array.from(anys),
    };
  }
}

/** Flat pairs, by their first member. */
const sortedEdges = (flat: readonly number[]): readonly number[] => {
  if (flat.length <= 2) return flat;
  // Symbol and target side by side in one number sort faster than pairs: both stay far below 2^26.
  const keys = new Float64Array(flat.length / 2);
  for (let i = 0; i < keys.length; i += 1) keys[i] = flat[2 * i]! * TARGETS + flat[2 * i + 1]!;
  keys.sort();
  return Array.from(flat, (_, i) => {
    const key = keys[i >> 1]!;
    return i % 2 === 0 ? Math.floor(key / TARGETS) : key % TARGETS;
  });
};

const TARGETS = 2 ** 26;
