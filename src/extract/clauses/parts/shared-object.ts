import { isSpace, pastSpace } from '../letters.js';
import type { Sentence, Words } from '../sentence.js';
import { signFrom } from './frame.js';

const COMMA = 0x2c;
/** "shall obtain|, and shall ensure that its carrier obtains,| all permits". */
const BETWEEN =
  /,\s+(?:and|or|but)\s+(?:[^,;:.]{1,60}\s)?(?:shall|will|must|may|not)\s[^,;:.]{3,90},\s+(?=(?:the|an?|any|all|such|its|their|every|each|no|with|to|from|at\s+least|[a-z-]+\s+and|complete|full|reasonable|[A-Z])\s*)/y;
const MOST_SENTENCES = 12;

/**
 * What the verb that ends at `at` governs together with that of a further predicate set between commas; null where no such
 * predicate follows.
 */
export function sharedObject(passage: Words, at: number): Sentence | null {
  const { flat } = passage;
  if (flat.charCodeAt(at) !== COMMA) return null;
  BETWEEN.lastIndex = at;
  if (!BETWEEN.test(flat)) return null;
  const start = BETWEEN.lastIndex;
  for (let index = 0; index < MOST_SENTENCES; index += 1) {
    const sentence = passage.sentence(index);
    if (!sentence || sentence.start > start) return null;
    if (sentence.end <= start) continue;
    let end = signFrom(flat, ';', start, sentence.end);
    while (end > start && (isSpace(flat.charCodeAt(end - 1)) || flat[end - 1] === '.')) end -= 1;
    return pastSpace(flat, start) < end ? { start, end } : null;
  }
  return null;
}
