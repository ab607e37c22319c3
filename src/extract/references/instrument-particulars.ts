import { type DateReading, readDateFromFigure, readDateFromMonth, readDateFromOrdinal } from '../dates.js';
import { matchAt as at, beginsLike, isWhite } from '../match-at.js';
import { months } from '../months.js';
import { codeAfterBlanks, isAsciiLetter, isCapital, isFigure, lettersEnd, skipBlanks } from './letters.js';

/** A number behind the noun. `year`: where it says one. */
export interface NumberReading {
  value: string;
  year: string | null;
  end: number;
}

const S = '(?:[ \\u00a0\\n]{1,3}(?![ \\n]))';
const OFFICIAL = new RegExp(
  `${S}(?:\\((?:EC|EU|EEC|Euratom|EURATOM|ECSC|CFSP|EU, Euratom|EC, Euratom)\\)${S})?(?:Nos?\\.?${S}?|No\\.|number${S})?(?=[A-Z\\d])((?:[A-Z]{1,4}[-/]?)?\\d{1,5}(?:[./-][A-Za-z0-9]{1,5}){0,4}(?:\\([A-Z0-9]{1,6}\\)){0,2})(?![\\d%])(?:${S}\\(((?:1[89]|20)\\d\\d|[IVX]{1,6})\\))?`,
  'uy',
);
const NUMBERED = new RegExp(
  `${S}(?:No\\.?|Number|no\\.)${S}?([A-Z]{0,3}[-]?\\d{1,6}(?:[./-][A-Za-z0-9]{1,6}){0,4}|[IVX]{1,5})(?![A-Za-z\\d])`,
  'uy',
);
const [OPEN, SMALL_N] = [0x28, 0x6e];
const [SPACE, COMMA] = [0x20, 0x2c];
const PROTOCOL = new RegExp(`${S}([IVX]{1,5}|\\d{1,2}|[A-Z])(?![A-Za-z\\d])`, 'uy');

/**
 * The number of a regulation, resolution, law or protocol behind its noun, null where there is none. `official`: the
 * noun is one of an official text, whose bare figures are its number.
 */
export function readNumberAfter(
  text: string,
  offset: number,
  noun: string,
  official: boolean,
): NumberReading | null {
  const next = codeAfterBlanks(text, offset);
  if (!(isCapital(next) || isFigure(next) || next === OPEN || next === SMALL_N)) return null;
  const match =
    at(NUMBERED, text, offset) ??
    (official ? at(OFFICIAL, text, offset) : /^protocol$/i.test(noun) ? at(PROTOCOL, text, offset) : null);
  if (!match) return null;
  // "Act 1961" bears its year; a year alone is no number.
  if (/^(?:1[89]|20)\d\d$/.test(match[1]!) && !match[2] && !/^stanag/i.test(noun)) return null;
  const value = match[2] ? `${match[1]} (${match[2]})` : match[1]!;
  const year = /^\d{4}$/.test(match[2] ?? '')
    ? match[2]!
    : (/(?:^|\/)((?:19|20)\d\d)(?:\/|$)/.exec(match[1]!.includes('/') ? match[1]! : '')?.[1] ?? null);
  return { value, year, end: offset + match[0].length };
}

/** When and where an instrument was made, and what the text calls it from then on. */
export interface Signing {
  place: string | null;
  date: string | null;
  /** Short names in brackets, whether of the instrument or not. */
  aliases: string[];
  /** Where a date that is part of the name ends ("the Agreement of 3 August 1959"); null where there is none. */
  nameEnd: number | null;
  /** Where all that ends, short names apart. */
  end: number;
}

