import type { Fact } from '../model/index.js';
import { type Amount, readAmount } from './amounts.js';
import { lineWords, readEmail, readTelephone, readWebAddress } from './contacts.js';
import { type CountryReading, countryStarters, readCountry } from './countries.js';
import { mayBeMoney } from './currency.js';
import { currencyCodes, leadingNames } from './currency-names.js';
import { datesAsFacts } from './date-facts.js';
import { readDateRange, readQuarter, readYearByName } from './date-ranges.js';
import { type DateReading, readDateFromFigure, readDateFromMonth, readDateFromOrdinal } from './dates.js';
import { isDigit } from './day-figures.js';
import { durationWords, readBareDuration, readDuration } from './durations.js';
import { readEvent } from './event-dates.js';
import { isWhite } from './match-at.js';
import {
  type MoneyReading,
  moneyAsFacts,
  readMoneyFromCode,
  readMoneyFromNumber,
  readMoneyFromSymbol,
} from './money.js';
import { months } from './months.js';
import { cardinalStarters, ordinalStarters } from './number-words.js';
import { readPercentage } from './percentages.js';
import { boxWords, readBox, readPostalAddress, readStreet, streetWords } from './postal-addresses.js';
import { readQuantity } from './quantities.js';
import { partWords, readFraction, readHalf, readRatioFigures, readRatioWords } from './ratios.js';
import { scanner, Trigger } from './scan.js';
import { type WordSpans, wordSpans } from './word-spans.js';

const words = new Map<string, number>();
const add = (bit: number, list: Iterable<string>): void => {
  for (const word of list) words.set(word, (words.get(word) ?? 0) | bit);
};
add(Trigger.cardinal, cardinalStarters);
add(Trigger.ordinal, ordinalStarters);
add(Trigger.month, months.keys());
add(
  Trigger.code,
  [...currencyCodes, ...leadingNames.keys()].map((code) => code.toLowerCase()),
);
add(Trigger.country, countryStarters);
add(Trigger.period, durationWords);
add(Trigger.year, ['year', 'years', 'q']);
add(Trigger.event, ['date', 'day', 'moment', 'upon']);
add(Trigger.part, partWords);
add(Trigger.contact, [...lineWords, ...streetWords, ...boxWords, 'http', 'https', 'www']);
const scan = scanner(words);

const NUMBER = Trigger.figure | Trigger.cardinal;
const DATE = Trigger.figure | Trigger.ordinal | Trigger.month | Trigger.year;

/** True where the figures at `at` go on from a number before them: `.5` in `1.5`, `07` in `A-07`. */
const continuesNumber = (text: string, at: number): boolean => {
  const mark = text.charCodeAt(at - 1);
  if (mark !== 46 && mark !== 44) return false;
  const before = text.charCodeAt(at - 2);
  return before >= 48 && before <= 57;
};

const [POINT, SEMICOLON, CLOSE] = [0x2e, 0x3b, 0x29];
/** Figures with nothing behind them that they could be a value with: "3.", "(3)", "1999;". Many number a paragraph. */
function standAlone(codes: Uint16Array, start: number): boolean {
  let at = start;
  while (isDigit(codes[at]!)) at += 1;
  const code = codes[at]!;
  return code === CLOSE || code === SEMICOLON || (code === POINT && isWhite(codes[at + 1]!));
}

/**
 * Values named anywhere in `text`, from the words alone: dates and the events that stand for one, lengths of time,
 * sums of money, percentages, quantities, ratios, addresses, and States. Spans are UTF-16 offsets into `text`,
 * sorted by start; facts of one kind do not overlap, and no number belongs to two facts (a State may stand inside
 * an address, but "US" in "US$ 5" is money only). `spans`: the words of the text. One pass, linear in the text.
 */
