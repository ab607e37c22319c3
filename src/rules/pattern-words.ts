import { stem, words } from '../nlp/index.js';
import { COMMON_WORDS } from './common-words.js';
import type { Pattern } from './pattern.js';

const COMMON = new Set(COMMON_WORDS.map((word) => stem(word)));

/** Stems of the words a pattern can ask for, those of its lexicons included, without the words every text is full of. */
export const wordsAsked = (
  pattern: Pattern,
  lexicons: ReadonlyMap<string, readonly Pattern[]>,
): Set<string> => {
  const asked = new Set<string>();
  const ask = (part: Pattern): void => {
    if (part.kind === 'word' || part.kind === 'exact') addStem(asked, part.word);
    else if (part.kind === 'lexicon') lexicons.get(part.name)?.forEach(ask);
    else if (part.kind === 'sequence') part.items.forEach(ask);
    else if (part.kind === 'choice') part.options.forEach(ask);
    else if (part.kind === 'optional') ask(part.item);
  };
  ask(pattern);
  return asked;
};

/** Stems of the words of a text, without those every text is full of. */
export const wordsSaid = (text: string): Set<string> => {
  const said = new Set<string>();
  for (const word of words(text)) addStem(said, word);
  return said;
};

const addStem = (stems: Set<string>, word: string): void => {
  const its = stem(word);
  if (!COMMON.has(its)) stems.add(its);
};
