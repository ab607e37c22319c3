import type { InForceDelay, Span, Stated } from '../../model/index.js';
import { readOrdinalWords } from '../number-words.js';
import type { AgreementContext } from './context.js';

/** How long after an event something takes effect. Null: the text names a delay that no day follows from. */
export interface Delay {
  /** ISO 8601 periods, in the order they are added; `P-1D` for the day before. */
  periods: readonly string[];
  /** The month counted from the one reached, whose first day is meant; null: the day reached itself. */
  firstOfMonth: number | null;
  /** The words that say so, in the document; null: none do, it is at once. */
  span: Span | null;
}

const AT_ONCE: Delay = { periods: [], firstOfMonth: null, span: null };
const FIRST_DAY =
  /\bfirst +day +of +(?:the +)?(?:(first|second|third|fourth|fifth|sixth|next) +)?(?:calendar +)?month +(?:(?:after|following|from|subsequent +to|that +follows|which +follows|next +after)\b|$)/i;
/** "the thirtieth day after", "the 30th day following", "the day after". */
const NTH_DAY =
  /\bthe +(?:([a-z]+(?:[ -][a-z]+)?|\d{1,3}(?:st|nd|rd|th)) +)?day +(?:after|following|from|next)\b/i;
/** Any other delay or limit: no day is certain. */
const VAGUE =
  /\b(?:after|following|within|later|expir\w*|elaps\w*|before|until|unless|provided|month|days? +from|if)\b/i;

/**
 * The delay between "shall enter into force" and the event, from the words between the two: `from` and `to` are
 * offsets in the document.
 */
export function readDelay(context: AgreementContext, from: number, to: number): Delay | null {
  const words = context.flat.slice(from, to);
  const periods = context
    .factsIn('duration', { start: from, end: to })
    .filter(({ span }) => AFTER.test(context.flat.slice(span.end, span.end + 20)));
  const first = FIRST_DAY.exec(words);
  const at = ({ index, 0: its }: RegExpExecArray): Span => ({
    start: from + index,
    end: from + index + its.length,
  });
  if (first)
    return {
      periods: periods.map(({ period }) => period),
      firstOfMonth: nth(first[1] ?? 'first'),
      span: at(first),
    };
  if (WITHIN.test(words)) return null;
  if (periods.length === 1) {
    const [{ period, span }] = periods as [(typeof periods)[number]];
    return { periods: [period], firstOfMonth: null, span };
  }
  const day = NTH_DAY.exec(words);
  if (day) {
    const days = nth(day[1] ?? 'first');
    return days === null ? null : { periods: [`P${days}D`], firstOfMonth: null, span: at(day) };
  }
  return VAGUE.test(words) ? null : AT_ONCE;
}
const AFTER = /^['’]? *(?:\([^)]*\) *)?(?:after|following|from|of)\b|^ *$/i;
const WITHIN = /\b(?:within|not? +later +than|at +the +latest|at +least|before)\b/i;

/** The number of an ordinal in small letters or figures; null for other words. */
export function nth(word: string): number | null {
  if (word === 'next') return 1;
  const figures = /^\d+/.exec(word);
  if (figures) return Number(figures[0]);
  return word === 'sixtieth' ? 60 : word === 'ninetieth' ? 90 : (readOrdinalWords(word, 0)?.value ?? null);
}

/** The delay as the record tells it; null where there is none, or one that cannot be told in one period. */
export function statedDelay(delay: Delay | null): Stated<InForceDelay> | null {
  if (delay === null || delay.span === null || delay.periods.length > 1) return null;
  const { periods, firstOfMonth, span } = delay;
  return { value: { period: periods[0] ?? null, firstOfMonth }, span };
}

/** The day a delay leads to from `date`; null where the date is no whole day or the delay is counted in hours. */
export function dayAfter(date: string, { periods, firstOfMonth }: Omit<Delay, 'span'>): string | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!parts) return null;
  let [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const settle = (): void => {
    const moved = new Date(Date.UTC(year, month - 1, day));
    [year, month, day] = [moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate()];
  };
  for (const period of periods) {
    const length = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(-?\d+)D)?$/.exec(period);
    if (!length) return null;
    const [years, months, weeks, days] = length.slice(1).map((count) => Number(count ?? 0)) as [
      number,
      number,
      number,
      number,
    ];
    const total = year * 12 + month - 1 + years * 12 + months;
    [year, month] = [Math.floor(total / 12), (total % 12) + 1];
    // A month after 31 January is the last day of February.
    day = Math.min(day, new Date(Date.UTC(year, month, 0)).getUTCDate()) + weeks * 7 + days;
    settle();
  }
  if (firstOfMonth !== null) {
    month += firstOfMonth;
    day = 1;
    settle();
  }
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
