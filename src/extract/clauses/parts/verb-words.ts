/** Words that tell by themselves whether they are verbs. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const NO_VERBS =
  setOf(`the a an any all such its their his her this that these those no each every either neither both of to
  for from in on upon at by with within without under as if when where which who and or but it they he she
  them there shall will may must other our whose than into per party parties while whilst until once
  during through before after between among including pursuant subject unless except whether because
  provided what whatever how following more less one two three`);
/** Participles that do not end in -ed. */
const IRREGULAR_PARTICIPLES =
  setOf(`borne made paid held sent sold kept put set read cut brought bought built taught met left lent told laid
  found bound begun done drawn shown known given taken undertaken withdrawn withheld written chosen seen
  sought understood dealt lost spent spoken heard hung worn won flown overflown let repaid overdrawn
  foregone grown thrown driven broken forgotten forbidden hidden run become proven cast led fed felt sworn
  upheld shut split spread`);

/** Whether a word, in lower case, cannot be the verb. */
export const isNoVerb = (word: string): boolean => NO_VERBS.has(word);

/** Whether a word, in lower case, makes a passive of a form of be before it. */
export function isParticiple(word: string): boolean {
  if (!word.endsWith('ed') || word.length <= 3) return IRREGULAR_PARTICIPLES.has(word);
  return !word.endsWith('eed') || /(?:agreed|freed|guaranteed)$/.test(word);
}
