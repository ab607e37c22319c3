import { matchAt } from '../match-at.js';
import { isCapitalAt, isLetter, skipBlanksBack, wordBehind } from './letters.js';
import { ANNEXED, type Unit } from './part-words.js';

/** How a part is picked out: by its number, from where the words stand, or by having been named before. */
export type How = 'numbered' | 'this' | 'preceding' | 'following' | 'said' | 'ordinal' | 'bare';

const S = '(?:[ \\t\\u00a0\\n]{1,4}(?![ \\n]))';
const PRECEDING =
  '(?:(?:immediately|next|last|two|three|four|both)[ -])?(?=[fp])(?:preceding|previous|foregoing|prior)';
const FOLLOWING = '(?:(?:immediately|next)[ -])?(?:following|succeeding|subsequent)|next';
const SAID = 'said|same|aforesaid|aforementioned|afore-mentioned|above-mentioned|abovementioned|latter';
const ORDINAL = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last';
const DETERMINER = `(?:(this|the${S}present)|the${S}(?=[a-z])(?:(${PRECEDING}|above)|(${FOLLOWING})|(${SAID})|(${ORDINAL}))|(that|those)|((?:both|two|all)${S}preceding|preceding|foregoing)|(the|an?|each|any))(?![p{L}-])`;
/** A determiner at the end of the words before a unit. */
const BEFORE = new RegExp(`(?<![\\p{L}-])${DETERMINER}${S}$`, 'iu');
/** A determiner, or nothing, at a place. */
export const HERE = new RegExp(`(?:${DETERMINER}${S})?`, 'iuy');
/** Longest determiner, with the spaces in it. */
const REACH = 40;
/** The last words of determiners. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  `this present preceding previous foregoing prior above following succeeding subsequent next that those the a an each
   any ${SAID.replace(/\|/g, ' ')} ${ORDINAL.replace(/\|/g, ' ')}`.split(/\s+/),
);

/** Determiners of one word, which is the last word of no other. */
const SINGLE: ReadonlySet<string> = new Set('this that those the a an each any'.split(' '));

/** The determiner right before `at`, not before `floor`. */
export function determinerBefore(text: string, floor: number, at: number): RegExpExecArray | null {
  const word = wordBehind(text, at);
  if (SINGLE.has(word)) {
    const start = skipBlanksBack(text, at) - word.length;
    if (start < floor || (start > floor && isLetter(text.charCodeAt(start - 1)))) return null;
    return matchAt(HERE, text, start);
  }
  // "the immediately-preceding"
  if (!LAST_WORDS.has(word) && !LAST_WORDS.has(word.slice(word.lastIndexOf('-') + 1))) return null;
  return BEFORE.exec(text.slice(Math.max(floor, at - REACH), at));
}

/** Reads the determiner out of the groups of `DETERMINER`. */
export function howOf(groups: readonly (string | undefined)[]): { how: How; ordinal?: string } | null {
  const [, self, before, after, said, ordinal, that, preceding, bare] = groups;
  if (self) return { how: 'this' };
  if (before || preceding) return { how: 'preceding' };
  if (after) return { how: 'following' };
  if (said || that) return { how: 'said' };
  if (ordinal) return { how: 'ordinal', ordinal };
  return bare?.toLowerCase() === 'the' ? { how: 'bare' } : null;
}

export const isCapital = (word: string): boolean => isCapitalAt(word, 0);

/** Written small these are mostly other things: "this letter", "that article of clothing", "the schedule of flights". */
export function mayBeRelative(unit: Unit, word: string, how: How, many: boolean): boolean {
  if (unit === 'point' || unit === 'protocol' || unit === 'recital') return false;
  if (how === 'ordinal')
    return unit === 'paragraph' || unit === 'subparagraph' || (unit === 'article' && isCapital(word));
  if (how === 'bare') {
    if (unit === 'preamble') return true;
    return !many && ANNEXED.has(unit) && isCapital(word);
  }
  if (isCapital(word)) return !(many && how === 'following' && unit !== 'article' && unit !== 'paragraph');
  if (unit === 'paragraph' || unit === 'subparagraph') return true;
  if (unit === 'article' || unit === 'section' || unit === 'clause')
    return how !== 'following' && !(many && how === 'said');
  return (
    unit === 'preamble' ||
    ((unit === 'annex' || unit === 'appendix') && !many) ||
    (unit === 'chapter' && how === 'this')
  );
}
