import { foldWhiteSpace, type InstrumentKind, type Span } from '../../model/index.js';
import { citationPlaces } from './citation-places.js';
import { aliasFits, readNumberAfter, readSigning } from './instrument-particulars.js';
import { titleEnd } from './instrument-title.js';
import { isOfOtherThing, nounAt, traitsOf } from './instrument-words.js';
import { knownInstrument } from './known-instruments.js';
import { isCapitalAt, isFigure } from './letters.js';
import { wordBefore } from './word-before.js';

/**
 * An instrument as named, by the words alone. The span leaves out the determiner; `from` is where that begins.
 * `name`: the words of the title or short name; `bare`: they are one noun, and only the document tells which is meant.
 */
export interface InstrumentReading extends Span {
  from: number;
  determiner: Determiner;
  kind: InstrumentKind;
  /** The noun as printed, in the singular. */
  noun: string;
  name: string;
  bare: boolean;
  plural: boolean;
  place: string | null;
  /** ISO date, or its year. */
  date: string | null;
  number: string | null;
  /** Short names given in brackets after it, as printed. */
  aliases: readonly string[];
}

/** `this`, also "the present"; `said`, also "that" and "the aforesaid"; `some`: any one of a sort; null: none. */
export type Determiner = 'the' | 'this' | 'said' | 'certain' | 'some' | null;

const DETERMINERS: ReadonlyMap<string, Determiner> = new Map(
  Object.entries<Determiner>({
    the: 'the',
    this: 'this',
    present: 'this',
    these: 'this',
    that: 'said',
    said: 'said',
    same: 'said',
    aforesaid: 'said',
    aforementioned: 'said',
    'above-mentioned': 'said',
    abovementioned: 'said',
    latter: 'said',
    certain: 'certain',
    a: 'some',
    an: 'some',
    any: 'some',
    each: 'some',
    every: 'some',
    such: 'some',
    other: 'some',
    no: 'some',
    another: 'some',
    all: 'some',
    either: 'some',
    applicable: 'some',
    relevant: 'some',
    separate: 'some',
    new: 'some',
    future: 'some',
    its: 'some',
    their: 'some',
    existing: 'some',
  }),
);

/** Words that begin a sentence or a heading and no name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `Your Excellency Excellency's Excellency’s Embassy's Embassy’s Ministry's Ministry’s Government's
   Government’s The This That These Those Such Any Each Every All No A An In Under If Whereas Where When By
   For Upon On Of To And Or But As At Its Their Our Said Other Either Both With From Pursuant Subject Except
   Unless Notwithstanding Entire Whole Complete Prior Present Following Definitive Final Governing
   Applicable Article Section Having Considering Recalling Noting Party Parties Contracting Form Term Signed
   Done Amended Annex Appendix Exhibit Schedule Title Part WHEREAS THIS THE AND OF IN`.split(/\s+/),
);
const JOINS = new Set(['of', 'and', 'on', 'for', '&', 'to']);
/** Words before "of the" that go on with a name: "Law of the Sea Convention". Others name what is part of it. */
const OF_THE =
  /^(?:Laws?|Rights?|Safety|Protection|Prevention|Status|Bill|Freedom|Promotion|Employment|Conditions)$/;
/** Numbers and words for parts before "of": "Chapter II of Protocol I". */
const PART_OF =
  /^(?:[IVXLC]+|[A-Z]|\d+|Articles?|Sections?|Chapters?|Parts?|Annex|Appendix|Schedule|Exhibit|Title)$/;
/** Most words before the noun. */
const MOST_WORDS = 12;

const isDeterminer = (word: string): boolean => DETERMINERS.has(word) || DETERMINERS.has(word.toLowerCase());
const IS_CUT_SHORT = /^(?:[A-Z]\.)+[A-Z]?\.?$|^(?:No|St)\.$/;
const IS_YEAR = /^(?:1[89]|20)\d\d$/;

/** Words of a name before the noun at `at`, and the determiner before them. */
function before(
  text: string,
  at: number,
  floor: number,
): { start: number; from: number; determiner: Determiner; words: number } {
  let start = at;
  let edge = at;
  let words = 0;
  let joined = '';
  /** Where a "the" stands that may belong to the name. */
  let the = at;
  const ends = (): ReturnType<typeof before> =>
    joined === 'the' || joined === 'of the'
      ? { start, from: the, determiner: 'the', words }
      : { start, from: start, determiner: null, words };
  for (let left = MOST_WORDS; left > 0; left -= 1) {
    const found = wordBefore(text, edge, Math.max(floor, edge - 48));
    if (!found) break;
    const { word, start: wordStart } = found;
    if (word === 'the' && joined === '' && words > 0) {
      joined = 'the';
      the = wordStart;
    } else if (word === 'of' && joined === 'the') joined = 'of the';
    else if (joined === 'the') return ends();
    else if (isDeterminer(word) && !(word === 'A' && words > 0)) {
      return joined === '' ? determined(text, wordStart, word.toLowerCase(), start, floor, words) : ends();
    } else if (NO_NAMES.has(word) || (word.endsWith('.') && !IS_CUT_SHORT.test(word))) break;
    else if (isCapitalAt(word, 0) || (isFigure(word.charCodeAt(0)) && IS_YEAR.test(word))) {
      if (joined !== '' && PART_OF.test(word)) break;
      if (joined === 'of the' && !OF_THE.test(word)) break;
      start = wordStart;
      words += 1;
      joined = '';
    } else if (JOINS.has(word) && joined === '' && words > 0) joined = word;
    else break;
    edge = wordStart;
  }
  return ends();
}

