import type { Issue, Reference } from '../../model/index.js';
import { matchAt as at } from '../match-at.js';
import type { WordSpans } from '../word-spans.js';
import {
  isAsciiLetter,
  isBlank,
  isCapital,
  isFigure,
  isLetter,
  lettersEnd,
  skipBlanks,
  skipBlanksBack,
} from './letters.js';
import { exactKey, type Node, valueKey } from './outline.js';
import { ANNEXED, type Unit } from './part-words.js';

/** A citation of a part that was not found: `holder` is where it was looked for. */
export interface Missing {
  reference: Reference;
  unit: Unit;
  number: string;
  holder: Node;
  clause: Node;
  /** Of the articles where it was looked for. */
  figures: { articles: number; romanArticles: number };
}

/** At the head of a line. */
const LABEL =
  /[ \t]{0,20}(?:(\p{L}{3,10})\.?[ \t\u00a0]{1,3})?["“(]?(\d{1,4}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z]{1,2}(?:-?\d{1,3})?)(?![\p{L}\d])/iuy;
const INLINE =
  /[.;:)]\s{1,3}(?:((?:Article|Section|Clause|Exhibit|Annex|Schedule|Appendix)(?=\s)\s{1,3}))?(\d{1,3}(?:\.\d{1,3}){0,3}|[A-Z])\.?\s{1,3}(?=[A-Z“"])/uy;

const [STOP, SEMICOLON, COLON, CLOSE] = [0x2e, 0x3b, 0x3a, 0x29];
/** By code unit, 1 for the capitals that words for parts begin with in `INLINE`. */
const BEGINS_WORD = new Uint8Array(128);
for (const sign of 'ASCE') BEGINS_WORD[sign.charCodeAt(0)] = 1;
const ROMAN_LETTERS: ReadonlySet<number> = new Set([...'ivxlcIVXLC'].map((sign) => sign.charCodeAt(0)));

/** Letters that may number: Roman figures, one or two letters, or none, so that a figure may stand there. */
function mayBeNumber(text: string, start: number, end: number): boolean {
  if (end - start <= 2) return true;
  for (let at = start; at < end; at += 1) if (!ROMAN_LETTERS.has(text.charCodeAt(at))) return false;
  return true;
}

/** Where one of `.;:)` stands that white space and then the word at `start` follow, in figures or with a capital; else -1. */
function stopBefore(text: string, codes: Uint16Array, start: number): number {
  const first = codes[start]!;
  if (!isFigure(first) && !isCapital(first)) return -1;
  // "Article" and the like, or a letter by itself.
  if (isCapital(first) && isAsciiLetter(codes[start + 1] ?? 0) && BEGINS_WORD[first] === 0) return -1;
  const end = skipBlanksBack(text, start);
  const code = codes[end - 1];
  const isStop = code === STOP || code === SEMICOLON || code === COLON || code === CLOSE;
  return isStop && end < start ? end - 1 : -1;
}

const MARKS = '"“(';
/** Whether a number stands at `at`, or behind a mark there, that begins like one that is wanted: see `beginningsOf`. */
function beginsNumber(text: string, at: number, begins: Uint8Array): boolean {
  const code = text.charCodeAt(MARKS.includes(text.charAt(at)) ? at + 1 : at);
  return code >= begins.length || begins[code] === 1;
}

/** By code unit of ASCII, 1 for what numbers begin with that are one of `wanted`, or of the value of one. */
function beginningsOf(wanted: ReadonlySet<string>): Uint8Array {
  const begins = new Uint8Array(128);
  // "05" is of the value 5.
  begins[ZERO] = 1;
  for (const number of wanted) {
    const first = number.charCodeAt(0);
    begins[first] = 1;
    if (isAsciiLetter(first)) begins[first ^ CASE_BIT] = 1;
    if (isFigure(first)) for (const roman of ROMAN_LETTERS) begins[roman] = 1;
  }
  return begins;
}
const [ZERO, CASE_BIT] = [0x30, 0x20];

/** False for most lines: they begin with words, the second of which is no number, or with a number that is not wanted. */
function mayBeLabel(text: string, line: number, begins: Uint8Array): boolean {
  let start = line;
  while (isBlank(text.charCodeAt(start)) && text.charCodeAt(start) !== LINE_END) start += 1;
  const end = lettersEnd(text, start);
  if (mayBeNumber(text, start, end) && beginsNumber(text, start, begins)) return true;
  const next = text.charCodeAt(end);
  if (isLetter(next)) return true;
  if (end - start < SHORTEST_WORD) return false;
  const second = skipBlanks(text, next === STOP ? end + 1 : end);
  return mayBeNumber(text, second, lettersEnd(text, second)) && beginsNumber(text, second, begins);
}
const LINE_END = 0x0a;
/** Letters of the word before a number. */
const SHORTEST_WORD = 3;

/** Those of the numbers `wanted` that a line or a sentence of the text begins with, with its word and without. */
function printedNumbers(
  text: string,
  { codes, starts }: WordSpans,
  wanted: ReadonlySet<string>,
): Set<string> {
  const printed = new Set<string>();
  const add = ({ 0: all, 1: word, 2: number, index }: RegExpExecArray): void => {
    const exact = exactKey(number!);
    const value = valueKey(number!);
    if (!wanted.has(exact) && (value === null || !wanted.has(value))) return;
    // A sentence that begins with a citation: "Article 27 applies".
    const end = index + all.length;
    if (word && /^[ ,]{1,2}\p{Ll}/u.test(text.slice(end, end + 3))) return;
    printed.add(exact);
    if (word) printed.add(`${word.trim().toLowerCase()} ${exact}`);
    if (word && value !== null) printed.add(`${word.trim().toLowerCase()} ${value}`);
  };
  const begins = beginningsOf(wanted);
  for (let line = 0; line >= 0; ) {
    const label = mayBeLabel(text, line, begins) ? at(LABEL, text, line) : null;
    if (label) add(label);
    const newline = text.indexOf('\n', line);
    line = newline < 0 ? -1 : newline + 1;
  }
  let done = 0;
  for (const start of starts) {
    const stop = stopBefore(text, codes, start);
    if (stop < done) continue;
    const inline = at(INLINE, text, stop);
    if (inline) add(inline);
    done = stop + (inline?.[0].length ?? 1);
  }
  return printed;
}

/** The numbers cited, as printed and by their value. */
const numbersOf = (missing: readonly Missing[]): Set<string> =>
  new Set(missing.flatMap(({ number }) => [exactKey(number), valueKey(number) ?? []].flat()));

const title = (unit: Unit): string =>
  unit === 'paragraph' || unit === 'subparagraph' || unit === 'point'
    ? unit
    : unit[0]!.toUpperCase() + unit.slice(1);

/**
 * One issue for each part that is cited and is not there. Citations that may be of another instrument, or of a part that
 * the outline lost, get the outcome `unclear` in place, and no issue; those of an article that elsewhere is cited as one of
 * another instrument become `external`. `words`: those of the text.
 */
export function danglingIssues(
  text: string,
  words: WordSpans,
  missing: readonly Missing[],
  externalParts: ReadonlyMap<string, ReadonlySet<string>>,
): Issue[] {
  if (missing.length === 0) return [];
  let read: ReadonlySet<string> | null = null;
  const printed = (): ReadonlySet<string> => {
    read ??= printedNumbers(text, words, numbersOf(missing));
    return read;
  };
  const groups = new Map<string, Missing[]>();
  for (const one of missing) {
    const { reference, unit, number, holder, clause } = one;
    const others = externalParts.get(`${unit} ${number}`);
    if (others && others.size === 1 && reference.cited?.startsWith(`${unit} ${number}`)) {
      reference.outcome = 'external';
      reference.instrument = [...others][0]!;
      continue;
    }
    // Above the first clause stands what the print itself is an exhibit to.
    if (
      otherFigures(one) ||
      isQuoted(text, reference.span.start) ||
      others ||
      clause.section?.role === 'preface' ||
      farOutside(one) ||
      isPrinted(one, printed)
    ) {
      reference.outcome = 'unclear';
      continue;
    }
    const key = `${holder.section?.eId ?? ''} ${unit} ${number}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) => {
    const [{ reference, unit, number, holder }] = group as [Missing, ...Missing[]];
    const name = `${title(unit)} ${number}`;
    const more =
      group.length === 1 ? '' : group.length === 2 ? ' and once more' : ` and ${group.length - 1} times more`;
    const annexed = ANNEXED.has(unit);
    const inside =
      holder.section && holder.section.kind !== 'annex' && holder.section.kind !== 'instrument'
        ? (holder.section.label ?? holder.section.eId)
        : null;
    return {
      code: 'extract/dangling-reference',
      severity: annexed ? 'info' : 'warning',
      message: annexed
        ? `${name} is cited here${more}, but is not part of this document.`
        : inside
          ? `${name} of ${inside} is cited here${more}, but ${inside} has no such ${unit}.`
          : `${name} is cited here${more}, but the text has no ${name}.`,
      span: reference.span,
    };
  });
}

/**
 * True where a line or sentence begins with that number, so that the outline may have lost the part. `printed`: the
 * numbers they begin with.
 */
function isPrinted({ unit, number }: Missing, printed: () => ReadonlySet<string>): boolean {
  if (!number.includes('.') && (unit === 'paragraph' || unit === 'subparagraph' || unit === 'point'))
    return false;
  const exact = exactKey(number);
  const value = valueKey(number);
  if (ANNEXED.has(unit)) return printed().has(`${unit} ${exact}`) || printed().has(`${unit} ${value}`);
  return (
    printed().has(exact) || printed().has(`${unit} ${exact}`) || printed().has(`${unit} ${value ?? exact}`)
  );
}

/** True inside quotation marks: the words of a text that is amended cite the parts of that. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - QUOTE_REACH), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
/** How far before a citation its quotation may begin, in characters. */
const QUOTE_REACH = 500;

/** True for an article in Roman figures where the agreement's own are in Arabic ones, or the other way round. */
const otherFigures = ({ unit, number, figures }: Missing): boolean =>
  unit === 'article' && figures.articles > 0 && /^[IVXLC]+$/.test(number) !== figures.romanArticles > 0;

/** A number far beyond those of the agreement: "Section 409A" of a short contract is one of a code of laws. */
const farOutside = ({ unit, number }: Missing): boolean =>
  /^\d{2,}[A-Z]$/.test(number) || (!ANNEXED.has(unit) && /^\d{1,}[A-Z]$|^\d{3,}/.test(number));
