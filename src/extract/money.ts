import type { Fact } from '../model/index.js';
import { readAmount } from './amounts.js';
import {
  currencyCodes,
  currencyNames,
  currencyStarters,
  leadingNames,
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
  /** The other end of a range: "EUR 10–20 million". */
  to?: number;
  currency: string | null;
  dollar: boolean;
}

/** An amount in figures or words; `to` ends the range it begins. */
interface Sum extends NumberReading {
  to?: number;
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
  ['₹', { code: 'INR', dollar: false }],
  ['₩', { code: null, dollar: false }],
  ['₪', { code: 'ILS', dollar: false }],
  ['₺', { code: 'TRY', dollar: false }],
  ['₽', { code: 'RUB', dollar: false }],
  ['₴', { code: 'UAH', dollar: false }],
  ['₦', { code: 'NGN', dollar: false }],
  ['₱', { code: 'PHP', dollar: false }],
  ['₫', { code: 'VND', dollar: false }],
  ['₸', { code: 'KZT', dollar: false }],
  ['₾', { code: 'GEL', dollar: false }],
  ['₡', { code: null, dollar: false }],
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
  /[ \t\u00a0]{0,3}\n?[ \t\u00a0]{0,3}(?:\([\d.,'’]{1,20}\)[ \n]?)?(hundred|thousand|million|billion|trillion|lakhs?|crores?|mln|mio|bn|mm|[kKmM](?![A-Za-z]))\b/iy;
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['m', 1e6],
  ['mm', 1e6],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
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

/** What leads to the other end of a range, figures close to the dash or apart from the word. */
const TO_CLOSE = /[-–—](?=\d)/y;
const TO_APART = /[ \u00a0\n]{0,2}(?:[-–—]|to\b)[ \u00a0\n]{1,2}(?=\d)/iy;
const AND_APART = /[ \u00a0\n]{1,2}and[ \u00a0\n]{1,2}(?=\d)/iy;
const BETWEEN = /\bbetween[ \n](?:[A-Z]{3}|[^\w\s])?[ ]?$/;
const RANGE_BEFORE = /\d[-–—]$/;
/** Without a scale, the end of a range apart must not count something else: "$5 to 10 employees". */
const ENDS_SUM = /[.,;)]|$|[ \n](?:per|each|in|and|or|for|depending)\b/iy;

/**
 * A sum in figures, "1.5 million" and the range "10-20 million" included. Null at the far end of a range, and where
 * the figures after a dash make no range.
 */
function readSum(text: string, at: number): Sum | null {
  const first = readScaled(text, at);
  if (first === null || RANGE_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return null;
  const close = run(TO_CLOSE, text, first.end);
  const link =
    close ??
    run(TO_APART, text, first.end) ??
    (BETWEEN.test(text.slice(Math.max(0, at - 14), at)) ? run(AND_APART, text, first.end) : null);
  if (!link) return first;
  const last = readScaled(text, first.end + link[0].length);
  if (last) {
    const value =
      first.scale === 1 && last.scale > 1 && first.value < 1000 ? first.value * last.scale : first.value;
    const ends = (): boolean =>
      run(ENDS_SUM, text, last.end) !== null || readCurrencyName(text, skipSpace(text, last.end)) !== null;
    const isDash = /^\s?[-–—]/.test(link[0]);
    if (last.value > value && (close || last.scale > 1 || (!isDash && ends())))
      return { value, to: last.value, end: last.end };
  }
  return close ? null : first;
}

/** A number with the scale after it; `scale` is 1 where there is none. */
function readScaled(text: string, at: number): (NumberReading & { scale: number }) | null {
  const grouped = readNumeral(text, at, true);
  if (grouped === null) return null;
  if (run(SCALE, text, grouped.end) === null) return { ...grouped, scale: 1 };
  const plain = readNumeral(text, at, false)!;
  const scaled = withScale(text, plain);
  return { ...scaled, scale: plain.value === 0 ? 1 : scaled.value / plain.value };
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
  if (inside && inside.amount === money.amount && inside.to === money.to) {
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

const amountOf = ({ value, to }: Sum): { amount: number; to?: number } => ({
  amount: value,
  ...(to !== undefined && { to }),
});

function fromSymbol(text: string, start: number, sign: number, currency: Currency): MoneyReading | null {
  const sum = readSum(text, skipSpace(text, sign + 1));
  if (!sum) return null;
  // "$5,000 USD", "$5,000 in United States dollars" name the country after the sum.
  const named = currency.code === null ? readCurrencyName(text, skipSpace(text, sum.end)) : null;
  const { code, dollar } = named?.code ? named : currency;
  return { start, end: named?.code ? named.end : sum.end, ...amountOf(sum), currency: code, dollar };
}

const LETTERS = /[A-Za-z]{2,5}(?![A-Za-z])/y;

function fromCode(text: string, at: number): MoneyReading | null {
  const word = run(LETTERS, text, at)?.[0] ?? '';
  const code = currencyCodes.has(word) ? word : leadingNames.get(word);
  if (code === undefined) return null;
  let from = skipSpace(text, at + word.length + (text[at + word.length] === '.' ? 1 : 0));
  if (SYMBOLS.has(text[from] ?? '')) from = skipSpace(text, from + 1);
  const sum = readSum(text, from);
  if (!sum || (code !== null && wordLikeCodes.has(code) && sum.value < 1000)) return null;
  return { start: at, end: sum.end, ...amountOf(sum), currency: code, dollar: false };
}

/** "five thousand (5,000)": past the same number in its other form. */
function skipOtherForm(text: string, sum: NumberReading): number {
  const other = run(OTHER_FORM, text, sum.end);
  if (!other) return sum.end;
  const at = sum.end + other[0].indexOf('(') + 1;
  const again = readSum(text, at) ?? readCardinalWords(text, at);
  return again?.value === sum.value ? sum.end + other[0].length : sum.end;
}

/** "and 00/100", "& no/100": the cents of a sum in words. */
const HUNDREDTHS = /[ \n]{1,2}(?:and|&)[ \n]{1,2}(no|xx|\d\d)\/100(?!\d)/iy;
const CENTS = /[ \u00a0\n-]{1,2}(?:(euro|US|U\.S\.)[ -]?)?(cents|eurocents|pence)\b/iy;
const CENTS_AFTER = /[ \n]{1,2}and[ \n]{1,2}/iy;

/** The number of a sum: figures with their scale, or words with the range they begin. */
function readNumber(text: string, at: number): Sum | null {
  if (text.charCodeAt(at) <= 57) return readSum(text, at);
  const words = readCardinalWords(text, at);
  if (!words) return null;
  const hundredths = run(HUNDREDTHS, text, words.end);
  if (hundredths)
    return { value: words.value + (Number(hundredths[1]) || 0) / 100, end: words.end + hundredths[0].length };
  const range = readAmount(text, at);
  return range?.to !== undefined ? { value: range.value, to: range.to, end: range.end } : words;
}

function fromAmount(text: string, at: number): MoneyReading | null {
  const sum = readNumber(text, at);
  if (!sum) return null;
  const from = sum.to === undefined ? skipOtherForm(text, sum) : sum.end;
  const next = skipSpace(text, from);
  const name = readCurrencyName(text, next);
  if (name) {
    // "600 A$ 21.50" in a table: the sign belongs to the figures after it.
    if (text[name.end - 1] === '$' && /^\s?\d/.test(text.slice(name.end, name.end + 2))) return null;
    if (name.code !== null && wordLikeCodes.has(name.code) && sum.value < 1000) return null;
    return withCents(text, {
      start: at,
      end: name.end,
      ...amountOf(sum),
      currency: name.code,
      dollar: name.dollar,
    });
  }
  const sign = SYMBOLS.get(text[next] ?? '');
  // A sign after the sum is written where it is not written before it.
  if (sign?.code && sign.code !== 'GBP' && !/\d/.test(text[next + 1] ?? ''))
    return { start: at, end: next + 1, ...amountOf(sum), currency: sign.code, dollar: false };
  return fromCents(text, at, sum, from);
}

function fromCents(text: string, at: number, sum: Sum, from: number): MoneyReading | null {
  const cents = run(CENTS, text, from);
  if (!cents) return null;
  const country = (cents[1] ?? cents[2]!).toLowerCase();
  const currency = country.startsWith('euro')
    ? 'EUR'
    : country.startsWith('u')
      ? 'USD'
      : country === 'pence'
        ? 'GBP'
        : null;
  const hundredth = (value: number): number => Math.round(value * 100) / 10000;
  return {
    start: at,
    end: from + cents[0].length,
    ...amountOf({
      value: hundredth(sum.value),
      end: 0,
      ...(sum.to !== undefined && { to: hundredth(sum.to) }),
    }),
    currency,
    dollar: false,
  };
}

/** "five dollars and fifty cents". */
function withCents(text: string, money: MoneyReading): MoneyReading {
  const and = money.to === undefined ? run(CENTS_AFTER, text, money.end) : null;
  if (!and) return money;
  const at = money.end + and[0].length;
  const number = readNumeral(text, at, true) ?? readCardinalWords(text, at);
  const cents =
    number && number.value < 100 ? fromCents(text, at, number, skipOtherForm(text, number)) : null;
  return cents ? { ...money, amount: money.amount + cents.amount, end: cents.end } : money;
}

/** Words after a number that go on to a currency without being one: "fifty cents", "and 00/100 dollars". */
const TOWARDS_MONEY: ReadonlySet<string> = new Set([
  'and',
  'cents',
  'eurocents',
  'pence',
  'm',
  'k',
  'mm',
  'bn',
  'mln',
  'mio',
]);
const LOOSE_WORD = /[A-Za-z]{1,20}/y;

/** Whether the words at `at`, after a number and its scale, can make it a sum; most numbers are refused here. */
export function mayBeMoney(text: string, at: number): boolean {
  const from = skipSpace(text, text[at] === '-' ? at + 1 : at);
  const c = text.charCodeAt(from);
  if (c === 40 || c === 38 || c > 0x7f || (c === 45 && from > at) || c === 36) return true;
  const word = run(LOOSE_WORD, text, from)?.[0];
  if (word === undefined) return false;
  if (currencyCodes.has(word)) return true;
  const lower = word.toLowerCase();
  return currencyStarters.has(lower) || TOWARDS_MONEY.has(lower);
}

/** Money that begins with a number at `at`: "5,000 EUR", "five million United States dollars (US$5,000,000)". */
export function readMoneyFromNumber(text: string, at: number): MoneyReading | null {
  const named = fromAmount(text, at);
  if (named) return skipRestated(text, named);
  if (text.charCodeAt(at) <= 57) return null;
  // "Five Thousand ($5,000)": the words name the sum, the brackets the currency.
  const words = readNumber(text, at);
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
  return readings.map(({ start, end, amount, to, currency, dollar }) => ({
    kind: 'money',
    span: { start, end },
    amount,
    ...(to !== undefined && { to }),
    currency: currency ?? (dollar ? only : null),
  }));
}
const DOLLARS: ReadonlySet<string> = new Set(['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD']);
