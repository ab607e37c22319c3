import { currencyCodes, currencyNames, currencyStarters, longestCurrencyName } from './currency-names.js';
import { meaningsOf } from './known-words.js';
import { matchAt, skipSpace } from './match-at.js';
import { numberAt } from './word-spans.js';

/** A currency as written; `dollar` marks a bare `$` or "dollars", whose country the words leave open. */
export interface Currency {
  code: string | null;
  dollar: boolean;
}

/** Signs of currencies; `code` is null where several States have the sign. */
export const currencySigns: ReadonlyMap<string, Currency> = new Map([
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
export const dollarPrefixes: ReadonlyMap<string, string> = new Map([
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

/** What may stand behind a `£` and says whose pound it is, without points; null where ISO 4217 has no code for it. */
export const poundSuffixes: ReadonlyMap<string, string | null> = new Map([
  ['Stg', 'GBP'],
  ['stg', 'GBP'],
  ['A', null],
  ['NZ', null],
  ['SA', null],
  ['F', null],
  ['E', 'EGP'],
  ['Ir', 'IEP'],
  ['IR', 'IEP'],
  ['C', 'CYP'],
  ['M', 'MTL'],
]);

const isLetter = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
const [DOLLAR, POINT, SMALL_A] = [0x24, 0x2e, 0x61];
const LONGEST_WORD = 41;

/** A word of a currency's name at `at`, or its code: "U.S.", "A$". Empty where none stands there. */
export function currencyWordAt(text: string, at: number): string {
  let end = at;
  for (
    let c = text.charCodeAt(end);
    end - at < LONGEST_WORD && (isLetter(c) || (end > at && (c === DOLLAR || c === POINT)));
    c = text.charCodeAt(end)
  )
    end += 1;
  return text.slice(at, end);
}

/** A word in small letters, without the marks behind it. */
function smallWithoutMarks(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return (last === DOLLAR || last === POINT ? word.replace(/[.$]+$/, '') : word).toLowerCase();
}

const UNIT = /(pound|dollar|franc|rupee|crown|krone|kroner|mark|lira|peso|dinar)s?/iy;
/** "pounds |in Australian currency|", "dollars |of Canadian currency|" */
const IN_CURRENCY =
  /[ \u00a0\n]{1,2}(?:in|of)[ \u00a0\n]{1,2}([A-Z][a-z]{2,20}(?:[ \u00a0\n][A-Z][a-z]{2,20}){0,2})[ \u00a0\n]{1,2}(?:currency|money)(?![A-Za-z])/y;

/** A unit whose country stands behind it, at `at`; null where none does. */
function readUnitInCurrency(text: string, at: number): (Currency & { end: number }) | null {
  const unit = matchAt(UNIT, text, at);
  const behind = unit && matchAt(IN_CURRENCY, text, at + unit[0].length);
  if (!behind) return null;
  const country = behind[1]!.toLowerCase().replace(/\s/g, ' ');
  const code = currencyNames.get(`${country} ${unit[1]!.toLowerCase()}`);
  return code === undefined ? null : { code, dollar: false, end: at + unit[0].length + behind[0].length };
}

/** The name or code of a currency at `at`; the longest one that is known. */
export function readCurrencyName(text: string, at: number): (Currency & { end: number }) | null {
  return readUnitInCurrency(text, at) ?? readNameItself(text, at);
}

function readNameItself(text: string, at: number): (Currency & { end: number }) | null {
  let found: (Currency & { end: number }) | null = null;
  let name = '';
  let next = at;
  for (let words = 0; words < longestCurrencyName; words += 1) {
    const word = currencyWordAt(text, next);
    if (word === '') break;
    if (words === 0) {
      if (currencyCodes.has(word)) return { code: word, dollar: false, end: next + word.length };
      if (!currencyStarters.has(smallWithoutMarks(word))) return null;
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

/** By the number of a word, 1 for one that a currency's name begins with, or that goes on to it. */
const LEADS_TO_MONEY = Uint8Array.from(
  meaningsOf([...currencyStarters, ...TOWARDS_MONEY].map((word) => [word, 1] as const)),
  (leads) => leads ?? 0,
);

/** Whether the words at `at`, after a number and its scale, can make it a sum; most numbers are refused here. */
export function mayBeMoney(text: string, at: number): boolean {
  const from = skipSpace(text, text[at] === '-' ? at + 1 : at);
  const c = text.charCodeAt(from);
  if (c === 40 || c === 38 || c > 0x7f || (c === 45 && from > at) || c === 36) return true;
  if (!isLetter(c)) return false;
  let end = from + 1;
  while (end - from < LONGEST_WORD && isLetter(text.charCodeAt(end))) end += 1;
  const mark = text.charCodeAt(end);
  // Codes are in capitals; all other words are known by their numbers where no mark belongs to them.
  if (c >= SMALL_A && mark !== DOLLAR && mark !== POINT)
    return LEADS_TO_MONEY[numberAt(text, from, end)] === 1;
  const word = currencyWordAt(text, from);
  if (currencyCodes.has(word)) return true;
  const lower = smallWithoutMarks(word);
  return currencyStarters.has(lower) || TOWARDS_MONEY.has(lower);
}
