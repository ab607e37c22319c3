import type { Passage, Stated } from '../../model/index.js';
import { type AgreementContext, sentencesOf } from './context.js';

/** A sentence of a passage; `at` is the offset of its first character in the document. */
export interface Sentence {
  words: string;
  at: number;
  passage: Passage;
}

/**
 * The sentences that can hold what `may` finds, those of the main text before those of the closing words and of annexes.
 * `topic`: the bit of the passages that can; most have it not, and are done with one test.
 */
export function* sentencesWith(
  { provisions }: AgreementContext,
  topic: number,
  may: RegExp,
): Generator<Sentence> {
  for (const { passage, words: whole, topics } of provisions) {
    if ((topics & topic) === 0 || !may.test(whole)) continue;
    for (const { 0: words, index } of sentencesOf(whole))
      if (may.test(words)) yield { words, at: passage.textStart + index, passage };
  }
}

/** All sentences of the passages that have one such: those beside it go on about the same thing. */
export function* sentencesBeside(
  { provisions }: AgreementContext,
  topic: number,
  may: RegExp,
): Generator<Sentence> {
  for (const { passage, words: whole, topics } of provisions) {
    if ((topics & topic) === 0 || !may.test(whole)) continue;
    for (const { 0: words, index } of sentencesOf(whole))
      yield { words, at: passage.textStart + index, passage };
  }
}

/** A value with the words at `index` of a sentence that state it. */
export const statedIn = <T>({ at }: Sentence, value: T, index: number, length: number): Stated<T> => ({
  value,
  span: { start: at + index, end: at + index + length },
});
