/** The only door to natural and compromise. */
export { BoundedCache } from './bounded-cache.js';
export { columnLanguages, columnsFit } from './column-languages.js';
export {
  countWords,
  isEnglish,
  isPlainlyEnglish,
  looksForeign,
  mayBeEnglish,
  type WordCount,
} from './english.js';
export { isEnglishWord } from './english-words.js';
export { headNoun, isPassive, readVerbGroup, type VerbGroup } from './grammar.js';
export { regularForm } from './irregular.js';
export { detectLanguage, likeliestLanguage } from './languages.js';
export { Likeness } from './likeness.js';
export { toRoman } from './roman.js';
export { endsSentence, type Gap } from './sentences.js';
export { normaliseSpelling } from './spelling.js';
export { stem } from './stem.js';
export { firstTokenFrom, type Tokens, tokenise, words } from './tokenise.js';
export { Vocabulary, type VocabularyWords, type WordIds } from './vocabulary.js';
export { wideText } from './wide-text.js';
