/** Verb groups plain enough to be read by lists of words, without the tagger, which takes a thousand times as long. */

/** What the words of a verb group say by themselves. */
export interface PlainGroup {
  /** The word after the auxiliaries and adverbs; null where there is none. */
  word: string | null;
  /** A form of be stands before it. */
  be: boolean;
  /** After a form of be it is a participle. */
  passive: boolean;
}

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const FORMS_OF_BE = list('be is are was were been being');
const OTHER_AUXILIARIES = list('shall have has had not also only');

/** Words in -ly that are no adverbs, though nouns and verbs among them follow auxiliaries: "shall comply". */
const NO_ADVERBS =
  list(`ally anomaly apply assembly bully butterfly comply costly daily deadly disassembly duopoly
  elderly family fly friendly heavenly holy hourly imply italy july kindly likely lively misapply monopoly monthly
  multiply oligopoly oily orderly oversupply quarterly rally rely reply resupply semimonthly semiweekly semiyearly
  sickly silly stately supply surly tally timely unfriendly unlikely unruly unsightly untimely weekly yearly`);

/** Adverbs, auxiliaries and nouns that follow a modal without being what it orders: "shall then", "shall thereafter". */
const NO_VERBS = list(`abroad again almost alongside already altogether always anymore anyway anywhere apart
  around aside away awhile backward can cannot close could deep did direct do does downwards elsewhere ever
  everywhere fast forever further furthermore hard hence hereinbefore heretofore high indeed instead just
  late likewise may maybe meanwhile might more moreover must never non nowhere often once ought outright perhaps quite
  rather right seldom should so somehow sometimes somewhat somewhere such then theretofore thus too twice upwards very
  well wherefore will would afterwards`);

/** Words in -ed and -en that are no participles. */
const NO_PARTICIPLES = list('indeed often then');
/** Participles, and past forms that are used as such, that end otherwise. */
const IRREGULAR =
  list(`begun bled blown bore borne bought bound broadcast brought built burnt cast caught clung cut dealt
  done drawn dug fed felt flown forecast foregone forgone fought found gone grown heard held hid hit
  hung hurt kept knelt known laid leapt left lent let lit lost made meant met mislaid misspent
  misunderstood outdone overbought overdone overdrawn overflown overgrown overheard overlaid overpaid
  oversold overspent overthrown paid postpaid put read rebuilt redone repaid resold run rung said sent
  set sewn shot shown shrunk shut slain slid sold sought spent split spread spun stolen stood struck
  stuck sung sunk swept sworn swum swung taught thought thrown told torn unbound undergone underpaid
  understood undone unknown upheld upset withdrawn withheld won worn wound wrung`);

/** After any form of be the same, whatever follows: "is bound by", "are to be sent", "is not liable for". */
const ALWAYS_PASSIVE = list('bound');
const NEVER_PASSIVE = list('to exempt free immune liable likely responsible subject');

/** No other signs than small letters. */
function isOfLetters(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return word !== '';
}
/** A figure, a sum or a blank to be filled in: "shall be 5", "shall be $50". */
const FIGURES = '0123456789$[';
const isAdverb = (word: string): boolean =>
  word.length >= 4 && word.endsWith('ly') && isOfLetters(word) && !NO_ADVERBS.has(word);
const endsAsParticiple = (word: string): boolean => word.endsWith('ed') || word.endsWith('en');

/**
 * Reads a verb group of lower-case words parted by spaces, from its modal or auxiliary on; null where its words do
 * not tell by themselves.
 */
export function readPlainly(phrase: string): PlainGroup | null {
  const words = phrase.split(' ');
  let be = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]!;
    if (FORMS_OF_BE.has(word)) {
      be = true;
      continue;
    }
    if (word === '' || OTHER_AUXILIARIES.has(word) || isAdverb(word)) continue;
    if (be && (FIGURES.includes(word[0]!) || NEVER_PASSIVE.has(word))) return { word, be, passive: false };
    if (!isOfLetters(word)) return null;
    if (be && (ALWAYS_PASSIVE.has(word) || (endsAsParticiple(word) && !NO_PARTICIPLES.has(word))))
      return { word, be, passive: true };
    // What a word is depends on those behind it; and "is known" may tell of a state.
    if (words[0] !== 'shall' || index < words.length - 1) return null;
    if (be) return { word, be, passive: IRREGULAR.has(word) };
    return NO_VERBS.has(word) ? { word: null, be, passive: false } : { word, be, passive: false };
  }
  return { word: null, be, passive: false };
}
