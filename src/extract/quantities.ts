import type { Fact } from '../model/index.js';
import type { Amount } from './amounts.js';
import { meaningsOf } from './known-words.js';
import { isGap, matchAt, signAfterGap, skipSpaces } from './match-at.js';
import { inSmallLetters } from './small-letters.js';
import { countedForms, measureForms, unitNames, unitSymbols } from './units-of-measure.js';
import { numberAt } from './word-spans.js';

const WORD = /[A-Za-z]{1,16}(?:-[A-Za-z]{1,12})?/y;
const DEGREES =
  /[ \u00a0]{0,2}°[ \u00a0]?([CF])\b|[ \u00a0]degrees?[ \u00a0](C\b|F\b|[Cc]elsius|[Cc]entigrade|Fahrenheit)/y;
const POWER = /[²³]|[23](?!\d|[.,]\d)/y;

/** Before the number of a thing of a kind, not of so many things: "Article 5", "Category 3 aircraft", "in 2005". */
const LABELLED =
  /(?:\b(?:articles?|sections?|sec|paragraphs?|para|clauses?|sub-?clauses?|sub-?sections?|sub-?paragraphs?|rules?|regulations?|annex(?:es)?|appendi(?:x|ces)|schedules?|chapters?|parts?|titles?|items?|categor(?:y|ies)|class(?:es)?|types?|phases?|levels?|tiers?|groups?|tables?|exhibits?|attachments?|forms?|numbers?|no|nos|nr|pages?|lines?|steps?|stages?|grades?|series|blocks?|units?|lots?|zones?|areas?|versions?|resolutions?|protocols?|mark|mk|points?|figures?|box|column|row|directive|decision|act|rev|revision|year|fiscal|since|during|until|january|february|march|april|may|june|july|august|september|october|november|december|room|suite|floor|building|site|option|any|no|every|each|the)|[#§$€£:/–—(-])[ \n.]{0,2}$/i;
/** Of those, the ones that only speak against "one": "any one person". */
const BEFORE_ONE = /\b(?:any|no|every|each|the|which|than|more)[ \n]$/i;
const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_YEAR = /\b(?:in|of|since|during|until|by|for|from|to|and|before|after)[ \n]$/i;

/** A quantity that begins at `start` with the number `amount`: "500 tonnes", "1.5 million hectares", "12 nautical miles", "twenty (20) combat aircraft", "5 to 10 km". Null for a number that labels or counts something else. */
export function readQuantity(text: string, start: number, amount: Amount): Fact | null {
  const c = text.charCodeAt(amount.end);
  // Most numbers are followed by a mark.
  if (c !== 32 && c !== 10 && c !== 45 && c !== 0xa0 && c !== 0xb0 && !((c | 32) >= 97 && (c | 32) <= 122))
    return null;
  const found = readUnit(text, start, amount);
  if (!found) return null;
  return {
    kind: 'quantity',
    span: { start, end: found.end },
    amount: amount.value,
    ...(amount.to !== undefined && { to: amount.to }),
    unit: found.unit,
  };
}

const [HYPHEN, LINE_END] = [0x2d, 0x0a];
/** Between the number and its unit, and between the words of a unit: a few spaces and hyphens, and a line end. */
function pastGap(text: string, at: number): number {
  let to = at;
  for (
    let c = text.charCodeAt(to);
    to - at < 3 && c !== LINE_END && (isGap(c) || c === HYPHEN);
    c = text.charCodeAt(to)
  )
    to += 1;
  return skipSpaces(text, text.charCodeAt(to) === LINE_END ? to + 1 : to, 3);
}

/** By the number of a word, 1 for one that a unit begins with, whatever its case. */
const BEGINS_UNIT = Uint8Array.from(
  meaningsOf(
    [...unitNames.keys(), ...unitSymbols.keys(), ...measureForms.keys(), ...countedForms].map(
      (word) => [word.toLowerCase(), 1] as const,
    ),
  ),
  (begins) => begins ?? 0,
);
const LONGEST_WORD = 16;
/** False before most words: they are no unit, nor the first word of one. */
function mayBeUnit(text: string, at: number): boolean {
  const limit = at + LONGEST_WORD;
  let end = at;
  for (
    let c = text.charCodeAt(end);
    end < limit && (c | 32) >= 97 && (c | 32) <= 122;
    c = text.charCodeAt(end)
  )
    end += 1;
  return text.charCodeAt(end) === HYPHEN || BEGINS_UNIT[numberAt(text, at, end)] === 1;
}

function readUnit(text: string, start: number, amount: Amount): { unit: string; end: number } | null {
  const degrees = '°dD'.includes(signAfterGap(text, amount.end)) ? matchAt(DEGREES, text, amount.end) : null;
  if (degrees) {
    const scale = (degrees[1] ?? degrees[2]!)[0]!.toUpperCase();
    return { unit: scale === 'F' ? '°F' : '°C', end: amount.end + degrees[0].length };
  }
  let at = pastGap(text, amount.end);
  if (!mayBeUnit(text, at)) return null;
  let form: string | undefined;
  for (let words = 0; words < 4; words += 1) {
    const word = matchAt(WORD, text, at)?.[0];
    if (word === undefined) return null;
    if (words === 0) {
      const symbol = readSymbol(text, start, at, word);
      if (symbol) return symbol;
      if (symbol === null) return null;
    }
    const name = inSmallLetters(text, at, at + word.length);
    const unit = unitNames.get(name);
    const hyphen = unit ? -1 : name.indexOf('-');
    const whole = unit ?? (hyphen > 0 ? unitNames.get(name.slice(0, hyphen)) : undefined);
    if (whole) {
      const end = at + (unit ? word.length : hyphen);
      if (!whole.counted) return { unit: measured(whole.unit, form), end };
      if (form !== undefined && form !== 'counted') return null;
      return isCounted(text, start, at, end, amount) ? { unit: whole.unit, end } : null;
    }
    const next = measureForms.get(name) ?? (countedForms.has(name) ? 'counted' : undefined);
    if (next === undefined) return null;
    form = next;
    at = pastGap(text, at + word.length);
    if (text[at] === '.') at = pastGap(text, at + 1);
  }
  return null;
}

/** "5 km", "5 m²", "5 km/h"; undefined where the word is no symbol, null where it is one that is not believed. */
function readSymbol(
  text: string,
  start: number,
  at: number,
  word: string,
): { unit: string; end: number } | null | undefined {
  const unit = unitSymbols.get(word);
  if (unit === undefined) return undefined;
  // Symbols go with figures.
  if (text.charCodeAt(start) > 57) return null;
  const end = at + word.length;
  const power =
    unit === 'm' || unit === 'km' || unit === 'cm' || unit === 'ft'
      ? matchAt(POWER, text, end)?.[0]
      : undefined;
  if (power !== undefined) return { unit: unit + (power === '²' || power === '2' ? '2' : '3'), end: end + 1 };
  if (unit === 'km' && /^\/h\b/.test(text.slice(end, end + 3))) return { unit: 'km/h', end: end + 2 };
  // One letter is a label as often: "5 m)", "(3 t.".
  if (word.length === 1 && !/[\s,;]/.test(text.charAt(end) || ' ')) {
    if (text[end] !== '.' || !/\s/.test(text.charAt(end + 1) || ' ')) return null;
  }
  // "64t h": the ending of an ordinal, torn in two.
  if (/[A-Za-z0-9]/.test(text.charAt(end)) || (unit === 't' && /^ h\b/.test(text.slice(end, end + 3))))
    return null;
  return { unit, end };
}

function measured(unit: string, form: string | undefined): string {
  if (form === 'square') return unit === 'mile' ? 'mi2' : `${unit}2`;
  if (form === 'cubic') return `${unit}3`;
  if (form === 'nautical' && unit === 'mile') return 'nmi';
  if (form === 'statute' && unit === 'mile') return 'mi';
  if (form === 'metric' && unit === 'ton') return 't';
  return unit;
}

const NUMBERED = /^\d{1,2}\.\d{1,2}$/;
const capital = (text: string, at: number): boolean => text[at] !== text[at]!.toLowerCase();

/** Whether the number counts the thing at `at`, and does not label it or something before it. */
function isCounted(text: string, start: number, at: number, end: number, amount: Amount): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (LABELLED.test(before)) return amount.value !== 1 && /\b(?:any|the|each|every)[ \n]$/i.test(before);
  const figures = text.charCodeAt(start) <= 57;
  // "7.2 Samples" is a number and its heading; "one member State" is no member.
  if (figures && NUMBERED.test(text.slice(start, amount.end)) && capital(text, at)) return false;
  if (/^[ \n-]{1,2}(?:state|countr|part(?:y|ies)\b|compan)/i.test(text.slice(end, end + 9))) return false;
  if (amount.value === 1 && BEFORE_ONE.test(before)) return false;
  if (figures && YEAR.test(text.slice(start, amount.end)) && BEFORE_YEAR.test(before)) return false;
  // "5\nMembers" and "3 Vessels" at the beginning of a line are a number and its heading.
  if (figures && capital(text, at) && /(?:^|\n)[ \t]{0,8}$/.test(before)) return false;
  // One thing in the plural, or several in the singular, are of something else: "two member States".
  const plural = /(?:s|men|people|children|cattle|aircraft|craft|head|sheep)$/i.test(text.slice(at, end));
  const hyphen = text[amount.end] === '-';
  if (!hyphen && amount.value !== 1 && amount.to === undefined && !plural) return false;
  return amount.value !== 1 || !plural || /(?:aircraft|craft|cattle|head|sheep)$/i.test(text.slice(at, end));
}