export function recogniseFacts(text: string, spans: WordSpans = wordSpans(text)): Fact[] {
  const dates: DateReading[] = [];
  const sums: MoneyReading[] = [];
  const others: Fact[] = [];
  let dateEnd = 0;
  /** Where the last fact made of a number ends. */
  let numberEnd = 0;
  let eventEnd = 0;
  let stateEnd = 0;

  const keep = (fact: Fact): void => {
    others.push(fact);
    numberEnd = fact.span.end;
  };

  scan(text, spans, (bits, start) => {
    if (start < dateEnd || (bits === Trigger.figure && standAlone(spans.codes, start))) return;
    if (start >= numberEnd) {
      const goesOn = (bits & Trigger.figure) !== 0 && continuesNumber(text, start);
      if (bits & DATE && !goesOn) {
        const date = readDate(text, bits, start);
        if (date && date.start >= numberEnd) {
          dates.push(date);
          dateEnd = date.end;
          return;
        }
      }
      const amount = bits & NUMBER && !goesOn ? readAmount(text, start) : null;
      const fact = amount ? readMeasured(text, bits, start, amount) : readByWord(text, bits, start);
      if (fact && fact.span.start >= numberEnd) {
        keep(fact);
        return;
      }
      const sum = readSum(text, bits, start, amount);
      if (sum && sum.start >= numberEnd) {
        sums.push(sum);
        numberEnd = sum.end;
        return;
      }
      const counted = amount && readCounted(text, bits, start, amount);
      if (counted) {
        keep(counted);
        return;
      }
    }
    if (bits & Trigger.event && start >= eventEnd) {
      const event = readEvent(text, start);
      if (event) {
        others.push(event);
        eventEnd = event.span.end;
      }
    }
    // "US" in "US$ 5" was read with the sum.
    if (bits & Trigger.country && start >= stateEnd && !inSum(sums, start)) {
      const state = readCountry(text, start);
      if (state && state.start >= stateEnd) {
        stateEnd = state.end;
        if (state.code !== null) others.push(stateAsFact(state, state.code));
      }
    }
  });
  return [...datesAsFacts(dates), ...moneyAsFacts(sums), ...others].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

const inSum = (sums: readonly MoneyReading[], start: number): boolean => start < (sums.at(-1)?.end ?? 0);

const stateAsFact = ({ start, end }: CountryReading, country: string): Fact => ({
  kind: 'country',
  span: { start, end },
  country,
});

function readDate(text: string, bits: number, start: number): DateReading | null {
  if (bits & Trigger.figure) return readDateFromFigure(text, start) ?? readDateRange(text, start);
  if (bits & Trigger.year) return readQuarter(text, start) ?? readYearByName(text, start);
  if (bits & Trigger.ordinal) {
    const date = readDateFromOrdinal(text, start) ?? readDateRange(text, start) ?? readQuarter(text, start);
    if (date) return date;
  }
  return bits & Trigger.month ? (readDateRange(text, start) ?? readDateFromMonth(text, start)) : null;
}

/** A length of time or a percentage that begins with `amount`, or the address that begins with the number of its house. */
function readMeasured(text: string, bits: number, start: number, amount: Amount): Fact | null {
  return (
    readDuration(text, start, amount) ??
    readPercentage(text, start, amount) ??
    (bits & Trigger.figure ? readPostalAddress(text, start) : null)
  );
}

/** What stands at a word or sign of its own. */
function readByWord(text: string, bits: number, start: number): Fact | null {
  if (bits & Trigger.symbol) return text[start] === '@' ? readEmail(text, start) : null;
  if (bits & Trigger.contact) {
    return (
      readTelephone(text, start) ??
      readWebAddress(text, start) ??
      readBox(text, start) ??
      readStreet(text, start)
    );
  }
  if (bits & Trigger.period) {
    const duration = readBareDuration(text, start);
    if (duration) return duration;
  }
  if (!(bits & Trigger.part)) return null;
  // "a third of": the article belongs to the part.
  const article =
    text[start - 1] === ' '
      ? /(?:^|[\s(])(an? )$/i.exec(text.slice(Math.max(0, start - 4), start))?.[1]
      : undefined;
  return article ? readFraction(text, start - article.length) : readHalf(text, start);
}

/** A ratio, or a quantity, that begins with `amount`, which is no sum of money. */
function readCounted(text: string, bits: number, start: number, amount: Amount): Fact | null {
  const ratio = bits & Trigger.figure ? readRatioFigures(text, start) : readFraction(text, start);
  return ratio ?? readRatioWords(text, start, amount) ?? readQuantity(text, start, amount);
}

function readSum(text: string, bits: number, start: number, amount: Amount | null): MoneyReading | null {
  if (bits & Trigger.symbol) return readMoneyFromSymbol(text, start);
  if (bits & Trigger.code && text[start] === text[start]!.toUpperCase()) {
    const sum = readMoneyFromCode(text, start);
    if (sum) return sum;
  }
  return amount && mayBeMoney(text, amount.end) ? readMoneyFromNumber(text, start) : null;
}
