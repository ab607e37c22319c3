/**
 * All patterns as one table. A junction is a place between two words of a pattern; an edge leads from it to
 * another over one symbol (a stem, an exact form, the first word of a fact, the beginning of a clause).
 * Edges of junction j are `edgeFrom[j] … edgeFrom[j + 1] - 1`, sorted by symbol. -1 means none.
 */
export interface Automaton {
  junctions: number;
  edgeFrom: Int32Array;
  edgeSymbol: Int32Array;
  edgeTarget: Int32Array;
  /** `symbolBit` of every edge's symbol, joined: a token without any of these bits has no edge here. */
  edgeBits: Int32Array;
  /** Over any word: junctions `anyTarget[anyFrom[j] …]`. */
  anyFrom: Int32Array;
  anyTarget: Int32Array;
  /** Reached together with this junction, without a word. */
  also: Int32Array;
  /** 1 where a pattern is complete. */
  accepts: Uint8Array;
  /** For a junction inside a fact: the bit of the fact's kind, else 0; `also` is where its last word leads. */
  insideFact: Uint8Array;
}

/** One of 32 bits for a symbol; several symbols share each. */
export const symbolBit = (symbol: number): number => 1 << (symbol & 31);

/** A growing automaton; `finish` packs it. */
export class AutomatonBuilder {
  private readonly edges: number[][] = [];
  private readonly anys: (readonly number[])[] = [];
  private readonly also: number[] = [];
  private readonly accepts: number[] = [];
  private readonly insideFact: number[] = [];

  /** `edges` is flat: symbol, target, symbol, target, … */
  addJunction(junction: {
    edges?: number[];
    anys?: readonly number[];
    also?: number;
    accepts?: boolean;
    insideFact?: number;
  }): number {
    this.edges.push(junction.edges ?? []);
    this.anys.push(junction.anys ?? []);
    this.also.push(junction.also ?? -1);
    this.accepts.push(junction.accepts ? 1 : 0);
    this.insideFact.push(junction.insideFact ?? 0);
    return this.edges.length - 1;
  }

  finish(): Automaton {
    const junctions = this.edges.length;
    const edgeFrom = new Int32Array(junctions + 1);
    const anyFrom = new Int32Array(junctions + 1);
    for (let j = 0; j < junctions; j += 1) {
      edgeFrom[j + 1] = edgeFrom[j]! + this.edges[j]!.length / 2;
      anyFrom[j + 1] = anyFrom[j]! + this.anys[j]!.length;
    }
    const edgeSymbol = new Int32Array(edgeFrom[junctions]!);
    const edgeTarget = new Int32Array(edgeFrom[junctions]!);
    const edgeBits = new Int32Array(junctions);
    for (let j = 0; j < junctions; j += 1) {
      const edges = sortedEdges(this.edges[j]!);
      const at = edgeFrom[j]!;
      for (let i = 0; i < edges.length; i += 2) {
        edgeSymbol[at + i / 2] = edges[i]!;
        edgeTarget[at + i / 2] = edges[i + 1]!;
        edgeBits[j]! |= symbolBit(edges[i]!);
      }
    }
    return {
      junctions,
      edgeFrom,
      edgeSymbol,
      edgeTarget,
      edgeBits,
      anyFrom,
      anyTarget: Int32Array.from(this.anys.flat()),
      also: Int32Array.from(this.also),
      accepts: Uint8Array.from(this.accepts),
      insideFact: Uint8Array.from(this.insideFact),
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
