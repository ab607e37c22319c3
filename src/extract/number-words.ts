import { inSmallLetters } from './small-letters.js';

/** Numbers written in words, as agreements write them beside or instead of figures. */

const UNITS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
TENS.set('fourty', 40);
/** What a number in words is multiplied by, "hundred" apart. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const ORDINALS = new Map<string, number>(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
ORDINALS.set('thirtieth', 30);
// Prints lose hyphens: "twentyfirst".
for (const [word, value] of [...ORDINALS])
  if (value < 10) {
    ORDINALS.set(`twenty${word}`, 20 + value);
    if (value === 1) ORDINALS.set(`thirty${word}`, 30 + value);
  }

/** "zero" to "nine", by their value. */
export const digitWords: readonly string[] = [...UNITS.keys()].slice(0, 10);
/** Words a number in words can begin with. */
export const cardinalStarters: readonly string[] = [...UNITS.keys(), ...TENS.keys(), 'hundred', 'thousand'];
/** Words the day of a month in words can begin with. */
export const ordinalStarters: readonly string[] = [...ORDINALS.keys(), 'twenty', 'thirty'];

/** A number read in the text: `end` is the offset just after its last character. */
export interface NumberReading {
  value: number;
  end: number;
}

/** Between the words of one number: a space, a line end, a hyphen, or a hyphen and a line end. */
const JOINT = /\s?-\s?|[ \t\u00a0]{0,8}\n?[ \t\u00a0]{0,8}/y;

/** Words in the longest number read; keeps a text of number words linear. */
const LONGEST = 24;

/** The lower-cased word at `at`, or null. */
const wordAt = (text: string, at: number): string | null => {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end === at ? null : inSmallLetters(text, at, end);
};
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

const skipJoint = (text: string, at: number): number => {
  JOINT.lastIndex = at;
  JOINT.exec(text);
  return JOINT.lastIndex === 0 ? at : JOINT.lastIndex;
};

/** True when a number that stands at `sum` can go on with the part `value` (hundred and … forty … nine). */
const fits = (group: number, value: number): boolean =>
  value < 10 ? group % 10 === 0 && group % 100 !== 10 : group % 100 === 0;

/**
 * Reads a cardinal written in words that begins at `at`: "twenty-five", "one hundred and eighty", "nineteen
 * hundred and forty-nine", "two million". Null where no number word stands. Does not read "a dozen" or "a
 * hundred".
 */
export function readCardinalWords(text: string, at: number): NumberReading | null {
  let total = 0;
  let group = 0;
  let seen = false;
  let end = at;
  let next = at;
  for (let read = 0; read < LONGEST; read += 1) {
    const word = wordAt(text, next);
    if (word === null) break;
    if (word === 'and' && seen && (group >= 100 || total > 0)) {
      next = skipJoint(text, next + 3);
      continue;
    }
    const small = UNITS.get(word) ?? TENS.get(word);
    const scale = scaleWords.get(word);
    if (small !== undefined) {
      if (seen && !fits(group, small)) break;
      group += small;
    } else if (word === 'hundred') {
      if (group >= 100) break;
      group = (group || 1) * 100;
    } else if (scale !== undefined) {
      if (seen && group === 0) break;
      total += (group || 1) * scale;
      group = 0;
    } else break;
    seen = true;
    end = next + word.length;
    next = skipJoint(text, scale !== undefined && text[end] === ',' ? end + 1 : end);
  }
  return seen ? { value: total + group, end } : null;
}

/** Reads the ordinal of a day, 1 to 31, in words: "fourth", "twenty-first". */
export function readOrdinalWords(text: string, at: number): NumberReading | null {
  const word = wordAt(text, at);
  if (word === null) return null;
  const whole = ORDINALS.get(word);
  if (whole !== undefined) return { value: whole, end: at + word.length };
  const tens = word === 'twenty' ? 20 : word === 'thirty' ? 30 : 0;
  if (tens === 0) return null;
  const next = skipJoint(text, at + word.length);
  const unitWord = wordAt(text, next);
  const unit = unitWord === null ? undefined : ORDINALS.get(unitWord);
  if (unitWord === null || unit === undefined || unit > 9 || tens + unit > 31) return null;
  return { value: tens + unit, end: next + unitWord.length };
}

/**
 * Reads a year in words, 1500 to 2199: "nineteen hundred and forty-nine", "one thousand nine hundred and
 * sixty-three", "two thousand and four", and the short form "nineteen forty-nine".
 */
export function readYearWords(text: string, at: number): NumberReading | null {
  const first = readCardinalWords(text, at);
  if (first === null) return null;
  let reading = first;
  if (first.value >= 15 && first.value <= 21) {
    const rest = readCardinalWords(text, skipJoint(text, first.end));
    if (rest === null || rest.value < 10 || rest.value > 99) return null;
    reading = { value: first.value * 100 + rest.value, end: rest.end };
  }
  return reading.value >= 1500 && reading.value < 2200 ? reading : null;
}
