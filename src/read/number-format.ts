import { toRoman } from '../nlp/index.js';

/** Larger ones are written in digits, as nobody reads them. */
const LARGEST_ROMAN = 3999;
const LARGEST_IN_WORDS = 99;
/** Letters are doubled after the last: aa, bb, cc. */
const LONGEST_LETTERS = 20;
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщыэюя';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A number of a list as it is printed, `format` by its name in Word; formats that are not known give digits. */
export function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value, 'abcdefghijklmnopqrstuvwxyz');
    case 'upperLetter':
      return letters(value, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    case 'russianLower':
      return letters(value, CYRILLIC);
    case 'russianUpper':
      return letters(value, CYRILLIC.toUpperCase());
    case 'lowerRoman':
      return writeRoman(value);
    case 'upperRoman':
      return writeRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'cardinalText':
      return capitalised(inWords(value));
    case 'ordinalText':
      return capitalised(ordinalInWords(value));
    case 'numberInDash':
      return `- ${value} -`;
    default:
      return String(value);
  }
}

/** `iv`; digits outside 1 to 3999. */
export function writeRoman(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value);
  return toRoman(value);
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as raised ones, as the mark of a note is written: they would become part of a number beside them. */
export const raised = (digits: string): string =>
  digits.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);

function letters(value: number, alphabet: string): string {
  const times = Math.ceil(value / alphabet.length);
  if (value < 1 || times > LONGEST_LETTERS) return String(value);
  return alphabet[(value - 1) % alphabet.length]!.repeat(times);
}

function ordinalEnding(value: number): string {
  const tens = Math.abs(value) % 100;
  if (tens > 10 && tens < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][tens % 10] ?? 'th';
}

function inWords(value: number): string {
  if (value < 0 || value > LARGEST_IN_WORDS) return String(value);
  if (value < 20) return UNITS[value]!;
  const unit = value % 10;
  const tens = TENS[Math.floor(value / 10) - 2]!;
  return unit === 0 ? tens : `${tens}-${UNITS[unit]}`;
}

function ordinalInWords(value: number): string {
  const words = inWords(value);
  if (/\d$/.test(words)) return `${words}${ordinalEnding(value)}`;
  const last = words.slice(words.lastIndexOf('-') + 1);
  const ordinal = ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return words.slice(0, words.length - last.length) + ordinal;
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
