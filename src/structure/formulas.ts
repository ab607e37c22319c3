import { foldWhiteSpace } from '../model/index.js';

/**
 * Set phrases that part an agreement: where the preamble begins and ends, where the conclusions begin. Old files set
 * words apart with several blanks.
 */

const RECITAL =
  /^(?:["“(_–—-]\s?)?(?:having|considering|whereas|recogni[sz]ing|recalling|desir(?:ing|ous)|noting|taking|mindful|convinced|reaffirming|affirming|bearing|aware|conscious|acknowledging|wishing|determined|resolved|believing|emphasi[sz]ing|guided|acting|pursuant|in (?:view|order|consideration|accordance|pursuance|the light)|with (?:a view|the)|for the purpose|seeking|anxious|animated|being|concerned|confirming|welcoming|stressing|underlining|reiterating|inspired|hoping|intending|prompted|realizing|realising|committed|deeply|expressing|sharing|understanding|given|on the basis)\b/i;
const PARTIES =
  /^(?:the (?:government|parties|contracting|high contracting|states|member|kingdom|republic|commonwealth|federal|united|european|undersigned|general conference|signatory|minist|department|secretar|council|president)|this [A-Za-z ]{0,60}agreement|this (?:memorandum|contract|lease|amendment|addendum|deed|license|indenture)|between\b|by and between|excellenc|sir\b|your excellency|dear\b|i have the honou?r|upon instructions|his majesty|her majesty|an agreement|agreement (?:made|dated|entered))/i;
const PREAMBLE = [/^(?:preamble|recitals?|background|whereas)\b/i, RECITAL, PARTIES];

/** True when a front-matter block beginning with these words belongs to the preamble rather than the title. */
export function opensPreamble(words: string): boolean {
  const folded = foldWhiteSpace(words);
  return PREAMBLE.some((one) => one.test(folded));
}

const AGREED =
  /(?:as follows|the following(?: [a-z]+){0,6}|to the following effect|on the following|hereby agree|to this [A-Z][A-Za-z]{1,15}(?: [A-Z][A-Za-z]{1,15}){0,3})\s?[:.,]?\s?[-–—]?$/i;
const CONSENT =
  /\b(?:agree|agreed|agrees|understanding|understandings|decided|decide|resolved?|enacted|covenant|reached|adopted?|concluded?|convened|provisions|therefore)\b/i;

/** True when the words up to `end` close a preamble (`… have agreed as follows:`). */
export function closesPreamble(text: string, end: number): boolean {
  if (!/follow|agree|to this/i.test(text.slice(Math.max(0, end - 80), end))) return false;
  const tail = text.slice(Math.max(0, end - 200), end).replace(/\s+/g, ' ');
  return AGREED.test(tail) && CONSENT.test(tail);
}

const CONCLUSION =
  /^(?:_|“|")?(?:in witness (?:whereof|thereof|hereof)|in faith whereof|in testimony whereof|in (?:confirmation|proof|evidence) whereof|done (?:at|in|on|this|and)\b|signed (?:at|in|on|this|and sealed|by|for)\b|executed (?:at|in|on|this|as of|by)\b|the (?:foregoing|undersigned)[^.]{0,60}in witness|(?:please )?accept,?[^.]{0,60}assurances?|i avail myself|the (?:embassy|ministry|department|legation)\b[^.]{0,120}avails itself|yours (?:sincerely|faithfully|truly))/i;
/** How a letter without courtesies of state ends, on a line of its own. */
const REGARDS =
  /^(?:(?:very |most )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?|yours (?:(?:very|most) )?(?:sincerely|faithfully|truly|respectfully|cordially)|(?:with )?(?:best|kind|warm) regards)[,.]?$/i;

/** Longest line that takes leave in two or three words, in characters. */
const LONGEST_LEAVE = 60;

/** True for `Yours sincerely,` and the like, beginning with a capital. */
const takesLeave = (words: string): boolean =>
  words.length <= LONGEST_LEAVE && /^[_“"]?[A-Z]/.test(words) && REGARDS.test(foldWhiteSpace(words));

const SIGNATURE = /^(?:by|signed by|signature)\s?:|^[^.]{0,60}\/s\/ /i;
const SURELY_SIGNED = /^(?:By|Signed by|Signature|SIGNATURE)\s?:.{0,40}_{4}/;
/** A line to sign on; one that a sentence goes on behind leaves a name or a number blank. */
const ruleOf = (length: number): RegExp =>
  new RegExp(`^_{${length},}(?![_ ]*[a-z,;]|.* (?:is|are|was|were|has|have|shall|will|be) )`);
const RULE = ruleOf(6);
const LONG_RULE = ruleOf(8);

const begins = (words: string, ...patterns: readonly RegExp[]): boolean => {
  const beginning = foldWhiteSpace(words.slice(0, 120));
  return patterns.some((pattern) => pattern.test(beginning));
};

/** True when the words are a line to be signed, or one that was. */
export const isSignatureLine = (words: string): boolean =>
  (/^\s*[bs_]/i.test(words) || words.includes('/')) && begins(words, SIGNATURE, RULE);

/** True when the words can be nothing else, even in the middle of a paragraph. */
export const surelySigned = (words: string): boolean =>
  /^\s*[BS_]/.test(words) && begins(words, SURELY_SIGNED, LONG_RULE);

const SIGNATORY =
  /^for (?:and on behalf of )?(?:the )?(?:government|republic|kingdom|ministry|minister|department|secretar|united|federal|state of|commonwealth|council|commission|organi[sz]ation|royal|delegation)/i;

/** True when the words name for whom one signs: `For the Government of Ruritania`. */
export const namesSignatory = (words: string): boolean => SIGNATORY.test(foldWhiteSpace(words));

const PLACE_AND_DATE =
  /^(?!Done |DONE |Signed |For )\p{Lu}[\p{L}.’'-]*(?:,? (?:\p{Lu}[\p{L}.’'-]*|of|the|de|la|el|al)){0,5},? (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][A-Za-z]{2,8},? \d{4}|[A-Z][A-Za-z]{2,8} \d{1,2}(?:st|nd|rd|th)?, \d{4})\.?$/u;

/** True when the words tell a place and a date, and nothing else: `Strelsau, 1 May 1999`. */
export const tellsPlaceAndDate = (words: string): boolean => PLACE_AND_DATE.test(foldWhiteSpace(words));

/** True when the words open the closing formula or the signatures. They must begin with a capital. */
export const opensConclusions = (words: string): boolean =>
  (/^[_“"]?(?:[ADEIPSY]|T[Hh][Ee]\s)/.test(words) && CONCLUSION.test(foldWhiteSpace(words))) ||
  takesLeave(words);

const SALUTATION =
  /^(?:your excellency|excellency|sir|madam|monsieur|mr\.? (?:minister|ambassador|secretary)|dear\b|i have the honou?r|the (?:embassy|ministry|minister|ambassador|department|legation)[^.:;]{0,110} presents?\b)/i;

/** How all of these begin: tells most words fast, without folding them. */
const MAY_SALUTE = /^\s*(?:your|exc|sir|mad|mon|mr|dear|i\s|the\s)/i;

/** A salutation run together with the date above it and the words below. */
const ADDRESSED = /\bExcellenc(?:y|ies)\s?[,:]|\bDear (?:Sir|Madam|Mr|Ms|Dr|Secretary|Minister|Ambassador)/;

/** True when the words open a letter or note, below its letterhead. */
export function opensLetter(words: string): boolean {
  if (!MAY_SALUTE.test(words) && !words.includes('Excellenc') && !words.includes('Dear')) return false;
  const folded = foldWhiteSpace(words);
  return SALUTATION.test(folded) || ADDRESSED.test(folded);
}

const COURTESY =
  /^(?:(?:please )?accept,?[^.]{0,60}assurances?|i (?:avail|take) |yours (?:sincerely|faithfully|truly)|the [^.]{0,140}avails itself)/i;

/** True when the words take leave, as the last ones of a letter or note do. */
export const closesLetter = (words: string): boolean =>
  (/^\s*(?:please|accept|i\s|yours|the\s)/i.test(words) && COURTESY.test(foldWhiteSpace(words))) ||
  takesLeave(words);

const CLOSING =
  /^(?:(?:if|should) (?:the|these|this|your|acceptable)\b[^.;]{0,80}(?:foregoing|above|proposals?|arrangements?|provisions|terms|government|acceptable|agree)|i (?:have the honou?r|should|would|shall be|propose|suggest)\b|(?:this|my|the present|your excellency[’']s) (?:note|letter)\b|accept,|i (?:avail|take))/i;

/** True when the words are a last paragraph of a letter, after its numbered proposals: it is none of them. */
export const closesNote = (words: string): boolean => CLOSING.test(foldWhiteSpace(words));

/** Words that open a recital and seldom anything else. */
const OPENS_RECITAL = [
  'having (?:regard|agreed|considered|noted|recogni[sz]ed|consulted)',
  'considering',
  'recogni[sz]ing',
  'recalling',
  'desir(?:ing|ous)',
  'noting',
  'referring to',
  'taking (?:into|note|account)',
  'mindful',
  'convinced',
  'reaffirming',
  'affirming',
  'confirming',
  'bearing in mind',
  'aware',
  'conscious',
  'acknowledging',
  'wishing',
  'determined',
  'resolved',
  'believing',
  'emphasi[sz]ing',
  'stressing',
  'underlining',
  'welcoming',
  'reiterating',
  'expressing',
  'guided by',
  'inspired by',
  'seeking to',
  'being (?:aware|convinced|desirous|mindful|conscious)',
  'in (?:view|consideration|pursuance) of',
  'with a view to',
  'acting (?:on|in)',
  'whereas',
  'ha(?:ve|s) (?:agreed|reached|decided|resolved)',
  'hereby agree',
].join('|');

/** In small letters they open one behind a semicolon alone: a comma is common before them inside a recital. */
const SMALL_RECITAL = new RegExp(`;\\s{0,3}(?:and\\s{1,3})?(?=(?:${OPENS_RECITAL})\\b)`, 'g');
const OPENING = new RegExp(`^(?:and )?(?:${OPENS_RECITAL})\\b`, 'i');

/** True when the words open a recital or the formula that ends them, with a capital or without. */
export const opensRecital = (words: string): boolean => OPENING.test(foldWhiteSpace(words));

/**
 * A recital that follows another without a line end: glued to it (`andHaving regard`) or after a comma or
 * semicolon. Only participles that open recitals, only with a capital.
 */
const INNER_RECITAL =
  /(?<=[a-z][,;.:]? ?|[)”"][,;.:]? ?)(?:Having|Considering|Recogni[sz]ing|Recalling|Desir(?:ing|ous)|Noting|Referring to|Mindful|Convinced|Reaffirming|Affirming|Bearing in mind|Aware|Conscious|Acknowledging|Wishing|Determined|Resolved|Believing|Emphasi[sz]ing|Expressing|Guided by|WHEREAS|Whereas|Have agreed|HAVE AGREED|Hereby agree)\b/g;

/** Offsets inside `span` where another recital begins, ascending. */
export function recitalStarts(text: string, span: { start: number; end: number }): number[] {
  const words = text.slice(span.start, span.end);
  const starts: number[] = [];
  for (const found of words.matchAll(INNER_RECITAL)) {
    const before = words.slice(Math.max(0, found.index - 8), found.index);
    const parted = /[,;.:]["”)]?\s*$|[;,] and\s*$/.test(before) || /[a-z]$/.test(before);
    if (parted && found.index > 0) starts.push(span.start + found.index);
  }
  for (const found of words.matchAll(SMALL_RECITAL)) starts.push(span.start + found.index + found[0].length);
  return starts.sort((a, b) => a - b);
}