const YEAR = new RegExp(`,?${S}(?:of${S}|\\()?((?:1[5-9]|20)\\d\\d)\\)?(?![\\d/.-]\\d|\\d)`, 'uy');
const OF = new RegExp(`,?${S}(?:of|dated(?:${S}as${S}of)?)${S}(?:the${S})?`, 'uy');
const MADE = new RegExp(
  `,?${S}\\(?(?:(?:which|that)${S}(?:was|were)${S}|as${S}|and${S})?(?=[a-z])(?:signed|done|concluded|made|adopted|opened${S}for${S}signature|entered${S}into|agreed|drawn${S}up|approved|dated|executed)(?![\\p{L}-])`,
  'uy',
);
const PLACE = new RegExp(
  `,?${S}(?:at|in)${S}((?:The${S}|New${S}|San${S}|St\\.?${S})?\\p{Lu}[\\p{L}'’-]{1,24}(?:${S}(?:de${S}|D\\.?C\\.?|\\p{Lu}[\\p{L}'’-]{1,20})){0,2})`,
  'uy',
);
const TOWN = new RegExp(`,${S}(\\p{Lu}[\\p{L}'’-]{2,24}(?:${S}\\p{Lu}[\\p{L}'’-]{1,20}){0,2}),${S}`, 'uy');
const DATE_LINK = new RegExp(
  `,?${S}(?:on|of|the|as|dated|this|by|between|from|and|\\p{Lu}[\\p{L}.]{1,20},)(?![\\p{L}])`,
  'uy',
);
const ALIAS =
  /\([^()"“”]{0,90}["“„']{1,2}(?:the\s)?([^"“”()]{2,70}?)[,.]?["”'’]{1,2}(?:[^()"“”]{0,30}["“](?:the\s)?([^"“”()]{2,70}?)[,.]?["”])?[^()]{0,60}\)/uy;
const ALIAS_PLAIN =
  /\(\s?(?:hereinafter|hereafter|henceforth)(?:\s(?:referred to as|called|the|as|referred to|simply|to be))*\s(?:the\s)?(\p{Lu}[\p{L}\d&.' -]{1,60})\)/uy;
const ALIAS_COMMA =
  /,\s(?:hereinafter|hereafter)\s(?:(?:referred|to|as|called|the|simply)\s){0,5}["“„'](?:the\s)?([^"“”]{2,70}?)[,.]?["”'’]/uy;
const ACRONYM = /[ \u00a0\n]{0,3}\((?:the\s)?([A-Z][A-Za-z]{0,10}[A-Z][A-Za-z]{0,10}(?: [A-Z]{2,8})?)\)/uy;

const two = (value: number): string => String(value).padStart(2, '0');

/** As ISO; only the year of figures that may stand either way round. */
const iso = ({ year, month, day, ambiguous }: DateReading): string =>
  ambiguous || month === undefined
    ? `${year}`
    : day === undefined
      ? `${year}-${two(month)}`
      : `${year}-${two(month)}-${two(day)}`;

function dateAt(text: string, offset: number): DateReading | null {
  const code = text.charCodeAt(offset);
  if (isFigure(code)) return readDateFromFigure(text, offset);
  return isAsciiLetter(code) ? (readDateFromMonth(text, offset) ?? readDateFromOrdinal(text, offset)) : null;
}

const isBlankOrComma = (code: number): boolean =>
  code === SPACE || code === COMMA || code === 0x0a || code === 0xa0;
/** Steps over spaces and commas. */
const skip = (text: string, offset: number): number => {
  let end = offset;
  for (let code = text.charCodeAt(end); end - offset < 5 && isBlankOrComma(code); code = text.charCodeAt(end))
    end += 1;
  return end;
};

const ANOTHER = /\s(?:Treaty|Convention|Agreement|Protocol|Charter|Memorandum|Arrangement)(?![\p{L}])/uy;

const beginsAnother = beginsLike([
  'treaty',
  'convention',
  'agreement',
  'protocol',
  'charter',
  'memorandum',
  'arrangement',
]);

/** True where white space and a capital follow the full stop at `stop`. */
function endsSentence(text: string, stop: number): boolean {
  let next = stop + 1;
  while (next < stop + 4 && isWhite(text.charCodeAt(next))) next += 1;
  return next > stop + 1 && isCapital(text.charCodeAt(next));
}

const [STOP, SEMICOLON] = [0x2e, 0x3b];
/** How far behind the name a short name may be given, in characters. */
const ALIAS_REACH = 260;
/** ", here", which leads to a short name behind a comma. */
const LEAD_CHARS = 6;

/** What stands behind the name of an instrument that ends at `end`. */
export function readSigning(text: string, end: number): Signing {
  const signing: Signing = { place: null, date: null, aliases: [], nameEnd: null, end };
  if (mayBeSigned(text, end)) readMaking(text, signing);
  readAliases(text, signing.end, signing);
  return signing;
}

/** Words that lead to where and when an instrument was made. */
const MAKING_WORDS: ReadonlySet<string> = new Set(
  'of dated which that as and signed done concluded made adopted opened entered agreed drawn approved executed'.split(
    ' ',
  ),
);

/** Ordinals in words, by their last letters; the first half of "twenty-first" too. */
const ORDINAL = /(?:th|first|second|third|ty)$/i;

/** Only before such words, a date or a bracket, and behind a comma before a place, may follow when and where it was made. */
function mayBeSigned(text: string, end: number): boolean {
  const isComma = text.charCodeAt(end) === COMMA;
  const from = isComma ? end + 1 : end;
  const next = skipBlanks(text, from);
  if (next === from) return false;
  const code = text.charCodeAt(next);
  if (isFigure(code) || code === OPEN) return true;
  const word = text.slice(next, lettersEnd(text, next));
  if (MAKING_WORDS.has(word)) return true;
  return isComma && (!(code >= 97 && code <= 122) || months.has(word) || ORDINAL.test(word));
}

/** The sign behind a comma, which need not stand there, and blanks: few of the expressions below can go on from there. */
const signBehindComma = (text: string, at: number): string =>
  text.charAt(skipBlanks(text, text.charCodeAt(at) === COMMA ? at + 1 : at)) || ' ';

/** Reads when and where it was made into `signing`, from its end on. */
function readMaking(text: string, signing: Signing): void {
  let offset = signing.end;
  const first = signBehindComma(text, offset);
  const of = 'od'.includes(first) ? at(OF, text, offset) : null;
  const dated = of && dateAt(text, offset + of[0].length);
  if (dated) {
    signing.date = iso(dated);
    signing.nameEnd = dated.end;
    offset = dated.end;
  } else {
    const year = 'o(12'.includes(first) ? at(YEAR, text, offset) : null;
    if ((year && !/^,/.test(year[0])) || (year && /^,?[ \u00a0\n]{1,3}(?:of)?/.test(year[0]))) {
      signing.date = year[1]!;
      offset += year[0].length;
      if (!year[0].includes('(') && year[0].endsWith(')')) offset -= 1;
      signing.nameEnd = offset;
    } else {
      // "the Convention on …, Vienna, 18 April 1961".
      const town = text.charCodeAt(offset) === COMMA ? at(TOWN, text, offset) : null;
      const dayThere = town && dateAt(text, offset + town[0].length);
      if (dayThere) {
        signing.place = town[1]!.replace(/\s+/g, ' ');
        signing.date = iso(dayThere);
        offset = dayThere.end;
      }
      const from = skip(text, offset);
      const day = from > offset && text[offset] === ',' ? dateAt(text, from) : null;
      if (day) {
        signing.date = iso(day);
        offset = day.end;
        signing.nameEnd = day.end;
      }
    }
  }
  const next = signBehindComma(text, offset);
  const place = 'ai'.includes(next) ? at(PLACE, text, offset) : null;
  const made = '(wtascdmoe'.includes(next) ? at(MADE, text, offset) : null;
  if (made) offset = readMade(text, offset + made[0].length, signing);
  else if (place && signing.date !== null && signing.nameEnd !== null && /,?\s(?:at)\s/.test(place[0])) {
    signing.place = place[1]!.replace(/\s+/g, ' ');
    offset += place[0].length;
  }
  signing.end = offset;
}

/** Place and date behind "signed", in either order, with a few words between. Answers where they end. */
function readMade(text: string, from: number, signing: Signing): number {
  let offset = from;
  for (let left = 8; left > 0; left -= 1) {
    const mayBePlace = signing.place === null && 'ai'.includes(signBehindComma(text, offset));
    const place = mayBePlace ? at(PLACE, text, offset) : null;
    if (
      place &&
      !/^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
        place[1]!,
      )
    ) {
      signing.place = place[1]!.replace(/\s+/g, ' ');
      offset += place[0].length;
      continue;
    }
    const start = skip(text, offset);
    const date = start > offset || left === 8 ? dateAt(text, start) : null;
    if (date) {
      signing.date ??= iso(date);
      offset = date.end;
      if (signing.place !== null) break;
      continue;
    }
    const link = at(DATE_LINK, text, offset);
    if (!link || (signing.date !== null && !/^,?\s*(?:in|at)/.test(link[0]))) break;
    offset += link[0].length;
  }
  return offset;
}

/** Short names in brackets within reach of `from`, before the sentence ends. */
function readAliases(text: string, from: number, signing: Signing): void {
  const limit = Math.min(text.length, from + ALIAS_REACH);
  const reach = text.slice(from, limit + LEAD_CHARS);
  // Most names are given in brackets; behind most instruments none follows.
  if (!reach.includes('(') && !reach.includes('here')) return;
  const near = codeAfterBlanks(text, from) === OPEN ? at(ACRONYM, text, from) : null;
  if (near && /[A-Z]{2}/.test(near[1]!)) signing.aliases.push(near[1]!);
  for (let offset = from; offset < limit; offset += 1) {
    const sign = text.charCodeAt(offset);
    // Most are letters.
    if (sign > 96 || sign === SEMICOLON) {
      if (sign === SEMICOLON) return;
      continue;
    }
    // Another instrument named between is what a later bracket is about.
    if (sign === SPACE && offset > from + 2 && isCapital(text.charCodeAt(offset + 1))) {
      if (beginsAnother(text, offset + 1) && at(ANOTHER, text, offset)) return;
    } else if (sign === STOP && endsSentence(text, offset)) return;
    else if (sign === COMMA) {
      const comma = text.startsWith('here', offset + 2) ? at(ALIAS_COMMA, text, offset) : null;
      if (comma) {
        signing.aliases.push(comma[1]!.trim());
        return;
      }
    }
    if (sign !== OPEN) continue;
    const quoted = at(ALIAS, text, offset);
    const match = quoted ?? at(ALIAS_PLAIN, text, offset);
    if (match) {
      const lead = /^\(([^"“„']*)/.exec(match[0])![1]!;
      if (quoted && !lead.split(/[\s,]+/).every((word) => LEADS.has(word.toLowerCase()))) return;
      for (const alias of [match[1], match[2]])
        if (alias) signing.aliases.push(alias.replace(/\s+/g, ' ').trim());
      return;
    }
  }
}

/** Words between the bracket and the short name. */
const LEADS = new Set(
  '|the|this|an|a|hereinafter|hereafter|henceforth|collectively|together|referred|to|as|called|also|known|simply|for|short|from|time|each|and|or|such|agreement|treaty|in|which|is|of|below|amended|its|be'.split(
    '|',
  ),
);

/** True for a short name that holds a word for an instrument, or is an abbreviation. */
export const aliasFits = (alias: string, noun: string): boolean =>
  /\b[A-Z]{3,}\b|\b(?:Treaty|Convention|Agreement|Act|Charter|Protocol|Code|MOU|Memorandum|Arrangement|Law|Plan|Lease|Deed|Letter|Pact|Covenant|Statute|Resolution|Directive|Regulation|Decision|Contract|Amendment)\b/.test(
    alias,
  ) || alias.toLowerCase().includes(noun.toLowerCase());
