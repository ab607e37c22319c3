import type { NumberReading } from './number-words.js';

const SHAPE =
  /\d{1,3}(?:[ \u00a0\u202f'’]\d{3}){1,5}(?!\d)(?:[.,]\d{1,2})?(?!\d)|\d{1,18}(?:[.,]\d{1,18}){0,8}/y;

/**
 * Reads a number in figures that begins at `at`, with its grouping marks: `1,000,000.50`, `1.000.000,50`,
 * `1 000 000`, `1'000'000`, `180`, `1.5`. Where both marks occur the last one is the decimal mark; a mark that occurs more
 * than once groups; a single comma before exactly three digits groups. A single point before exactly three
 * digits is a decimal point unless `pointGroups` (sums of money, which have no third decimal).
 */
export function readNumeral(text: string, at: number, pointGroups: boolean): NumberReading | null {
  const whole = readWhole(text, at);
  if (whole) return whole;
  SHAPE.lastIndex = at;
  const shape = SHAPE.exec(text)?.[0];
  if (shape === undefined) return null;
  const value = numeralValue(shape, pointGroups);
  return Number.isFinite(value) ? { value, end: at + shape.length } : null;
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
/** More figures than a number can tell apart are read as others are. */
const MOST_DIGITS = 15;
const MARKS = ".,'’ \u00a0\u202f";

/** Most numbers: figures with no mark behind them that another figure follows. */
function readWhole(text: string, at: number): NumberReading | null {
  let value = 0;
  let end = at;
  for (let c = text.charCodeAt(end); isDigit(c); c = text.charCodeAt(end)) {
    value = value * 10 + c - 48;
    end += 1;
    if (end - at > MOST_DIGITS) return null;
  }
  if (end === at) return null;
  return isDigit(text.charCodeAt(end + 1)) && MARKS.includes(text.charAt(end)) ? null : { value, end };
}

function numeralValue(shape: string, pointGroups: boolean): number {
  // Most are figures alone.
  const plain = Number(shape);
  if (Number.isInteger(plain) && !shape.includes('.')) return plain;
  const digits = shape.replace(/[ \u00a0\u202f'’]/g, '');
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return Number(digits);
  const last = Math.max(comma, point);
  const mark = digits[last]!;
  const mixed = comma >= 0 && point >= 0;
  const single = digits.indexOf(mark) === last;
  const threeAfter = digits.length - last - 1 === 3;
  const decimal = mixed ? single : single && !(threeAfter && last <= 3 && (mark === ',' || pointGroups));
  if (!decimal) return Number(digits.replace(/[.,]/g, ''));
  return Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`);
}
