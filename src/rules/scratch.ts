/**
 * Marks the matcher leaves on patterns and junctions while it works. Each mark holds the
 * number of the sentence or step it was made in, so that nothing is ever wiped. Numbers go on from document
 * to document.
 */
export interface Scratch {
  /** Number of the sentence at hand. */
  sentence: number;
  /** Sentence in which a pattern was last proposed. */
  patternSeen: Int32Array;
  /** Number of the step at hand: one token, for one pattern. */
  step: number;
  /** For each junction, the step in which it was last reached and the first token of the match that reached it. */
  reached: Int32Array;
  /** Junctions reached in this step, and those of the step before with their first tokens. */
  active: Int32Array;
  previous: Int32Array;
  previousFrom: Int32Array;
}

/** Sentences and steps are numbered in 32 bits; at this number all marks are wiped. */
const LAST_NUMBER = 0x7fff_fff0;

export const newScratch = (patterns: number, junctions: number): Scratch => ({
  sentence: 0,
  patternSeen: new Int32Array(patterns),
  step: 0,
  reached: new Int32Array(2 * junctions),
  active: new Int32Array(junctions),
  previous: new Int32Array(junctions),
  previousFrom: new Int32Array(junctions),
});

export const nextSentence = (scratch: Scratch): void => {
  scratch.sentence += 1;
  if (scratch.sentence < LAST_NUMBER) return;
  scratch.sentence = 1;
  scratch.patternSeen.fill(0);
};

export const nextStep = (scratch: Scratch): void => {
  scratch.step += 1;
  if (scratch.step < LAST_NUMBER) return;
  scratch.step = 1;
  scratch.reached.fill(0);
};
