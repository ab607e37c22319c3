import type { Fact } from '../model/index.js';
import {
  currencyCodes,
  currencyNames,
  currencyStarters,
  longestCurrencyName,
  wordLikeCodes,
} from './currency-names.js';
import { type NumberReading, readCardinalWords } from './number-words.js';
import { readNumeral } from './numerals.js';

/** A sum as read; `dollar` marks a bare `$` or "dollars", whose country the words leave open. */
export interface MoneyReading {
  start: number;
  end: number;
  amount: number;
  currency: string | null;
  dollar: boolean;
}

interface Currency {
  code: string | null;
  dollar: boolean;
}

const SYMBOLS: ReadonlyMap<string, Currency> = new Map([
  ['$', { code: null, dollar: true }],
  ['€', { code: 'EUR', dollar: false }],
  ['£', { code: 'GBP', dollar: false }],
  ['¥', { code: null, dollar: false }],
]);
/** What may stand before a `$` and says whose dollar it is. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['USD', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['AUD', 'AUD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['CAN', 'CAD'],
  ['CAD', 'CAD'],
  ['CDN', 'CAD'],
  ['Cdn', 'CAD'],
  ['NZ', 'NZD'],
  ['NZD', 'NZD'],
  ['HK', 'HKD'],
  ['HKD', 'HKD'],
  ['S', 'SGD'],
  ['SGD', 'SGD'],
  ['R', 'BRL'],
]);

const SPACE = /[ \t\u00a0]{0,4}\n?[ \t\u00a0]{0,4}/y;
const SCALE =
  /[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}(?:\([\d.,'’]{1,20}\)[ \n]?)?(hundred|thousand|million|billion|trillion|mln|mio|bn|[kKmM](?![A-Za-z]))\b/iy;
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
const NAME_WORD = /[A-Za-z][A-Za-z.$]*/y;
const PREFIX = /(?:^|[^A-Za-z.])((?:U\.[ ]?S\.?|[A-Za-z]{1,3})[ ]?)$/;
const OTHER_FORM = /[ \t\u00a0\n]{0,3}\(([\d.,'’]{1,20}|[A-Za-z][A-Za-z -]{1,60})\)/y;

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
const skipSpace = (text: string, at: number): number => at + (run(SPACE, text, at)?.[0].length ?? 0);

function withScale(text: string, number: NumberReading): NumberReading {
  const scale = run(SCALE, text, number.end);
  if (!scale) return number;
  const value = number.value * SCALES.get(scale[1]!.toLowerCase())!;
  return { value: Math.round(value * 100) / 100, end: number.end + scale[0].length };
}

/** A range goes on after its first number; with spaces around the dash only a scale tells it from a new item. */
const RANGE_GOES_ON = new RegExp(
  `[-–—]\\d|[ \\u00a0\\n]{0,2}(?:[-–—]|to\\b)[ \\u00a0\\n]{1,2}\\d[\\d.,'’]*(?:${SCALE.source})`,
  'iy',
);
const RANGE_BEFORE = /\d[-–—]$/;

/** A sum in figures, "1.5 million" included; neither end of a range ("10-20 million") is a sum. */
function readSum(text: string, at: number): NumberReading | null {
  const sum = readScaled(text, at);
  if (sum === null || run(RANGE_GOES_ON, text, sum.end)) return null;
  return RANGE_BEFORE.test(text.slice(Math.max(0, at - 2), at)) ? null : sum;
}

function readScaled(text: string, at: number): NumberReading | null {
  const grouped = readNumeral(text, at, true);
  if (grouped === null) return null;
  const scaled = withScale(text, grouped);
  if (scaled === grouped) return grouped;
  return withScale(text, readNumeral(text, at, false)!);
}

/** The name or code of a currency at `at`; the longest one that is known. */
function readCurrencyName(text: string, at: number): (Currency & { end: number }) | null {
  let found: (Currency & { end: number }) | null = null;
  let name = '';
  let next = at;
  for (let words = 0; words < longestCurrencyName; words += 1) {
    const word = run(NAME_WORD, text, next)?.[0];
    if (word === undefined) break;
    if (words === 0) {
      if (currencyCodes.has(word)) return { code: word, dollar: false, end: next + word.length };
      if (!currencyStarters.has(word.replace(/[.$]+$/, '').toLowerCase())) return null;
    }
    const bare = word.replace(/\.$/, '').toLowerCase();
    for (const form of [word.toLowerCase(), bare]) {
      const code = currencyNames.get(name + form);
      if (code === undefined) continue;
      found = { code, dollar: form.startsWith('dollar') && code === null, end: next + form.length };
    }
    name += `${word.toLowerCase()} `;
    next = skipSpace(text, next + word.length);
  }
  return found;
}

/** The same sum said again in brackets: "(US$5,000,000)", "(5,000)", "(five thousand)". */
function skipRestated(text: string, money: MoneyReading): MoneyReading {
  const open = skipSpace(text, money.end);
  if (text[open] !== '(') return money;
  const inside = readMoneyInside(text, skipSpace(text, open + 1));
  if (inside && inside.amount === money.amount) {
    const close = skipSpace(text, inside.end);
    if (text[close] === ')')
      return {
        ...money,
        end: close + 1,
        currency: money.currency ?? inside.currency,
        dollar: money.dollar && inside.dollar,
      };
  }
  return money;
}

/** Money at exactly `at`, whichever way it is written. */
function readMoneyInside(text: string, at: number): MoneyReading | null {
  const symbol = SYMBOLS.get(text[at] ?? '');
  if (symbol) return fromSymbol(text, at, at, symbol);
  const letters = run(NAME_WORD, text, at)?.[0];
  const sign = letters === undefined ? at : skipSpace(text, at + letters.replace(/\$$/, '').length);
  if (letters !== undefined && text[sign] === '$') {
    const code = PREFIXES.get(letters.replace(/[.$]/g, ''));
    if (code !== undefined) return fromSymbol(text, at, sign, { code, dollar: false });
  }
  return fromCode(text, at) ?? fromAmount(text, at);
}

function fromSymbol(text: string, start: number, sign: number, currency: Currency): MoneyReading | null {
  const sum = readSum(text, skipSpace(text, sign + 1));
  if (!sum) return null;
  // "$5,000 USD", "$5,000 in United States dollars" name the country after the sum.
  const named = currency.code === null ? readCurrencyName(text, skipSpace(text, sum.end)) : null;
  const { code, dollar } = named?.code ? named : currency;
  return { start, end: named?.code ? named.end : sum.end, amount: sum.value, currency: code, dollar };
}

function fromCode(text: string, at: number): MoneyReading | null {
  const code = text.slice(at, at + 3);
  if (!currencyCodes.has(code) || /[A-Za-z]/.test(text[at + 3] ?? '')) return null;
  let from = skipSpace(text, at + 3);
  if (SYMBOLS.has(text[from] ?? '')) from = skipSpace(text, from + 1);
  const sum = readSum(text, from);
  if (!sum || (wordLikeCodes.has(code) && sum.value < 1000)) return null;
  return { start: at, end: sum.end, amount: sum.value, currency: code, dollar: false };
}

/** "five thousand (5,000)": past the same number in its other form. */
function skipOtherForm(text: string, sum: NumberReading): number {
  const other = run(OTHER_FORM, text, sum.end);
  if (!other) return sum.end;
  const at = sum.end + other[0].indexOf('(') + 1;
  const again = readSum(text, at) ?? readCardinalWords(text, at);
  return again?.value === sum.value ? sum.end + other[0].length : sum.end;
}

function fromAmount(text: string, at: number): MoneyReading | null {
  const sum = readSum(text, at) ?? readCardinalWords(text, at);
  if (!sum) return null;
  const from = skipOtherForm(text, sum);
  const name = readCurrencyName(text, skipSpace(text, from));
  if (name) {
    // "600 A$ 21.50" in a table: the sign belongs to the figures after it.
    if (text[name.end - 1] === '$' && /^\s?\d/.test(text.slice(name.end, name.end + 2))) return null;
    if (name.code !== null && wordLikeCodes.has(name.code) && sum.value < 1000) return null;
    return { start: at, end: name.end, amount: sum.value, currency: name.code, dollar: name.dollar };
  }
  const sign = SYMBOLS.get(text[skipSpace(text, from)] ?? '');
  if (sign && text[skipSpace(text, from)] === '€')
    return {
      start: at,
      end: skipSpace(text, from) + 1,
      amount: sum.value,
      currency: sign.code,
      dollar: false,
    };
  return null;
}

/** Money that begins with a number at `at`: "5,000 EUR", "five million United States dollars (US$5,000,000)". */
export function readMoneyFromNumber(text: string, at: number): MoneyReading | null {
  const named = fromAmount(text, at);
  if (named) return skipRestated(text, named);
  if (text.charCodeAt(at) < 0x3a) return null;
  // "Five Thousand ($5,000)": the words name the sum, the brackets the currency.
  const words = readCardinalWords(text, at);
  const open = words ? skipSpace(text, words.end) : -1;
  if (!words || text[open] !== '(') return null;
  const inside = readMoneyInside(text, skipSpace(text, open + 1));
  if (!inside || inside.amount !== words.value) return null;
  const close = skipSpace(text, inside.end);
  return text[close] === ')' ? { ...inside, start: at, end: close + 1 } : null;
}

/** Money that begins with a currency code at `at`: "EUR 1.5 million". */
export function readMoneyFromCode(text: string, at: number): MoneyReading | null {
  const money = fromCode(text, at);
  return money && skipRestated(text, money);
}

/** Money whose currency sign stands at `at`; letters before it ("US", "U.S.", "A") belong to it. */
export function readMoneyFromSymbol(text: string, at: number): MoneyReading | null {
  let currency = SYMBOLS.get(text[at] ?? '');
  if (!currency) return null;
  let start = at;
  const before = text[at] === '$' ? PREFIX.exec(text.slice(Math.max(0, at - 7), at))?.[1] : undefined;
  const code = before === undefined ? undefined : PREFIXES.get(before.replace(/[. ]/g, ''));
  if (before !== undefined && code !== undefined) {
    currency = { code, dollar: false };
    start = at - before.length;
  }
  const money = fromSymbol(text, start, at, currency);
  return money && skipRestated(text, money);
}

/**
 * Sums of one document as facts. A bare `$` takes the dollar the document names elsewhere, if it names
 * exactly one kind; otherwise its currency stays null.
 */
export function moneyAsFacts(readings: readonly MoneyReading[]): Fact[] {
  const dollars = new Set(
    readings.flatMap(({ currency }) => (currency !== null && DOLLARS.has(currency) ? currency : [])),
  );
  const only = dollars.size === 1 ? [...dollars][0]! : null;
  return readings.map(({ start, end, amount, currency, dollar }) => ({
    kind: 'money',
    span: { start, end },
    amount,
    currency: currency ?? (dollar ? only : null),
  }));
}
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD']);
