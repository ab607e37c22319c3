import type { Fact } from '../model/index.js';
import { type Amount, readAmount } from './amounts.js';
import { beginsLike, isGap, matchAt, SPACE, signAfterGap } from './match-at.js';

interface Unit {
  letter: string;
  /** Larger units first: a larger unit can be followed by a smaller one. */
  rank: number;
  time: boolean;
  /** How many of the letter's unit one is: a quarter is three months. */
  times: number;
  /** What a fraction of it is counted in. */
  smaller?: { letter: string; time: boolean; times: number };
}
const minutes = { letter: 'M', time: true, times: 60 };
const months = { letter: 'M', time: false, times: 12 };
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['decade', { letter: 'Y', rank: 6, time: false, times: 10 }],
  ['year', { letter: 'Y', rank: 5, time: false, times: 1, smaller: months }],
  ['quarter', { letter: 'M', rank: 4, time: false, times: 3 }],
  ['month', { letter: 'M', rank: 4, time: false, times: 1 }],
  ['fortnight', { letter: 'W', rank: 3, time: false, times: 2 }],
  ['week', { letter: 'W', rank: 3, time: false, times: 1 }],
  ['day', { letter: 'D', rank: 2, time: false, times: 1, smaller: { letter: 'H', time: true, times: 24 } }],
  ['hour', { letter: 'H', rank: 1, time: true, times: 1, smaller: minutes }],
  ['minute', { letter: 'M', rank: 0, time: true, times: 1 }],
  ['second', { letter: 'S', rank: -1, time: true, times: 1 }],
]);
/** Words at which a length of time without a number can be found: "a year", "half an hour". */
export const durationWords: readonly string[] = [...UNITS.keys()].filter(
  (word) => word !== 'second' && word !== 'minute' && word !== 'quarter',
);

const WORKING = 'business|working|banking|trading';
const KINDS = `${WORKING}|calendar|consecutive|full|additional|successive|further|whole|complete|clear|civil|solar|lunar|running|fiscal|financial|contract|academic`;
const UNIT =
  // "seconds" only in the plural: "one second copy" counts no time.
  new RegExp(
    `[- \\t\\u00a0\\n]{1,3}(?:(?:consecutive|additional|successive|further|full)[ \\n]){0,1}(?:(${KINDS})[ \\n-](?:(${WORKING})[ \\n])?)?(?:(?:consecutive|additional|successive|further)[ \\n])?(?=[dfhmqswy])(?:(year|quarter|month|fortnight|week|day|hour|minute|decade)s?|(second)s)(?!\\w)`,
    'iy',
  );
/** Whether the letters at a place may be those of `UNIT`: most numbers are of something else. */
const beginsUnit = beginsLike([...KINDS.split('|'), ...UNITS.keys()]);
const HYPHEN = 45;
/** Past the spaces and hyphens at `at`, which are three at most. */
function pastJoint(text: string, at: number): number {
  let to = at;
  for (let c = text.charCodeAt(to); to - at < 3 && (isGap(c) || c === HYPHEN); c = text.charCodeAt(to))
    to += 1;
  return to;
}
const JOIN = new RegExp(`(?:,|${SPACE}and\\b|,${SPACE}and\\b)${SPACE}(?=[A-Za-z0-9])`, 'y');
/** "a year and a half": the half of the unit before it. */
const AND_A_HALF = new RegExp(`${SPACE}and${SPACE}(?:a|one)[ -]half\\b`, 'iy');
/** A quarter of the year is a unit only where the words say so or there are more than a whole has. */
const QUARTER_KIND = /(?:calendar|fiscal|financial|consecutive|successive|full)[ \n]/i;
/** "36 degrees 30 minutes", "52° 30 minutes": an angle. */
const OF_AN_ANGLE = /(?:°|\bdegrees?)[ ,]{0,2}$/i;

interface Part {
  value: number;
  to?: number;
  unit: Unit;
  working: boolean;
  end: number;
}

function readPart(text: string, at: number, amount: Amount | null = readAmount(text, at)): Part | null {
  if (amount === null || !(isGap(text.charCodeAt(amount.end)) || text[amount.end] === '-')) return null;
  const from = amount.end;
  const word = beginsUnit(text, pastJoint(text, from)) ? matchAt(UNIT, text, from) : null;
  if (!word) return null;
  const name = (word[3] ?? word[4]!).toLowerCase();
  const unit = UNITS.get(name)!;
  if (name === 'quarter') {
    if (!QUARTER_KIND.test(word[0]) && (amount.value <= 3 || !word[0].endsWith('s'))) return null;
  }
  // "the 2019 financial year".
  if (name === 'year' && amount.value >= 1900 && amount.value < 2100 && !word[0].toLowerCase().endsWith('s'))
    return null;
  if (name === 'minute' && OF_AN_ANGLE.test(text.slice(Math.max(0, at - 10), at))) return null;
  const working = unit.letter === 'D' && WORKING_WORD.test(word[0]);
  return {
    value: amount.value,
    ...(amount.to !== undefined && { to: amount.to }),
    unit,
    working,
    end: from + word[0].length,
  };
}
const WORKING_WORD = new RegExp(`\\b(?:${WORKING})\\b`, 'i');

