import { toRoman } from '../nlp/index.js';
import { enumerationsIn } from './enumerations.js';
import { closesPreamble } from './formulas.js';
import { romanValue } from './numbering.js';
import { allCapitals, headingLike, titled } from './prose.js';
import type { TextLine } from './text-lines.js';

/** A line or paragraph longer than this, in characters, may be several provisions run together. */
const LONG_LINE = 160;
const LONG_BLOCK = 1200;

/** True for a line that may hold the beginnings of several provisions, alone or with the lines of its block. */
export const runsTogether = (lineLength: number, blockLength: number): boolean =>
  lineLength > LONG_LINE || blockLength > LONG_BLOCK;

/**
 * Anything inside a line that could be the number of a point, a paragraph or a division. Bounded everywhere:
 * no part of it can run along the text. The look ahead refuses most places before any look behind.
 */
const NUMBER =
  /\((?:[0-9]{1,3}|[0-9][lO]|[lI][0-9]|[a-z]{1,5}|[A-Z]{1,4})\)|(?<![0-9A-Za-z])(?=[0-9A-Z]|[a-z][A-Za-z]{0,3}[.)])(?<!\b[0-9A-Za-z]\.|[0-9]\.)(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}\.?(?=[ \t\u00a0]{1,4}(?:["“([A-Z]|[a-z][.)]\s))|[0-9]{1,3}(?:\.[0-9]{1,3}){2,4}\.?(?=[ \t\u00a0]{1,4}[0-9a-z])|[0-9]{1,2}\.l(?=[ \t\u00a0]{1,4}["“(A-Z])|[0-9]{1,3}\.(?=["“(A-Z])|[0-9]{1,2}\)(?=[ \t\u00a0]{1,4}["“(A-Za-z])|(?:[A-Za-z]|[ivxl]{2,5}|[IVXL]{2,5}|[a-d]{2}|[0-9][lO]|[lI][0-9])[.)](?=[ \t\u00a0]{1,4}["“(A-Za-z])|(?:ART[IL1l]C[LI1l]E|Art[il1]c[li1]e|SECT[Il1][O0]N|Sect[il1]on|CHAPTER|Chapter|PART|Part(?= [IVX]{1,4}\b)|TITLE|ANNEX|Annex|SCHEDULE|Schedule|EXHIBIT|Exhibit|APPENDIX|Appendix|I(?:N WITNESS|n witness|N FAITH|n faith)(?= (?:WHEREOF|whereof))|(?:DONE|Done|SIGNED|Signed) (?:at|in|on|AT|IN|ON)(?= [A-Z0-9])|(?:(?:Your )?Excellency|EXCELLENCY|Madam\/Sir|Sir\/Madam|Sir|SIR|Madam|Monsieur)(?=[,:]? (?:I|With|Upon|In|On) [a-z])|(?:Please )?[Aa]ccept(?=,? (?:Your )?(?:Excellency|Sir|Madam|Monsieur))|I avail(?= myself))\b)/g;

/** Words after which a number is cited, not begun. */
const CITING =
  /\b(?:art[il1]c[il1]es?|sect[il1][o0]ns?|paragraphs?|subparagraphs?|clauses?|annex|annexes|appendix|schedule|exhibit|part|chapter|title|rules?|regulations?|protocol|nos?|numbers?|paras?|arts?|points?|items?|page|volume|vol|pp|and|or|to|of|in|under|see|the|with|by|than|from)[.,]?$/i;

/** True of words that cite the number behind them. */
export const citesNext = (before: string): boolean => CITING.test(before.trimEnd());

/** A full stop that ends no sentence. */
const ABBREVIATED =
  /\b(?:nos?|arts?|sec|secs|para|paras|vol|pp?|no|cl|ch|inc|ltd|co|corp|mr|mrs|dr|st|vs|al|e\.g|i\.e)\.$/i;
/** How a letter begins; who is addressed inside one stands between commas. */
const SALUTATION = /^(?:your )?(?:excellency|sir|madam|monsieur|madam\/sir|sir\/madam)$/i;
/** A case is cited so; `V.` is a number. */
const VERSUS = /\bv\.$/;

/** Words after which even a capitalised word of division is cited. */
const GOVERNING =
  /\b(?:and|or|to|of|in|under|see|the|with|by|than|from|per|this|said|that|both|either|for|on|at|as|into|per|hereto|attached|its|such|any|each|every|a|an|article|articles)$/i;

/** What goes on after a number that is cited. */
const CITES_ON = /^\s*(?:(?:and|or|to|of|above|below|hereof)\b|[,.;:)]|$)/;

/** Words whose own number comes next. */
const NAMING =
  /(?:art[il1]c[il1]es?|sect[il1][o0]ns?|paragraphs?|chapter|annex|schedule|rule|part|title|protocol|nos?\.?)$/i;

/** Ends with the number of a division and at most a heading, which the first paragraph may follow directly. */
const LABEL =
  /\b(?:ART[IL1l]C[LI1l]E|Art[il1]c[li1]e|SECT[Il1][O0]N|Sect[il1]on|CHAPTER|Chapter|ANNEX|Annex|SCHEDULE|Schedule|RULE|Rule) [0-9A-Z][0-9A-Za-z.-]{0,7}(?: [A-Z(][^.;:]{1,130})?$/;

/** A shorter line, in characters, holds one beginning, unless it begins with two labels: `2. (a) Fuel is free.` */
const SHORTEST = 24;
const TWO_LABELS = /^\(?[0-9A-Za-z]{1,3}[.)]\s+\([a-z0-9]{1,3}\)\s/;

/**
 * Divides a line at the places inside it where a number could begin something new. Each piece after the first
 * is marked `inline`; whether anything begins there is decided later from its neighbours.
 */
export function splitLine(text: string, line: TextLine, long: boolean): TextLine[] {
  const words = text.slice(line.start, line.end);
  if (words.length < SHORTEST && !TWO_LABELS.test(words)) return [line];
  const pieces: TextLine[] = [];
  let from = 0;
  if (
    long ||
    words.includes('(') ||
    words.includes('1') ||
    /\b[lI]\./.test(words) ||
    /[A-Z]{4}[.:]?$/.test(words.slice(-6))
  ) {
    const enumerated = enumeratedIn(words, long);
    const inside = new Set(enumerated.flat());
    // What goes on with a number that began inside the line may follow a mere comma.
    const due = new Set(successors(/^\([^)]{1,5}\)/.exec(words)?.[0] ?? ''));
    let next = 0;
    NUMBER.lastIndex = 1;
    for (let found = NUMBER.exec(words); found !== null; found = NUMBER.exec(words)) {
      const { index: at, 0: token } = found;
      if (inside.has(at)) continue;
      while (next < enumerated.length && enumerated[next]!.at(-1)! < at) next += 1;
      const among = (enumerated[next]?.[0] ?? at) < at;
      const goesOn = !among && due.has(token) && followsOn(words, at, token);
      if (!goesOn && !mayBegin(words, from, at, token, long)) continue;
      for (const successor of successors(token)) due.add(successor);
      push(pieces, words, line, from, at);
      from = at;
    }
    const last = long ? labelAtEnd(text, line, words) : -1;
    if (last > from) {
      push(pieces, words, line, from, last);
      from = last;
    }
  }
  push(pieces, words, line, from, words.length);
  return pieces;
}

/** A number with its stop behind a sentence, at the end of a line. */
const AT_END = /[.;:][”"’)]?\s+(?=(?:[0-9]{1,3}\.|[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}\.?|[IVX]{1,5}\.)$)/;

/** Where the number stands whose words begin on the next line; -1 when the line ends with none. */
function labelAtEnd(text: string, line: TextLine, words: string): number {
  if (!/^\n["“(]?\p{Lu}/u.test(text.slice(line.end, line.end + 3))) return -1;
  const from = Math.max(0, words.length - 40);
  const found = AT_END.exec(words.slice(from));
  if (found === null || ABBREVIATED.test(words.slice(from, from + found.index + 1))) return -1;
  return from + found.index + found[0].length;
}

/** True when a piece of a sentence ends before the number at `at`, and words of its own stand behind it. */
const followsOn = (words: string, at: number, token: string): boolean =>
  /(?:,|\s(?:and|or|and\/or))\s+$/.test(words.slice(Math.max(0, at - 24), at)) &&
  !CITES_ON.test(words.slice(at + token.length, at + token.length + 12));

/** The numbers in brackets that may follow a number in brackets: `(ii)` and `(j)` after `(i)`. */
function successors(token: string): string[] {
  const [, digits, letter] = /^\((?:([0-9]{1,2})|([a-yA-Y]))\)$/.exec(token) ?? [];
  if (digits !== undefined) return [`(${Number(digits) + 1})`];
  const roman = /^\(([ivx]{1,6})\)$/.exec(token)?.[1];
  const value = roman === undefined ? null : romanValue(roman);
  return [
    ...(letter === undefined ? [] : [`(${String.fromCharCode(letter.charCodeAt(0) + 1)})`]),
    ...(value === null ? [] : [`(${toRoman(value + 1)})`]),
  ];
}

/** A point, and the first member of an enumeration that would be taken to go on with its list or to end it. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^\([a-z]\)/, '(a)'],
  [/^\([0-9]{1,2}\)/, '(1)'],
  [/^\([A-Z]\)/, '(A)'],
];

/** The members of enumerations that begin in the middle of a sentence: they belong to no list outside it. */
function enumeratedIn(words: string, long: boolean): number[][] {
  return (words.includes('(') ? enumerationsIn(words) : [])
    .map(({ members }) => members)
    .filter(([first = 0]) => {
      const alike = ALIKE.some(([label, one]) => label.test(words) && words.startsWith(one, first));
      return alike || !mayBegin(words, 0, first, words.slice(first, words.indexOf(')', first) + 1), long);
    });
}

function push(pieces: TextLine[], words: string, line: TextLine, from: number, to: number): void {
  let end = to;
  while (end > from && /\s/.test(words[end - 1]!)) end -= 1;
  if (end === from) return;
  pieces.push({
    start: line.start + from,
    end: line.start + end,
    before: from === 0 ? line.before : 'inline',
  });
}

/** The number of a first paragraph: `1.`, `(1)`, `1.1`, `(a)`, `a)`, `A.`, `(i)`, and `l.` as scanners have it. */
const FIRST =
  /^\(?1[.)]{0,2}$|^\(?[lI][.)]$|^[0-9]{1,3}(?:\.[0-9]{1,3})*\.[1l]\.?$|^\(?a\)$|^[aA]\.$|^\(i\)$/;
/** Ends with a division that is cited behind other words: `… referred to in Article 17`, before `(1)`. */
const CITED = /\S\s+(?:art[il1]c[il1]es?|sect[il1][o0]ns?|paragraphs?|annex|clauses?) [0-9A-Z.-]{1,7}$/i;
/** True where nothing but another label stands before, `(a) (i)`, and `3.5 (a)` for the first below 3.5. */
const behindLabel = (before: string, token: string): boolean =>
  /^\s*\S{1,6}\)\s*$/.test(before) ||
  (FIRST.test(token) && /^\s*[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}\.?\s*$/.test(before));
/** The next heading, set behind the last words of the section before: `… as invoiced. 5. PRICES`. */
const CAPITALS_TO_THE_END = /^[0-9]{1,3}\.\s{1,4}(?=[^a-z]*[A-Z]{4})[A-Z][^a-z.:;]{3,80}[.:]?\s*$/;
/** A number and a few words behind it, as `1.4 Additional Works`. */
const NUMBERED_TITLE = /^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*\.?|\(?[a-z]{1,3}\))\s+[A-Z][A-Za-z,;&/’' -]{3,60}$/;
/** Longest heading with its number that a first paragraph is looked for behind, in characters. */
const LONGEST_LEAD = 160;

const wordsOf = (numbered: string): string => numbered.slice(numbered.indexOf(' ')).trim();

/** True when the line so far is the number of a division or a heading: `ARTICLE V. COSTS.` before `1.` */
function runInHeading(before: string, lettered: boolean): boolean {
  if (before.length > LONGEST_LEAD || (lettered ? CITING : NAMING).test(before) || CITED.test(before))
    return false;
  const heading = before.replace(/[.:–—-]{1,3}$/, '').trimEnd();
  if (heading.length === before.length && !LABEL.test(before) && !allCapitals(before))
    return NUMBERED_TITLE.test(before) && (lettered ? headingLike : titled)(wordsOf(before));
  return headingLike(heading) && !/[;,]$/.test(heading) && !ABBREVIATED.test(before) && !VERSUS.test(before);
}

/** The number of a page between the end of a sentence and the next number. */
const PAGE = /(?<=[.;:][”"’)\]]{0,2}) (?:(?:Page )?[0-9]{1,3}(?: of [0-9]{1,3})?|- ?[0-9]{1,3} ?-)$/;

/**
 * In a line that is not long only a number in brackets or that of a first paragraph, which has a 1, can begin anything.
 * Judges by the words before, `from` the last place where something could begin: a piece of the enumeration, a
 * sentence or a heading ended there. */
function mayBegin(words: string, from: number, at: number, token: string, long: boolean): boolean {
  const printed = words.slice(Math.max(0, at - 40), at).trimEnd();
  if (printed.length === 0) return false;
  const begins =
    /[.)]$/.test(token) && /^\s+["“]?[A-Z]/.test(words.slice(at + token.length, at + token.length + 8));
  const before = begins ? printed.replace(PAGE, '') : printed;
  const lead = /^(?:.*\)|[aA]\.)$/.test(token) ? from : 0;
  if (
    FIRST.test(token) &&
    at - lead <= LONGEST_LEAD &&
    runInHeading(words.slice(lead, at).trimEnd(), /a/i.test(token))
  )
    return true;
  if (/^(?:1\.?|[lI]\.)$/.test(token) && closesPreamble(words, at - 1)) return true;
  const gap = /\s{4}$/.test(words.slice(Math.max(0, at - 4), at));
  if (token.startsWith('(')) {
    return (
      gap ||
      /[;:.—–]$|\. -$|[;,]\s+(?:and|or|and\/or)$/.test(before) ||
      (/\p{Ll} (?:and|or)$/u.test(before) &&
        !CITES_ON.test(words.slice(at + token.length, at + token.length + 12))) ||
      (at - from < 16 && behindLabel(words.slice(from, at), token))
    );
  }
  if (CAPITALS_TO_THE_END.test(words.slice(at, at + 100))) return !CITING.test(before);
  if (!long) return false;
  if (
    /^(?:[a-z]{1,4}[.)]|[0-9]{1,2}\)|[0-9]{1,3}(?:\.[0-9]{1,3}){1,4}\.?)$/.test(token) &&
    /[;,]\s+(?:and|or|and\/or)$/.test(before)
  )
    return true;
  if (/[.;:!?][”"’)\]*_]{0,2}$/.test(before)) return !ABBREVIATED.test(before) && !VERSUS.test(before);
  if (/^(?:[0-9].*|[IVX]{2,5})\.$/.test(token) && !CITING.test(before)) {
    // A heading in capitals, or a wide gap, stands where a line began.
    if (/^\s+[A-Z][A-Z-]{3}/.test(words.slice(at + token.length, at + token.length + 8))) return true;
    if (gap) return true;
  }
  if (/^[0-9]+\.[0-9]/.test(token) && /\p{Ll}$/u.test(before)) return !CITING.test(before);
  if (/^\(?(?:1[.)]{0,2}|[lI][.)])$/.test(token) && !NAMING.test(before)) {
    if (LABEL.test(words.slice(Math.max(0, at - 160), at).trimEnd())) return true;
  }
  if (/^I. (?:witness|faith)/i.test(token)) return !/[,;]$/.test(before) && !GOVERNING.test(before);
  if (SALUTATION.test(token)) {
    const parted = /[,:]/.test(words.charAt(at + token.length));
    return !/[,;“"‘/(]$/.test(before) && (parted || !/\p{Ll}$/u.test(before));
  }
  if (/^(?:Done|Signed) /i.test(token)) return /\bconclusions?$/i.test(before);
  if (/^[A-Z]{4}|^ART|^Art/.test(token))
    return (
      (/[A-Za-z0-9\]]$/.test(before) || (/\)$/.test(before) && /^ART/.test(token))) && !GOVERNING.test(before)
    );
  if (/^[A-Za-z]/.test(token) && token.length > 4) return /[A-Z\]_]$/.test(before) && !CITING.test(before);
  return /^[0-9]/.test(token) && /(?:^|[\s(])[A-Z][A-Za-z’'-]*$/.test(before) && !CITING.test(before);
}
