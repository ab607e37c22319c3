import type { Fact } from '../model/index.js';
import {
  type Currency,
  currencySigns,
  currencyWordAt,
  dollarPrefixes,
  poundSuffixes,
  readCurrencyName,
} from './currency.js';
import { currencyCodes, leadingNames, wordLikeCodes } from './currency-names.js';
import { matchAt, signAfterGap, skipSpace } from './match-at.js';
import { type NumberReading, readCardinalWords } from './number-words.js';
import { readNumeral } from './numerals.js';
import { amountOf, readNumber, readSum, type Sum } from './sums.js';

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

const PREFIX = /(?:^|[^A-Za-z.])((?:U\.[ ]?S\.?|[A-Za-z]{1,3})[ ]?)$/;
const OTHER_FORM = /[ \t\u00a0\n]{0,3}\(([\d.,'’]{1,20}|[A-Za-z][A-Za-z -]{1,120})\)/y;

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
  const symbol = currencySigns.get(text[at] ?? '');
  if (symbol) return fromSymbol(text, at, at, symbol);
  const letters = currencyWordAt(text, at);
  const sign = letters === '' ? at : skipSpace(text, at + letters.replace(/\$$/, '').length);
  if (letters !== '' && text[sign] === '$') {
    const code = dollarPrefixes.get(letters.replace(/[.$]/g, ''));
    if (code !== undefined) return fromSymbol(text, at, sign, { code, dollar: false });
  }
  return fromCode(text, at) ?? fromAmount(text, at);
}

/** Letters behind a sign: "£A.9,000", "£Stg. 500", "$US 5 million". */
const SUFFIX = /([A-Z][A-Za-z]{0,2}|stg)\.?(?=[ \u00a0]?\d)/y;

/** Whose sign it is by the letters behind it at `at`, and where they end; null where none stand there. */
function suffixed(text: string, at: number): (Currency & { end: number }) | null {
  const sign = text[at - 1];
  const suffix = sign === '£' || sign === '$' ? matchAt(SUFFIX, text, at) : null;
  const code = suffix ? (sign === '£' ? poundSuffixes : dollarPrefixes).get(suffix[1]!) : undefined;
  return suffix && code !== undefined ? { code, dollar: false, end: at + suffix[0].length } : null;
}

function fromSymbol(text: string, start: number, sign: number, alone: Currency): MoneyReading | null {
  const suffix = suffixed(text, sign + 1);
  const currency = suffix ?? alone;
  const sum = readSum(text, skipSpace(text, suffix?.end ?? sign + 1));
  if (!sum) return null;
  // "$5,000 USD", "$5,000 in United States dollars" name the country after the sum.
  const named = currency.code === null ? readCurrencyName(text, skipSpace(text, sum.end)) : null;
  const { code, dollar } = named?.code ? named : currency;
  return { start, end: named?.code ? named.end : sum.end, ...amountOf(sum), currency: code, dollar };
}

const LETTERS = /[A-Za-z]{2,5}(?![A-Za-z])/y;

function fromCode(text: string, at: number): MoneyReading | null {
  const word = matchAt(LETTERS, text, at)?.[0] ?? '';
  const code = currencyCodes.has(word) ? word : leadingNames.get(word);
  if (code === undefined) return null;
  let from = skipSpace(text, at + word.length + (text[at + word.length] === '.' ? 1 : 0));
  if (currencySigns.has(text[from] ?? '')) from = skipSpace(text, from + 1);
  const sum = readSum(text, from);
  if (!sum || (code !== null && wordLikeCodes.has(code) && sum.value < 1000)) return null;
  return { start: at, end: sum.end, ...amountOf(sum), currency: code, dollar: false };
}

/** "five thousand (5,000)": past the same number in its other form. */
function skipOtherForm(text: string, sum: NumberReading): number {
  const other = signAfterGap(text, sum.end) === '(' ? matchAt(OTHER_FORM, text, sum.end) : null;
  if (!other) return sum.end;
  const at = sum.end + other[0].indexOf('(') + 1;
  const again = readSum(text, at) ?? readCardinalWords(text, at);
  return again?.value === sum.value ? sum.end + other[0].length : sum.end;
}

const CENTS = /[ \u00a0\n-]{1,2}(?:(euro|US|U\.S\.)[ -]?)?(cents|eurocents|pence)\b/iy;
const CENTS_AFTER = /[ \n]{1,2}and[ \n]{1,2}/iy;

function fromAmount(text: string, at: number): MoneyReading | null {
  const sum = readNumber(text, at);
  if (!sum) return null;
  const from = sum.to === undefined ? skipOtherForm(text, sum) : sum.end;
  // Before the names: "25 euro cents" is no 25 euros.
  const cents = fromCents(text, at, sum, from);
  if (cents) return cents;
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
  const sign = currencySigns.get(text[next] ?? '');
  // A sign after the sum is written where it is not written before it.
  if (sign?.code && sign.code !== 'GBP' && !/\d/.test(text[next + 1] ?? ''))
    return { start: at, end: next + 1, ...amountOf(sum), currency: sign.code, dollar: false };
  return null;
}

function fromCents(text: string, at: number, sum: Sum, from: number): MoneyReading | null {
  const first = text.charAt(from + 1);
  // Most words after a number are other ones.
  const cents = ' -eEuUcCpP'.includes(first) ? matchAt(CENTS, text, from) : null;
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
  const and = money.to === undefined ? matchAt(CENTS_AFTER, text, money.end) : null;
  if (!and) return money;
  const at = money.end + and[0].length;
  const number = readNumeral(text, at, true) ?? readCardinalWords(text, at);
  const cents =
    number && number.value < 100 ? fromCents(text, at, number, skipOtherForm(text, number)) : null;
  return cents ? { ...money, amount: money.amount + cents.amount, end: cents.end } : money;
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
  let currency = currencySigns.get(text[at] ?? '');
  if (!currency) return null;
  let start = at;
  const before = text[at] === '$' ? PREFIX.exec(text.slice(Math.max(0, at - 7), at))?.[1] : undefined;
  const code = before === undefined ? undefined : dollarPrefixes.get(before.replace(/[. ]/g, ''));
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