const OF_A_SORT: ReadonlySet<string> = new Set(['any', 'a', 'an', 'each', 'no']);

function determined(
  text: string,
  wordStart: number,
  small: string,
  start: number,
  floor: number,
  words: number,
): { start: number; from: number; determiner: Determiner; words: number } {
  let determiner = DETERMINERS.get(small)!;
  let from = wordStart;
  if (small !== 'the') {
    const outer = wordBefore(text, wordStart, Math.max(floor, wordStart - 12));
    const word = outer?.word.toLowerCase();
    if (outer && (word === 'the' || (word === 'that' && small === 'certain'))) from = outer.start;
    else if (word !== undefined && OF_A_SORT.has(word)) determiner = 'some';
    if (determiner === 'some' && from !== wordStart && small !== 'other')
      determiner = small === 'applicable' || small === 'relevant' ? 'some' : 'the';
  }
  return { start, from, determiner, words };
}

/** Codes that are no law. */
const NO_LAW = /^(?:Source|Bar|Zip|Postal|Area|Object|Computer|Software|Dress|Access|Program)$/;

/**
 * The instruments that `text` names: by title ("the Convention on …, done at Vienna on 18 April 1961"), by short name
 * ("the North Atlantic Treaty", "NATO SOFA"), by number ("Council Regulation (EC) No 428/2009"), by date ("the 1951
 * Agreement"), or by one noun ("the said Convention"). Spans are UTF-16 offsets, sorted, not overlapping. What stands
 * in the title of another is part of that title. `places`: where nouns for instruments begin, as `citationPlaces` tells.
 * Linear in the text.
 */
export function recogniseInstruments(text: string, places = citationPlaces(text).nouns): InstrumentReading[] {
  const found: InstrumentReading[] = [];
  let done = 0;
  let next = 0;
  for (const start of places) {
    const noun = start < next ? null : nounAt(text, start);
    if (noun === null) continue;
    next = start + noun.length;
    if (start < done) continue;
    const reading = readAt(text, noun, start, done);
    if (!reading) continue;
    found.push(reading);
    done = reading.end;
  }
  return found;
}

function readAt(text: string, noun: string, at: number, floor: number): InstrumentReading | null {
  const nounEnd = at + noun.length;
  const traits = traitsOf(noun);
  const { known } = traits;
  if (!known && isOfOtherThing(text, nounEnd)) return null;
  const { start, from, determiner, words } = before(text, at, floor);
  const modifiers = start === at ? '' : foldWhiteSpace(text.slice(start, at)).trim();
  if (noun === 'Code' && NO_LAW.test(modifiers)) return null;
  const number = known ? null : readNumberAfter(text, nounEnd, noun, traits.official);
  let end = number?.end ?? nounEnd;
  if (traits.needsNumber && number === null && !yearAfter(text, nounEnd)) {
    if (!knownInstrument(text.slice(start, nounEnd))) return null;
  }
  const complement = known ? null : titleEnd(text, end);
  if (complement !== null) end = complement;
  const nameEnd = end;
  const signing = readSigning(text, end);
  end = signing.nameEnd ?? end;
  let name = foldWhiteSpace(text.slice(start, nameEnd));
  // "the Agreement signed in London on 19 June 1951 regarding …": the title goes on behind the date.
  const late =
    complement === null && words === 0 && number === null && !known && signing.date !== null
      ? titleEnd(text, signing.end, true)
      : null;
  if (late !== null) {
    name += foldWhiteSpace(text.slice(signing.end, late)).replace(/^,/, '');
    end = late;
  }
  const bare = words === 0 && complement === null && late === null && number === null && !known;
  if (bare && traits.needsName && signing.date === null && determiner !== 'the' && determiner !== 'said')
    return null;
  const { singular } = traits;
  return {
    start,
    end,
    from,
    determiner,
    kind: traits.kind,
    noun: singular,
    name,
    bare,
    plural: singular !== noun && !known,
    place: signing.place,
    date: signing.date ?? (modifiers === '' ? null : yearIn(modifiers)) ?? number?.year ?? null,
    number: number?.value ?? null,
    aliases: signing.aliases.filter(
      (alias) =>
        aliasFits(alias, singular) && !(isOfWhatItMade(text, from, traits.kind) && !NAMES_IT.test(alias)),
    ),
  };
}

/** "the Mission established by resolution 1996 (2011) (“UNMIS”)": the short name is that of the mission. */
const isOfWhatItMade = (text: string, from: number, kind: InstrumentKind): boolean =>
  (kind === 'resolution' || kind === 'decision') &&
  MADE_BY.test(text.slice(Math.max(0, from - MADE_CHARS), from));
const MADE_CHARS = 60;
const MADE_BY =
  /\b(?:established|created|set up|mandated|authori[sz]ed|deployed|constituted|instituted|founded)\s+(?:[a-z]+\s+)?(?:by|under|in|through|pursuant\s+to|in\s+accordance\s+with|by\s+virtue\s+of|on\s+the\s+basis\s+of)\s+(?:the\s+)?$/i;
/** A short name that can only be the resolution's own. */
const NAMES_IT = /\d|Resolution|Decision|SCR\b/;

const yearAfter = (text: string, at: number): boolean =>
  /^[ \u00a0\n]{1,3}(?:of[ \u00a0\n])?(?:\d{1,2} \w+ )?(?:1[89]|20)\d\d/.test(text.slice(at, at + 30));

const yearIn = (modifiers: string): string | null =>
  /(?:^|\s)((?:1[89]|20)\d\d)(?:\s|$)/.exec(modifiers)?.[1] ?? null;
