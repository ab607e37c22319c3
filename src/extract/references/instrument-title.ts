import { foldWhiteSpace } from '../../model/index.js';
import { matchAt as at, isGap, isWhite } from '../match-at.js';
import { isCapitalAt, isFigure, isSmallAt, lettersEnd, skipBlanks, skipBlanksBack } from './letters.js';

const S = '(?:[ \\u00a0\\n]{1,3}(?![ \\n]))';
/** Behind these a title says between whom or about what, in small letters too. */
const SUBJECT_WORDS =
  'between|among|amongst|on|concerning|regarding|relating|relative|respecting|establishing|against|supplementing|supplementary|modifying|governing|pursuant';
const SUBJECT = `${SUBJECT_WORDS}|to${S}(?:supplement|amend|implement|modify|extend|facilitate|establish|promote|prevent|avoid|eliminate|provide)`;
/** Behind these only a name goes on with a title: "the Agreement for the Prevention …", not "the Agreement for a year". */
const LOOSE = 'of|for|to|Establishing|Between|Regarding|Concerning|On|Relating|Modifying|for the|amending';
const OPENS = new RegExp(`${S}(${SUBJECT}|${LOOSE})${S}(?:the${S})?(?!\\s)`, 'uy');
/** First words of both. */
const OPENING_WORDS: ReadonlySet<string> = new Set(`to|${SUBJECT_WORDS}|${LOOSE}`.split(/[| ]/));
/** True where the word behind the blanks at `from` may open the rest of a title. */
function mayOpen(text: string, from: number): boolean {
  const start = skipBlanks(text, from);
  return start > from && OPENING_WORDS.has(text.slice(start, lettersEnd(text, start)));
}
const LATE = new RegExp(
  `,?${S}(by|between|among|regarding|concerning|on|relating|Between|Regarding|Concerning)${S}(?:the${S})?(?!\\s)`,
  'uy',
);
const STRICT = new RegExp(`^(?:${SUBJECT}|Between|Regarding|Concerning)$`);
const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.split('|'));
const MONTH = new RegExp(`^(?:${MONTH_NAMES})(?!\\p{L})`, 'u');
/** ", Commerce and Navigation": a list within a title. */
const LIST =
  /^,\s{1,3}(?:\p{Lu}[\p{L}'’ -]{0,40}(?:,\s{1,3}\p{Lu}[\p{L}'’ -]{0,40}){0,5},?\s{1,3}and\s|including\s+the\s+\p{Lu}|and\s)/u;
const TOKEN = /[ \u00a0\n]{1,3}(["“]?\(?[\p{L}\p{N}][\p{L}\p{N}'’.&/-]{0,40}\)?["”]?)/uy;
/** A word behind the blanks at `from`, with the marks on it. Most are letters of ASCII between two blanks. */
function tokenAt(text: string, from: number): { word: string; start: number } | null {
  const end = lettersEnd(text, from + 1);
  if (text.charCodeAt(from) === BLANK && end > from + 1 && text.charCodeAt(end) === BLANK)
    return { word: text.slice(from + 1, end), start: from + 1 };
  const token = at(TOKEN, text, from);
  return token && { word: token[1]!, start: from + token[0].length - token[1]!.length };
}
const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const FUNCTION_WORDS = setOf(
  `of the on and for in to between among their its other with by a an or all against at regarding concerning
   relating respecting relative from as upon which certain respect set up pursuant into under de la du van
   und der including`,
);
/** Words no title holds: here the sentence goes on. */
const STOPS = setOf(
  `shall will is are was were has have had may must applies apply applied that who whose provides provided
   entered enters remains remain does do can could should would been be being if when where unless until
   while it they he this these those such any each every no not only shall constitute constitutes contain
   contains require requires required necessary hereby hereto herein hereof thereof under without within
   during after before upon whether so thus therefore but also set forth referred mentioned defined through
   via because having except subject accordance than then there use used come comes came took take takes
   made expire expires terminate terminates terminated refer refers state states says sets`,
);
const INSTRUMENTS = setOf(
  `Treaty Convention Agreement Protocol Memorandum Arrangement Charter Act Law Regulation Directive
   Resolution Article Articles Section Annex`,
);
/** "and the |Constitutive Act of|", "or the |Pact of|": another title is joined, words of its own before its noun. */
const JOINED_BEFORE = /\b(?:and|or)\s+(?:of\s+)?the\s+$/;
const JOINED_TITLE =
  /(?:\p{Lu}[\p{L}-]{1,30}\s{1,3}){0,3}(?:Treaty|Convention|Agreement|Protocol|Charter|Act|Pact|Covenant|Statute|Constitution|Declaration|Accord)\s{1,3}(?:of|on|for|between|concerning|relating|establishing)\s/uy;

