/** Words within a sentence at which something else begins than what is done to what: a condition, a time, a manner. */
import type { MarkKind } from './mark-rules.js';
import { firstWords, marksOfWords, rulesBefore } from './mark-tree.js';
import { isOfWord } from './word-table.js';

export interface Mark {
  kind: MarkKind;
  /** Offsets into the flat text: the words by which it is known. */
  start: number;
  end: number;
}

const STATE_OF_THINGS =
  'necessary|appropriate|possible|required|requested|applicable|practicable|available|needed|feasible|agreed|desired|relevant|directed|warranted|requisite|justified|permitted|known';
/** A condition in few words: "if necessary", "where so requested", "when practicable". */
const SHORT = new RegExp(
  `(?:if|when(?:ever)?|where(?:ver)?|unless)\\s+(?:(?:and|or)\\s+(?:when|where|as|if|to\\s+the\\s+extent)\\s+)?(?:(?:it\\s+is|so|not|mutually|deemed|considered|legally|operationally|duly|specifically|otherwise)\\s+){0,3}(?:${STATE_OF_THINGS})(?=\\s*(?:[,.;:)]|$)|\\s+(?!by|that|in\\s+order|for|to|and\\b|or\\b|under|pursuant|in\\b|with|from|between))`,
  'iy',
);

/** The marks from `from` to before `to`, in order. */
export function marksIn(flat: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  firstWords.walk(flat, from, to, (number, start, wordEnd) => {
    const { branch, alone } = marksOfWords[number]!;
    for (const { kind, pattern } of rulesBefore(flat, branch, wordEnd)) {
      pattern.lastIndex = start;
      if (!pattern.test(flat)) continue;
      const end = pattern.lastIndex;
      if (end > to) return wordEnd;
      marks.push({ kind, start, end });
      return end;
    }
    if (alone && wordEnd <= to && !isOfWord(flat, wordEnd)) marks.push({ kind: alone, start, end: wordEnd });
    return wordEnd;
  });
  return marks;
}

/** Where a condition in few words that begins at `at` ends; -1 where it goes on as a clause. */
export function shortConditionEnd(flat: string, at: number): number {
  SHORT.lastIndex = at;
  const match = SHORT.exec(flat);
  return match ? at + match[0].length : -1;
}
