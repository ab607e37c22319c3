/** Words within a sentence at which something else begins than what is done to what: a condition, a time, a manner. */
import { numberOf } from '../../known-words.js';
import { pastLetters } from '../letters.js';
import type { Words } from '../sentence.js';
import { isOfWord } from './letter-at.js';
import type { MarkKind } from './mark-rules.js';
import { type MarkRule, marksOfWords, rulesBefore } from './mark-tree.js';

export interface Mark {
  kind: MarkKind;
  /** Offsets into the flat text: the words by which it is known. */
  start: number;
  end: number;
  /** The number of its first word: see `known-words.ts`. */
  word: number;
}

const STATE_OF_THINGS =
  'necessary|appropriate|possible|required|requested|applicable|practicable|available|needed|feasible|agreed|desired|relevant|directed|warranted|requisite|justified|permitted|known|need\\s+be';
/** A condition in few words: "if necessary", "where so requested", "when practicable". */
const SHORT = new RegExp(
  `(?:if|when(?:ever)?|where(?:ver)?|unless)\\s+(?:(?:and|or)\\s+(?:when|where|as|if|to\\s+the\\s+extent)\\s+)?(?:(?:it\\s+is|so|not|mutually|deemed|considered|legally|operationally|duly|specifically|otherwise)\\s+){0,3}(?:${STATE_OF_THINGS})(?=\\s*(?:[,.;:)]|$)|\\s+(?!by|that|in\\s+order|for|to|and\\b|or\\b|under|pursuant|in\\b|with|from|between))`,
  'iy',
);

/** "In assessing the damage, the Council shall": no rule, as words in -ing are too many to tell by the word behind "in". */
const IN_DOING = /in\s(?!writing|keeping|doing|being)[a-z]+ing\b/iy;
const IN = numberOf('in');
/** Whether the word behind "in" at `at` ends in -ing. */
function isBeforeIng(flat: string, at: number): boolean {
  const end = pastLetters(flat, at + 'in '.length);
  return flat.charCodeAt(end - 1) === SMALL_G && flat.startsWith('in', end - 'ing'.length);
}
const SMALL_G = 0x67;

/**
 * The marks of a passage from `from` to before `to`, in order. `subject`: before it, circumstances open the sentence;
 * they are conditions there.
 */
export function marksIn(words: Words, from: number, to: number, subject = from): Mark[] {
  const { flat, offset, spans, lastWord } = words;
  const { starts, numbers } = spans;
  const { kinds, meanings } = marksOfWords;
  const marks: Mark[] = [];
  let next = from;
  for (let index = words.wordFrom(from); index < lastWord; index += 1) {
    const word = numbers[index]!;
    const kind = kinds[word]!;
    if (kind === 0) continue;
    const start = starts[index]! - offset;
    if (start >= to) break;
    if (start < next) continue;
    if (start < subject && word === IN && isBeforeIng(flat, start)) {
      IN_DOING.lastIndex = start;
      if (IN_DOING.test(flat)) {
        marks.push({ kind: 'opening', start, end: IN_DOING.lastIndex, word });
        next = IN_DOING.lastIndex;
        continue;
      }
    }
    const { branch, alone, length } = meanings[kind]!;
    const end = start + length;
    if (end > to) break;
    const rules = rulesBefore(flat, branch, end, numbers, index + 1);
    const mark = rules.length === 0 ? null : longerAt(flat, rules, start, word, start < subject);
    if (mark === null) {
      if (alone !== null && !isOfWord(flat, end)) marks.push({ kind: alone, start, end, word });
      continue;
    }
    if (mark.end > to) continue;
    marks.push(mark);
    next = mark.end;
  }
  return marks;
}

/** The mark of several words that the first matching rule makes at `start`. */
function longerAt(
  flat: string,
  rules: readonly MarkRule[],
  start: number,
  word: number,
  opens: boolean,
): Mark | null {
  for (const { kind, pattern, length } of rules) {
    if (kind === 'opening' && !opens) continue;
    const told = start + length;
    if (length !== 0 && !isOfWord(flat, told)) return { kind, start, end: told, word };
    pattern.lastIndex = start;
    if (pattern.test(flat)) return { kind, start, end: pattern.lastIndex, word };
  }
  return null;
}

/** Where a condition in few words that begins at `at` ends; -1 where it goes on as a clause. */
export function shortConditionEnd(flat: string, at: number): number {
  const first = flat.charCodeAt(at) | 32;
  const second = flat.charCodeAt(at + 1) | 32;
  const mayBe =
    first === SMALL_I ? second === SMALL_F : first === SMALL_W ? second === SMALL_H : first === SMALL_U;
  if (!mayBe) return -1;
  SHORT.lastIndex = at;
  const match = SHORT.exec(flat);
  return match ? at + match[0].length : -1;
}

const [SMALL_I, SMALL_F, SMALL_W, SMALL_H, SMALL_U] = [0x69, 0x66, 0x77, 0x68, 0x75];

/** Whether a condition, a time, a manner or a further predicate begins at `at`. */
export function isMarked(marks: readonly Mark[], at: number): boolean {
  for (const { kind, start } of marks)
    if (start >= at) return start === at && kind !== 'partner' && kind !== 'relative';
  return false;
}
