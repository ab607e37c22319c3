import type { Stated } from '../../model/index.js';
import {
  type AgreementContext,
  type BodyPassage,
  type Sentence,
  sentenceAt,
  sentencesOf,
} from './context.js';
import type { SpokenSentence } from './topics.js';

/** Whether a sentence can speak of something, by its topics: it has a bit of either number. */
export const hasTopics = (topics: number, one: number, other: number): boolean =>
  (topics & one) !== 0 && (topics & other) !== 0;

/**
 * The sentences in which `may` finds something, those of the main text before those of the closing words and of annexes.
 * They have a bit of `topic` and one of `beside`; most sentences have not, and are done with that.
 */
export function* sentencesWith(
  { provisions, topics }: AgreementContext,
  may: RegExp,
  topic: number,
  beside = topic,
): Generator<Sentence> {
  if (!hasTopics(topics, topic, beside)) return;
  for (const one of provisions) {
    if (!hasTopics(one.topics, topic, beside)) continue;
    for (const span of one.sentences) {
      if (!hasTopics(span.topics, topic, beside)) continue;
      const sentence = sentenceAt(one, span);
      if (may.test(sentence.words)) yield sentence;
    }
  }
}

/** Whether `pattern`, which finds nothing across a full stop, finds something in one of the sentences that `may` hold it. */
export const isSaid = (
  { passage, words, sentences }: BodyPassage,
  pattern: RegExp,
  may: (sentence: SpokenSentence) => boolean,
): boolean =>
  sentences.some(
    (span) =>
      may(span) && pattern.test(words.slice(span.start - passage.textStart, span.end - passage.textStart)),
  );

/** All sentences of the passages with one of `cues`: those beside it go on about the same thing. */
export function* sentencesBeside({ provisions }: AgreementContext, cues: number): Generator<Sentence> {
  for (const one of provisions) if ((one.cues & cues) !== 0) yield* sentencesOf(one);
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
