import { matchAt, SPACE, signAfterGap, sticky } from './match-at.js';
import { digitWords, type NumberReading, readCardinalWords, scaleWords } from './number-words.js';
import { readNumeral } from './numerals.js';

/** A number of something, before its unit is known; the end of a range as `to`. `end`: just after it. */
export interface Amount {
  value: number;
  to?: number;
  end: number;
}

/** "(25)" and "(51%)" after the words, "(six)" after the figures, "[180]" where the print has square brackets. */
const OTHER_FORM = sticky(
  `${SPACE}(?:\\((?:\\d{1,4}|\\d[\\d.,'’ ]{0,12}%?|\\d{0,2}[ -]{0,2}(?:\\d/\\d|[½¼¾])|[A-Za-z][A-Za-z -]{1,120})\\)|\\[\\d{1,4}\\])`,
);
const SCALE = sticky(`${SPACE}(hundred|thousand|million|billion|trillion|lakhs?|crores?)\\b`);
/** What figures are multiplied by, by the words after them. */
export const figureScales: ReadonlyMap<string, number> = new Map([
  ...scaleWords,
  ['hundred', 1e2],
  ['lakh', 1e5],
  ['crore', 1e7],
]);

/** "½", " 1/2", "-1/2", " and a half", " and one-half", " and three quarters". */
const FRACTION_SIGN = sticky(`[ -]{0,2}([½¼¾])|(?:[ -]|- )(\\d)/(\\d)(?![\\d/])`);
const FRACTION_WORDS = sticky(
  `${SPACE}and${SPACE}(an?|one|three)[ \\n-]{1,6}(half|quarter|quarters|third)\\b(?![ -](?:part(?:y|ies)|person))`,
);
const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['quarters', 4],
]);
const HALF = sticky(`one[ -]half\\b(?:${SPACE}\\((?:1/2|½|0?\\.50?)\\))?`);
const SMALL_O = 0x6f;
const ONE_HALF = /[Oo][Nn][Ee][ -][Hh]/y;

const TO = sticky(
  `[ \\u00a0]?[-–—][ \\u00a0]?|[ -]to[ -]|${SPACE}(?:to|nor${SPACE}more${SPACE}than|(?:and|but|nor)${SPACE}(?:not|no)${SPACE}more${SPACE}than)\\s`,
);
/** First signs of what leads to the end of a range. */
const LEADS_ON = 'tTnNaAbB-–—';
const AND = sticky(`${SPACE}and\\s`);
const BETWEEN = /\bbetween\s{1,2}$/i;

/** "2.4.5" numbers a paragraph. */
const SECTION = /^\d{1,3}\.\d{1,2}\./;
/** "two point five": the figures after the point, one by one. */
const DECIMALS = sticky(`${SPACE}point((?:${SPACE}(?:${digitWords.join('|')})\\b){1,4})`);

const isLetter = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Whether a fraction's sign, or a figure after one space or hyphen, may stand at `at`. */
function mayBeFraction(text: string, at: number): boolean {
  let c = text.charCodeAt(at);
  if (c === 32 || c === 45) c = text.charCodeAt(at + 1);
  return c === 32 || c === 45 || isDigit(c) || (c >= 0xbc && c <= 0xbe);
}

