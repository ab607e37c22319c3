import type { Stated } from '../../model/index.js';
import { type AgreementContext, type Sentence, sentencesOf } from './context.js';

/** Whether a sentence can speak of something, by its topics: a bit of each of `all`. */
export const hasTopics = (topics: number, all: readonly number[]): boolean =>
  all.every((topic) => (topics & topic) !== 0);

/**
 * The sentences in which `may` finds something, those of the main text before those of the closing words and of annexes.
 * `topics`: of each number one bit is theirs; most sentences have not all, and are done with that.
 */
export function* sentencesWith(
  { provisions }: AgreementContext,
  topics: readonly number[],
  may: RegExp,
): Generator<Sentence> {
  for (const one of provisions) {
    if (!hasTopics(one.topics, topics)) continue;
    for (const sentence of sentencesOf(one))
      if (hasTopics(sentence.topics, topics) && may.test(sentence.words)) yield sentence;
  }
}

/** All sentences of the passages that have one such: those beside it go on about the same thing. */
export function* sentencesBeside(
  { provisions }: AgreementContext,
  topic: number,
  may: RegExp,
): Generator<Sentence> {
  for (const one of provisions)
    if ((one.topics & topic) !== 0 && may.test(one.words)) yield* sentencesOf(one);
}

/** A value with the words at `index` of a sentence that state it. */
export const statedIn = <T>(
  { at }: Pick<Sentence, 'at'>,
  value: T,
  index: number,
  length: number,
): Stated<T> => ({
  value,
  span: { start: at + index, end: at + index + length },
});