/** True where the title of another instrument, joined to this one, begins at `start`, behind "the". */
const isJoinedTitle = (text: string, start: number): boolean =>
  JOINED_BEFORE.test(text.slice(Math.max(0, start - 16), start)) && at(JOINED_TITLE, text, start) !== null;

/** Behind a title: when it was made, or what it is called from then on. */
const MARK = new RegExp(
  `(?:,?${S}(?:\\(?(?:which${S}was${S}|as${S}|and${S})?(?=[a-z])(?:signed|done|concluded|adopted|opened${S}for${S}signature|dated)(?![\\p{L}])|of${S}(?:the${S})?\\d{1,2}(?:st|nd|rd|th)?${S}(?:day${S}of${S})?\\p{Lu}|of${S}(?:January|February|March|April|May|June|July|August|September|October|November|December)${S}|hereinafter|hereafter)|,?${S}\\((?:the|hereinafter|hereafter|“|"|[A-Z]{3,50}\\)))`,
  'uy',
);
/** First words of `MARK`. */
const MARK_WORDS = setOf('which as and signed done concluded adopted opened dated of');
const [BLANK, OPEN, COMMA, POINT, LINE_END] = [0x20, 0x28, 0x2c, 0x2e, 0x0a];

/** True where such a mark stands at `from`. */
function isMarked(text: string, from: number): boolean {
  const blanks = text.charCodeAt(from) === COMMA ? from + 1 : from;
  const start = skipBlanks(text, blanks);
  // Most words of a title have a capital, which no mark begins with.
  if (start === blanks || isCapitalAt(text, start)) return false;
  const isBegun =
    text.charCodeAt(start) === OPEN ||
    MARK_WORDS.has(text.slice(start, lettersEnd(text, start))) ||
    text.startsWith('here', start);
  return isBegun && at(MARK, text, from) !== null;
}

/** True where nothing but white space stands up to a blank line. */
function isBlankLine(text: string, from: number): boolean {
  let lines = 0;
  for (let at = from; isWhite(text.charCodeAt(at)); at += 1) {
    if (text.charCodeAt(at) === LINE_END) lines += 1;
    if (lines === 2) return true;
  }
  return false;
}

/** True for the name of a month, and for a word that goes on behind one with a sign. */
const isMonth = (word: string): boolean =>
  'JFMASOND'.includes(word.charAt(0)) && MONTHS.has(word.slice(0, lettersEnd(word, 0))) && MONTH.test(word);

