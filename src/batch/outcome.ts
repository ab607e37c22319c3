/** What became of one document. */
export interface Outcome {
  /**
   * `read`: from its bytes. `annotated`: rules applied again to its stored record. `unchanged`: its record
   * stands. `duplicate`: the same bytes as an earlier document of this run. `failed`: nothing could be read.
   */
  kind: 'read' | 'annotated' | 'unchanged' | 'duplicate' | 'failed';
  uri: string;
  /** Set for `read` and `annotated`. */
  pages?: number;
  /** Some of it could not be read; `reason` says what. */
  partial?: true;
  /** Issue code, when partial or failed. */
  code?: string;
  reason?: string;
  /** Failed in an earlier run already and not tried again. */
  earlier?: true;
  /** Of a document of the same bytes after which the record is named. */
  sameAs?: string;
  /** Pages whose letters were recognised from their picture. */
  recognisedPages?: number;
}

/** A document of which something, or everything, could not be read. */
export interface Trouble {
  uri: string;
  code: string;
  reason: string;
  earlier: boolean;
}

/** A document that has the bytes of another, whose record is for both. */
export interface Copy {
  uri: string;
  sameAs: string;
}

/** The counts of a run; every document is in exactly one of the five kinds, `partial` ones besides. */
export interface Tally {
  read: number;
  annotated: number;
  unchanged: number;
  duplicate: number;
  failed: Trouble[];
  partial: Trouble[];
  copies: Copy[];
  /** Documents read or annotated, of which letters were recognised from pictures of pages. */
  recognised: number;
  /** Of documents read or annotated. */
  pages: number;
}

/** A tally with nothing counted yet. */
export const emptyTally = (): Tally => ({
  read: 0,
  annotated: 0,
  unchanged: 0,
  duplicate: 0,
  failed: [],
  partial: [],
  copies: [],
  recognised: 0,
  pages: 0,
});

/** Adds what became of one document. */
export function count(tally: Tally, outcome: Outcome): void {
  const trouble = (): Trouble => ({
    uri: outcome.uri,
    code: outcome.code ?? '',
    reason: outcome.reason ?? '',
    earlier: outcome.earlier ?? false,
  });
  if (outcome.kind === 'failed') tally.failed.push(trouble());
  else tally[outcome.kind] += 1;
  if (outcome.partial) tally.partial.push(trouble());
  const { uri, sameAs } = outcome;
  if (sameAs !== undefined) tally.copies.push({ uri, sameAs });
  if (outcome.recognisedPages) tally.recognised += 1;
  tally.pages += outcome.pages ?? 0;
}

/** Documents done with. */
export const settled = (tally: Tally): number =>
  tally.read + tally.annotated + tally.unchanged + tally.duplicate + tally.failed.length;
