/** Words that tell by themselves whether they are verbs. */
import { WordSet } from '../word-set.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const NO_VERBS = new WordSet(
  `the a an any all such its their his her this that these those no each every either neither both of to
  for from in on upon at by with within without under as if when where which who and or but it they he she
  them there shall will may must other our whose than into per party parties while whilst until once
  during through before after between among including pursuant subject unless except whether because
  provided what whatever how following more less one two three pending`.split(/\s+/),
);
/** Participles that do not end in -ed. */
const IRREGULAR_PARTICIPLES =
  setOf(`had borne made paid held sent sold kept put set read cut brought bought built taught met left lent told laid
  found bound begun done drawn shown known given taken undertaken withdrawn withheld written chosen seen
  sought understood dealt lost spent spoken heard hung worn won flown overflown let repaid overdrawn
  foregone grown thrown driven broken forgotten forbidden hidden run become proven cast led fed felt sworn
  upheld shut split spread`);

/** Whether a word, by its number (see `known-words.ts`), cannot be the verb. */
export const isNoVerb = (number: number): boolean => NO_VERBS.hasNumber(number);

/** Whether a word, in lower case, makes a passive of a form of be before it. */
export function isParticiple(word: string): boolean {
  if (!word.endsWith('ed') || word.length <= 3) return IRREGULAR_PARTICIPLES.has(word);
  return !word.endsWith('eed') || /(?:agreed|freed|guaranteed)$/.test(word);
}

/** "entitled to |compensation|": a noun by its ending, and no verb that ends so. */
export const isThing = (word: string): boolean =>
  endsAsThing(word) &&
  !/^(?:commence|finance|enhance|influence|advance|balance|implement|supplement|comment|experiment|question|mention|position|condition|station|sanction|function|ration|licence|evidence|reference|provision|commission|petition|requisition|apportion|caution|transition|audition|document)$/.test(
    word,
  );

function endsAsThing(word: string): boolean {
  for (const ending of THING_ENDINGS) if (word.endsWith(ending)) return true;
  return false;
}
const THING_ENDINGS = 'tion sion ment ance ence ity ties ship ness ages fees'.split(' ');

/** "the Buyer's". */
export function isPossessive(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return isApostrophe(last === SMALL_S ? word.charCodeAt(word.length - 2) : last);
}
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const SMALL_S = 0x73;

/** A noun or a verb of the third person: no verb in its plain form ends so. */
export const isPlural = (word: string): boolean =>
  word.length > 3 &&
  word.charCodeAt(word.length - 1) === SMALL_S &&
  !'sui'.includes(word.charAt(word.length - 2)) &&
  word !== 'canvas';

/** Whether a word, as printed, with its number, can be a verb of that form. */
export const isVerbLike = (word: string, number: number, form: 'plain' | 'present' | 'gerund'): boolean => {
  if (isNoVerb(number) || !/^[a-z]{3,}$/.test(word)) return false;
  if (form === 'gerund') return /ing$/.test(word);
  return form === 'present' ? /[^s]s$|[^aeiou]y$/.test(word) : !/(?:[^e]ed|ings?|tions?|ments?)$/.test(word);
};
