/** A line that holds a page number and nothing else. */
export interface PageNumber {
  value: number;
  /** Lines of one numbering look alike: the text with the number taken out, and the kind of digits. */
  style: string;
  /** The line itself says that it numbers a page (`Page 3 of 12`, `- 4 -`). */
  explicit: boolean;
}

const PATTERNS: [pattern: RegExp, explicit: boolean][] = [
  [/^(\d{1,4})$/, false],
  [/^([ivxlc]{1,8})$/, false],
  [/^(\d{1,3})\.$/, false],
  [/^[A-Z]{1,2}-(\d{1,4})$/, false],
  [/^\[(\d{1,4})\]$/, false],
  [/^[-–—*~|]\s?(\d{1,4})\s?[-–—*~|]$/, true],
  [/^[-–—]\s?([ivxlc]{1,8})\s?[-–—]$/, true],
  [/^(?:page|pag\.|p\.|pg\.?)\s?(\d{1,4})\.?$/i, true],
  [/^(?:page|pag\.|p\.|pg\.?)\s?(\d{1,4})\s?(?:of|\/)\s?\d{1,4}$/i, true],
  [/^[-–—[(]?\s?(?:page|p\.)\s?(\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?\s?[-–—\])]?$/i, true],
  [/^(\d{1,4})\s?(?:of|\/)\s?\d{1,4}$/i, true],
];
const LONGEST = 24;

export function parsePageNumber(text: string): PageNumber | null {
  if (text.length > LONGEST) return null;
  for (const [pattern, explicit] of PATTERNS) {
    const digits = pattern.exec(text)?.[1];
    if (digits === undefined) continue;
    const roman = !/\d/.test(digits);
    const value = roman ? romanValue(digits) : Number(digits);
    if (value === null) continue;
    return {
      value,
      style: (roman ? 'roman ' : '') + text.replace(digits, '#').replace(/\d+/g, '#'),
      explicit,
    };
  }
  return null;
}

/** `Form 3`: a heading with its number, unless it calls itself a page. */
export const isNumberedHeading = (text: string): boolean =>
  /^\p{L}+\.? (?:no\.? ?)?\d+$/iu.test(text) && !parsePageNumber(text);

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Value of a small roman numeral in its usual spelling, or null. */
function romanValue(digits: string): number | null {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(digits)) return null;
  let value = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const one = ROMAN[digits[index]!]!;
    value += one < (ROMAN[digits[index + 1]!] ?? 0) ? -one : one;
  }
  return value;
}
