import type { Fact } from '../../src/model/index.js';
import { stem } from '../../src/nlp/index.js';
import type { Pattern } from '../../src/rules/index.js';

/** A sentence as the slow matcher sees it: printed words, and facts by the words they cover (both inclusive). */
export interface SlowSentence {
  words: string[];
  facts: { kind: Fact['kind'] | 'number'; first: number; last: number }[];
  atStart: boolean;
}

/**
 * Every place where the pattern can end when it begins at word `at`: the meaning of the language, said as
 * plainly as possible. Ends are exclusive word numbers; slow on purpose.
 */
export const slowEnds = (
  pattern: Pattern,
  at: number,
  sentence: SlowSentence,
  lexicons: ReadonlyMap<string, Pattern[]>,
): Set<number> => {
  const here = sentence.words[at];
  switch (pattern.kind) {
    case 'word':
      return new Set(here !== undefined && stem(here) === stem(pattern.word) ? [at + 1] : []);
    case 'exact':
      return new Set(here !== undefined && here === pattern.word ? [at + 1] : []);
    case 'fact':
      return new Set(
        sentence.facts
          .filter((fact) => fact.kind === pattern.fact && fact.first === at)
          .map((fact) => fact.last + 1),
      );
    case 'lexicon':
      return slowEnds({ kind: 'choice', options: lexicons.get(pattern.name)! }, at, sentence, lexicons);
    case 'start':
      return new Set(at === 0 && sentence.atStart ? [at] : []);
    case 'gap': {
      const ends = new Set<number>();
      for (let n = 0; n <= pattern.most && at + n <= sentence.words.length; n += 1) ends.add(at + n);
      return ends;
    }
    case 'optional':
      return new Set([at, ...slowEnds(pattern.item, at, sentence, lexicons)]);
    case 'choice':
      return new Set(pattern.options.flatMap((option) => [...slowEnds(option, at, sentence, lexicons)]));
    case 'sequence': {
      let ends = new Set([at]);
      for (const item of pattern.items) {
        ends = new Set([...ends].flatMap((end) => [...slowEnds(item, end, sentence, lexicons)]));
      }
      return ends;
    }
  }
};

/** The match that begins first and, of those, ends first, as inclusive word numbers. */
export const slowMatch = (
  pattern: Pattern,
  sentence: SlowSentence,
  lexicons: ReadonlyMap<string, Pattern[]>,
): { first: number; last: number } | null => {
  for (let first = 0; first < sentence.words.length; first += 1) {
    const ends = [...slowEnds(pattern, first, sentence, lexicons)].filter((end) => end > first);
    if (ends.length > 0) return { first, last: Math.min(...ends) - 1 };
  }
  return null;
};
