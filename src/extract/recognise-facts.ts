import type { Fact } from '../model/index.js';
import { type CountryReading, countryStarters, readCountry } from './countries.js';
import { currencyCodes } from './currency-names.js';
import {
  type DateReading,
  datesAsFacts,
  readDateFromFigure,
  readDateFromMonth,
  readDateFromOrdinal,
} from './dates.js';
import { readDuration } from './durations.js';
import {
  type MoneyReading,
  moneyAsFacts,
  readMoneyFromCode,
  readMoneyFromNumber,
  readMoneyFromSymbol,
} from './money.js';
import { months } from './months.js';
import { cardinalStarters, ordinalStarters } from './number-words.js';
import { scanner, Trigger } from './scan.js';

const words = new Map<string, number>();
const add = (bit: number, list: Iterable<string>): void => {
  for (const word of list) words.set(word, (words.get(word) ?? 0) | bit);
};
add(Trigger.cardinal, cardinalStarters);
add(Trigger.ordinal, ordinalStarters);
add(Trigger.month, months.keys());
add(
  Trigger.code,
  [...currencyCodes].map((code) => code.toLowerCase()),
);
add(Trigger.country, countryStarters);
const scan = scanner(words);

const NUMBER = Trigger.figure | Trigger.cardinal;

/** True where the figures at `at` go on from a number before them: `.5` in `1.5`, `07` in `A-07`. */
const continuesNumber = (text: string, at: number): boolean => {
  const mark = text.charCodeAt(at - 1);
  if (mark !== 46 && mark !== 44) return false;
  const before = text.charCodeAt(at - 2);
  return before >= 48 && before <= 57;
};

/**
 * Dates, durations, sums of money and States named anywhere in `text`, from the words alone. Spans are UTF-16
 * offsets into `text`, sorted by start; facts of one kind do not overlap, facts of different kinds may (a day
 * inside a date is never a duration, but "US" in "US$ 5" is money only). One pass, linear in the text.
 */
export function recogniseFacts(text: string): Fact[] {
  const dates: DateReading[] = [];
  const sums: MoneyReading[] = [];
  const durations: Fact[] = [];
  const states: Fact[] = [];
  let dateEnd = 0;
  let sumEnd = 0;
  let durationEnd = 0;
  let stateEnd = 0;

  scan(text, (bits, start) => {
    if (start >= dateEnd && bits & (Trigger.figure | Trigger.ordinal | Trigger.month)) {
      const date =
        bits & Trigger.figure
          ? continuesNumber(text, start)
            ? null
            : readDateFromFigure(text, start)
          : ((bits & Trigger.ordinal ? readDateFromOrdinal(text, start) : null) ??
            (bits & Trigger.month ? readDateFromMonth(text, start) : null));
      if (date) {
        dates.push(date);
        dateEnd = date.end;
        return;
      }
    }
    if (start < dateEnd) return;
    if (bits & NUMBER && start >= durationEnd && !continuesNumber(text, start)) {
      const duration = readDuration(text, start);
      if (duration) {
        durations.push(duration);
        durationEnd = duration.span.end;
        return;
      }
    }
    if (start >= sumEnd && bits & (NUMBER | Trigger.code | Trigger.symbol)) {
      const sum = readSum(text, bits, start);
      if (sum && sum.start >= sumEnd) {
        sums.push(sum);
        sumEnd = sum.end;
        return;
      }
    }
    if (bits & Trigger.country && start >= stateEnd && start >= sumEnd) {
      const state = readCountry(text, start);
      if (state && state.start >= stateEnd) {
        stateEnd = state.end;
        if (state.code !== null) states.push(stateAsFact(state, state.code));
      }
    }
  });
  return [...datesAsFacts(dates), ...durations, ...moneyAsFacts(sums), ...states].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

const stateAsFact = ({ start, end }: CountryReading, country: string): Fact => ({
  kind: 'country',
  span: { start, end },
  country,
});

function readSum(text: string, bits: number, start: number): MoneyReading | null {
  if (bits & Trigger.symbol) return readMoneyFromSymbol(text, start);
  if (bits & Trigger.code && text[start] === text[start]!.toUpperCase()) {
    const sum = readMoneyFromCode(text, start);
    if (sum) return sum;
  }
  if (!(bits & NUMBER) || continuesNumber(text, start)) return null;
  return readMoneyFromNumber(text, start);
}
