import { pastSpace } from '../letters.js';
import { WordSet } from '../word-set.js';
import { type Predicate, printed, wordAt } from './asides.js';
import { isVerbLike } from './verb-words.js';

/** Prepositions that may stand between a modal and its verb. */
export const INSERTING = new WordSet(
  'in at on for by with under to from upon without within during through'.split(' '),
);
const BEFORE_OBJECT = new WordSet(
  'the a an any all its their his such each every this that these those no to'.split(' '),
);
const INSERTED_WORDS = 8;

/** "shall |for that purpose| appoint a secretary": where the verb behind the preposition begins; -1 where none is seen. */
export function pastInsertion(predicate: Predicate, from: number): number {
  const { flat } = predicate;
  let at = pastSpace(flat, from);
  for (let count = 0; count < INSERTED_WORDS; count += 1) {
    const word = wordAt(predicate, at);
    if (!word) return -1;
    const next = pastSpace(flat, word.end);
    const isVerb =
      BEFORE_OBJECT.isAt(flat, next) && isVerbLike(printed(predicate, word), word.number, 'plain');
    if (count > 0 && (isVerb || ((word.lower === 'be' || word.lower === 'have') && next > word.end)))
      return word.start;
    at = next;
  }
  return -1;
}