/** One number with its fraction and scale. */
function readOne(text: string, at: number): NumberReading | null {
  if (isDigit(text.charCodeAt(at))) {
    const numeral = readNumeral(text, at, false);
    if (numeral === null) return null;
    const { value, end } = numeral;
    if (end - at > 4 && SECTION.test(text.slice(at, end))) return null;
    const sign = mayBeFraction(text, end) ? matchAt(FRACTION_SIGN, text, end) : null;
    if (sign && Number.isInteger(value)) {
      const part = SIGNS.get(sign[1] ?? '') ?? Number(sign[2]) / Number(sign[3]);
      if (part > 0 && part < 1) return { value: value + part, end: end + sign[0].length };
    }
    const scale = isScaleLetter(text, end) ? matchAt(SCALE, text, end) : null;
    if (!scale) return numeral;
    const times = figureScales.get(scale[1]!.toLowerCase().replace(/s$/, ''))!;
    return { value: Math.round(value * times * 1e6) / 1e6, end: end + scale[0].length };
  }
  const half =
    (text.charCodeAt(at) | 32) === SMALL_O && matchAt(ONE_HALF, text, at) ? matchAt(HALF, text, at) : null;
  if (half) return { value: 0.5, end: at + half[0].length };
  const words = readCardinalWords(text, at);
  if (words === null) return null;
  const next = text.charCodeAt(words.end);
  if (next !== 32 && next !== 10) return words;
  const sign = signAfterGap(text, words.end);
  const decimals = 'pP'.includes(sign) ? matchAt(DECIMALS, text, words.end) : null;
  if (decimals) {
    const digits = decimals[1]!
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .map((digit) => digitWords.indexOf(digit));
    return { value: Number(`${words.value}.${digits.join('')}`), end: words.end + decimals[0].length };
  }
  const part = 'aA'.includes(sign) ? matchAt(FRACTION_WORDS, text, words.end) : null;
  if (!part) return words;
  const over = part[1]!.toLowerCase() === 'three' ? 3 : 1;
  return {
    value: words.value + over / PARTS.get(part[2]!.toLowerCase())!,
    end: words.end + part[0].length,
  };
}

/** One of h, t, m, b, l, c after a space: few figures have a scale after them. */
const isScaleLetter = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  if (c !== 32 && c !== 0xa0 && c !== 10) return false;
  return 'htmblc'.includes(text.charAt(at + 1).toLowerCase());
};

/** Past "(25)": the same number in its other form; whether it is the same is not looked at. */
function pastOtherForm(text: string, at: number): number {
  const c = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  const opens = (code: number): boolean => code === 40 || code === 91 || code === 32 || code === 10;
  if (!opens(c) || (c === 32 && !opens(next))) return at;
  const other = matchAt(OTHER_FORM, text, at);
  return other ? at + other[0].length : at;
}

/**
 * The number that begins at `at`, in figures or words, with its fraction ("two and a half", "1 1/2"), scale
 * ("1.5 million") and second form ("twenty-five (25)"), and the end of the range it begins ("30 to 60", "10–20",
 * "between five and ten", "thirty nor more than sixty"). Null where no number stands.
 */
export function readAmount(text: string, at: number): Amount | null {
  const first = readOne(text, at);
  if (first === null) return null;
  const end = pastOtherForm(text, first.end);
  const single: Amount = { value: first.value, end };
  const c = text.charCodeAt(end);
  if (c !== 32 && c !== 45 && c !== 0x2013 && c !== 0x2014 && c !== 10 && c !== 0xa0) return single;
  const sign = signAfterGap(text, end);
  let link = LEADS_ON.includes(sign) ? matchAt(TO, text, end) : null;
  if (!link && 'aA'.includes(sign) && BETWEEN.test(text.slice(Math.max(0, at - 10), at)))
    link = matchAt(AND, text, end);
  if (!link) return single;
  const from = end + link[0].length;
  const next = text.charCodeAt(from);
  if (!isDigit(next) && !isLetter(next)) return single;
  const last = readOne(text, from);
  if (last === null) return single;
  const to = last.value;
  // "10 to 20 million": the scale belongs to both ends.
  const value =
    first.value < 1000 && to >= 1000 && scaled(text, last) ? first.value * scaleOf(text, last) : first.value;
  return to > value ? { value, to, end: pastOtherForm(text, last.end) } : single;
}

const LAST_SCALE = /(hundred|thousand|million|billion|trillion|lakh|crore)s?$/i;
const scaled = (text: string, { end }: NumberReading): boolean =>
  LAST_SCALE.test(text.slice(Math.max(0, end - 10), end));
const scaleOf = (text: string, { end }: NumberReading): number =>
  figureScales.get(LAST_SCALE.exec(text.slice(Math.max(0, end - 10), end))![1]!.toLowerCase())!;