/** True where "and" or "and the" stands before `start`. */
function isBehindAnd(text: string, start: number): boolean {
  const end = skipBlanksBack(text, start);
  const [before, last] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  const mayBe = last === SMALL_D ? before === SMALL_N : last === SMALL_E && before === SMALL_H;
  return mayBe && AND_BEFORE.test(text.slice(Math.max(0, start - 9), start));
}
const [SMALL_D, SMALL_E, SMALL_H, SMALL_N] = [0x64, 0x65, 0x68, 0x6e];
const AND_BEFORE = /\band(?:\s+the)?\s+$/;
/** Behind "and" these go on with the sentence: "… and the GATT", "… and the Agency's safeguards", "… and by the Ministry". */
const OTHER_NAME = /['’]s$|^[A-Z]{3,}$/;
const LEADS_ON = setOf('by in to with from at of under');
const CAPITAL_STOPS = setOf('The This Each Any Article Articles Having Considering Desiring Whereas If In');
/** Behind these a place may stand. */
const BEFORE_PLACE = setOf('in by with from at under');
const WHO_ONLY =
  /^(?:of|between|among|by|with|to|for|in)\s+(?:(?:the|each|both|all|our|its|two|High|such|any|other|a|Contracting|respective)\s+)*(?:Parties|Party|States?|Participants?|Governments?|Members?|Company|Territory|Territories|Title|Article|Section|Annex|Chapter|Schedule|Exhibit)(?:\s+(?:[\d.IVX]+$|Parties|Party|Members?|State|States))?$/;
/** Longest title, in words and in characters. */
const MOST_WORDS = 70;
const LONGEST = 480;
/** Most words in small letters on end. */
const MOST_SMALL = 16;

/**
 * Where the rest of a title ends that begins behind its noun at `from`: "on the Rights of the Child", "between the Parties
 * to the North Atlantic Treaty regarding the Status of their Forces"; null where none does. Words in small letters
 * belong to it where a date, a place or a short name follows and no verb stands between; otherwise it ends with its capitals.
 */
export function titleEnd(text: string, from: number, late = false): number | null {
  const opens = late ? at(LATE, text, from) : mayOpen(text, from) ? at(OPENS, text, from) : null;
  // "the Agreement of 3 August 1959": a date, which is read apart.
  if (
    !opens ||
    isFigure(text.charCodeAt(from + opens[0].length)) ||
    isMonth(text.slice(from + opens[0].length, from + opens[0].length + 10))
  )
    return null;
  const strict = STRICT.test(opens[1]!);
  let offset = from + opens[0].trimEnd().length;
  let capitals: number | null = null;
  let small = false;
  let rich: number | null = null;
  let parties = /^(?:between|among|Between)/.test(opens[1]!);
  let previous = opens[1]!;
  let smalls = 0;
  /** The last capital before "in", "by" or the like, and how many have come since. */
  let beforePlace: { end: number | null; capitals: number } | null = null;
  for (let words = 0; words < MOST_WORDS && offset - from < LONGEST; words += 1) {
    if (words > 0 && isMarked(text, offset)) {
      rich = offset;
      break;
    }
    if (isBlankLine(text, offset)) break;
    let comma = 0;
    if (text.charCodeAt(offset) === COMMA && isGap(text.charCodeAt(offset + 1))) {
      if (!LIST.test(text.slice(offset, offset + 200))) break;
      comma = 1;
    }
    const token = tokenAt(text, offset + comma);
    if (token === null) break;
    let { word } = token;
    const ends = word.charCodeAt(word.length - 1) === POINT && !/^(?:[A-Z]\.)+$/.test(word);
    if ('.)"”'.includes(word.charAt(word.length - 1))) word = word.replace(/[.)"”]+$/, '');
    const { start } = token;
    if ('"“('.includes(word.charAt(0))) break;
    if (
      INSTRUMENTS.has(word) &&
      words > 0 &&
      (comma === 1 ||
        previous === 'and' ||
        (previous === 'the' && small) ||
        (previous === 'the' && /\band\s+the\s+$/.test(text.slice(Math.max(0, start - 12), start))))
    )
      break;
    if (isMonth(word)) break;
    if (previous === 'the' && words > 0 && isCapitalAt(word, 0) && isJoinedTitle(text, start)) break;
    if (isBehindAnd(text, start) && (LEADS_ON.has(word) || OTHER_NAME.test(word))) break;
    if (isCapitalAt(word, 0) || isFigure(word.charCodeAt(0))) {
      if (CAPITAL_STOPS.has(word) && words > 0 && (comma === 1 || word !== 'The') && previous !== 'of') break;
      smalls = 0;
      if (beforePlace) beforePlace.capitals += 1;
      if (!small || parties) capitals = start + word.length;
    } else if (FUNCTION_WORDS.has(word)) {
      if (comma === 1 && word !== 'and') break;
      if (BEFORE_PLACE.has(word) && !small) beforePlace = { end: capitals, capitals: 0 };
      if (word === 'and' && isMarked(text, start + 3)) break;
    } else if (STOPS.has(word)) break;
    else {
      // "the Convention on Civil Aviation in the Russian language" has no such title.
      if (!small && beforePlace !== null && beforePlace.capitals < 2) capitals = beforePlace.end;
      small = true;
      parties = false;
      if (!strict && capitals === null) return null;
    }
    if (isSmallAt(word, 0)) smalls += 1;
    if (smalls > MOST_SMALL) break;
    previous = word;
    offset = start + word.length;
    if (ends) break;
  }
  const end = rich ?? capitals;
  if (end === null || end <= from) return null;
  const title = foldWhiteSpace(text.slice(from, end));
  if (rich === null && WHO_ONLY.test(title)) return null;
  // "to" leads to another instrument alone: "Additional Protocol I to the Geneva Conventions".
  if (opens[1] === 'to' && !/\b(?:Treaty|Convention|Agreement|Charter|Protocol)s?\b/.test(title)) return null;
  if (rich !== null && !/\p{Lu}/u.test(title) && !strict) return null;
  return end;
}
