import type { Modality, Span } from '../../model/index.js';
import type { Actor } from './actor-finder.js';
import { isSpace } from './letters.js';
import { searcher } from './searcher.js';
import type { Words } from './sentence.js';
import { WordSet } from './word-set.js';

/** A recital, with the words that name who speaks in the preamble, when it is this passage that names them. */
export interface RecitalDescription {
  modality: Modality;
  bearer: Actor | null;
  parties: Span | null;
}

const findWish = searcher(
  '(?:being\\s+(?:desirous|anxious|willing)|desir(?:ing|ous)|wishing|hoping|seeking|resolved|determined|intending|striving|endeavou?ring|aspiring|willing|aiming|anxious|(?:they|parties|governments?|states|who|and)\\s+(?:desire|wish|seek|intend|hope))\\b',
);
const findConsideration = searcher(
  '(?:considering|recalling|noting|recogni[sz]ing|affirming|reaffirming|acknowledging|aware|conscious|convinced|believing|mindful|bearing in mind|having|taking|referring|emphasi[sz]ing|stressing|underlining|welcoming|guided|realizing|confirming|being(?!\\s+(?:desirous|anxious|willing))|inspired|whereas|given|in view|in the light|reaffirm|recogni[sz]es?|considers?|have the honou?r|understanding|observing|regretting|concerned|encouraged|pursuant|acting|in accordance|in order|faithful|committed|attaching|expressing|respecting|sharing|proceeding|bound|in (?:mutual|recognition|pursuance|conformity|furtherance)|reiterating|relying|remembering|appreciating|building|agreeing)\\b',
);
const PARTY_LIST =
  /^\W{0,3}(?:preamble\s+)?(?:between\s+)?(?:the\s+)?(?:(?:high\s+)?contracting|part(?:y|ies)|government|states?|kingdom|republic|ministr|department|participants?|signator|[A-Z][a-z]+ (?:federal|government))/i;
/** "The States Parties to this Convention," on a line of its own: who speaks, and nothing said yet. */
const SPEAKERS =
  /^the\s+(?:(?:high\s+)?contracting\s+)?(?:states?|parties|governments|participants|signatories)\b[^,;.:]{0,60},?\s*$/i;
/** "MINISTRY OF FOREIGN AFFAIRS" at the head of a letter: an office alone, and nothing said. */
const LETTERHEAD = /^(?:MINISTRY|DEPARTMENT|GOVERNMENT)\b[^a-z,;:]{0,80}$/;
/** How a note or letter ends: "I have the honour to be". */
export const takesLeave = (words: string): boolean => OPENS_LEAVE.isNext(words, 0) && TAKES_LEAVE.test(words);
const OPENS_LEAVE = new WordSet(['i', 'we', 'the']);
const TAKES_LEAVE =
  /^\s{0,9}(?:I|we|the\s+(?:embassy|ministry))\s+(?:(?:have|has)\s+the\s+honou?r\s+to\s+(?:be|remain)\b|avails?\s+(?:myself|ourselves|itself)\b)/i;
const GOES_ON = /,\s{0,9}$/;
const ENACTING =
  /^\W{0,3}(?:they\s+)?(?:therefore\s+)?(?:have\s+(?:therefore\s+)?(?:agreed|reached|decided|come)|hereby\s+agree|agree|do\s+hereby|it\s+is\s+(?:hereby\s+)?(?:mutually\s+)?agreed)/i;

/**
 * Describes a passage of the preamble: a wish is an intention of all parties, a consideration a declaration,
 * the list of the parties a definition, who speaks, a letterhead and "have agreed as follows" nothing; null: a plain statement.
 * `parties`: the subject found earlier in the preamble.
 */
export function describeRecital(words: Words, parties: Span | null): RecitalDescription | null {
  const { flat, offset } = words;
  if (flat.length < 200 && (ENACTING.test(flat) || LETTERHEAD.test(flat)))
    return { modality: 'none', bearer: null, parties: null };
  const wish = findWish(words);
  const names = PARTY_LIST.test(flat);
  // Farther off a consideration matters only beside a wish or names.
  const isAll = names || wish !== -1;
  const consideration = findConsideration(
    words,
    isAll ? flat.length : Math.min(flat.length, FIRST_WORDS + 1),
  );
  const places = [wish, consideration].filter((at) => at !== -1);
  const first = Math.min(flat.length, ...places);
  const ownParties = names && first > 0 ? { start: offset, end: offset + trimmedEnd(flat, first) } : null;
  const considers = consideration !== -1 && (names || consideration <= FIRST_WORDS);
  if (wish === -1 && !considers) return names ? partyList(flat, ownParties) : null;
  // A whole preamble in one paragraph is judged by its wish; a recital of its own by its first word.
  const wishes = wish !== -1 && (names || consideration === -1 || wish <= consideration);
  const modality = wishes ? 'intention' : 'declaration';
  const span = ownParties ?? parties ?? { start: offset, end: offset };
  return { modality, bearer: { kind: 'all-parties', span }, parties: ownParties };
}

/** The list of the parties: it defines where it gives each a name of its own, otherwise it only states them. */
function partyList(flat: string, parties: Span | null): RecitalDescription {
  if (SPEAKERS.test(flat)) return { modality: 'none', bearer: null, parties };
  const named = [...flat.matchAll(/["“]([^"“”]{2,60})["”]/g)].some(
    ([, name]) => !/part(?:y|ies)|participant/i.test(name!),
  );
  if (named || parties === null) return { modality: 'definition', bearer: null, parties };
  // Those who are named before a comma say nothing yet.
  const bearer: Actor | null = GOES_ON.test(flat) ? null : { kind: 'all-parties', span: parties };
  return { modality: 'declaration', bearer, parties };
}

/** A recital says at once what it is: "Considering …", "– recalling …", "And having in mind". */
const FIRST_WORDS = 24;

function trimmedEnd(flat: string, end: number): number {
  let to = end;
  while (to > 0 && (isSpace(flat.charCodeAt(to - 1)) || ',;:–—-'.includes(flat[to - 1]!))) to -= 1;
  return to;
}