const figure = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Half years count in months, half days in hours: ISO 8601 readers seldom take fractions. */
function partText(value: number, unit: Unit): { date: string; time: string } {
  const whole = Math.floor(value);
  const { smaller } = unit;
  const rest = smaller ? (value - whole) * smaller.times : 0;
  if (smaller && value !== whole && Number.isInteger(rest)) {
    if (unit.letter === 'Y') return { date: `${value * 12}M`, time: '' };
    const own = whole === 0 ? '' : `${whole}${unit.letter}`;
    const small = `${rest}${smaller.letter}`;
    return unit.time ? { date: '', time: own + small } : { date: own, time: small };
  }
  const written = `${figure(value * unit.times)}${unit.letter}`;
  return unit.time ? { date: '', time: written } : { date: written, time: '' };
}

const periodOf = (date: string, time: string): string => `P${date}${time ? `T${time}` : ''}`;
const onePeriod = (value: number, unit: Unit): string => {
  const { date, time } = partText(value, unit);
  return periodOf(date, time);
};

/** Goes on from the first part to the smaller units after it: "one year and six months". */
function chained(text: string, start: number, first: Part): Fact {
  let part = first;
  let date = '';
  let time = '';
  for (;;) {
    const written = partText(part.value, part.unit);
    date += written.date;
    time += written.time;
    const join = 'aA,'.includes(signAfterGap(text, part.end)) ? matchAt(JOIN, text, part.end) : null;
    const next: Part | null = join ? readPart(text, part.end + join[0].length) : null;
    // Weeks stand alone in ISO 8601.
    if (
      next === null ||
      next.to !== undefined ||
      next.unit.rank >= part.unit.rank ||
      next.unit.letter === 'W' ||
      part.unit.letter === 'W'
    )
      break;
    part = next;
  }
  return {
    kind: 'duration',
    span: { start, end: part.end },
    period: periodOf(date, time),
    ...(part.working && { working: true }),
  };
}

/**
 * A length of time that begins at `at` with the number `amount`: "six months", "twenty-five (25) years",
 * "90-day", "1.5 years", "one year and six months", "thirty to sixty days". The span begins at the number, not at
 * "a period of".
 */
export function readDuration(text: string, at: number, amount: Amount): Fact | null {
  const part = readPart(text, at, amount);
  if (part === null || !(part.value < 1e6)) return null;
  if (part.to === undefined) return chained(text, at, withHalf(text, part));
  return {
    kind: 'duration',
    span: { start: at, end: part.end },
    period: onePeriod(part.value, part.unit),
    to: onePeriod(part.to, part.unit),
    ...(part.working && { working: true }),
  };
}

/** "one year and a half". */
function withHalf(text: string, part: Part): Part {
  const c = text.charCodeAt(part.end);
  if ((c !== 32 && c !== 10) || !Number.isInteger(part.value)) return part;
  const half = 'aA'.includes(signAfterGap(text, part.end)) ? matchAt(AND_A_HALF, text, part.end) : null;
  return half ? { ...part, value: part.value + 0.5, end: part.end + half[0].length } : part;
}

/**
 * What may lead to a length without a number, so that "twice a year" and "$ 5 a day" stay out: "within a",
 * "a period of a", "half a".
 */
const LEAD =
  /(?:\b(half)[ -](?:an?[ \n])?|\b(?:within|for|least|than|after|over|exceeding|exceeds?|during|lasting|by|(?:period|term|duration|minimum|maximum|notice|delay|interval|space|course)[ \n]of)[ \n]((?:an?|another)[ \n]?(?:(?:calendar|full|whole|further|additional|successive|consecutive|single)[ \n])?))$/i;
const WORD = /[A-Za-z]{3,9}/y;
/** What may follow such a length; "a day pass", "a year end", "an hour rate" are no lengths. */
const NO_LENGTH = /(?:[-/]|[ \n](?:ago\b|end\b|rate\b|pass\b|book\b|of the (?:month|week|year)))/iy;

/** A length of time told without a number, whose unit stands at `at`: "within a year", "half an hour". */
export function readBareDuration(text: string, at: number): Fact | null {
  const before = text.charCodeAt(at - 1);
  if (before !== 32 && before !== 10 && before !== 45) return null;
  const from = Math.max(0, at - 40);
  const lead = LEAD.exec(text.slice(from, at));
  if (!lead) return null;
  const name = matchAt(WORD, text, at)?.[0] ?? '';
  const unit = UNITS.get(name.toLowerCase());
  if (!unit) return null;
  const end = at + name.length;
  if (matchAt(NO_LENGTH, text, end)) return null;
  const half = lead[1] !== undefined;
  if (half && unit.smaller === undefined) return null;
  const words = half ? lead[0].length : lead[2]!.length;
  const part: Part = { value: half ? 0.5 : 1, unit, working: false, end };
  return chained(text, at - words, half ? part : withHalf(text, part));
}
