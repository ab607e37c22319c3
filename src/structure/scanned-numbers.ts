import { type Reading, readNumber } from './numbering.js';

/**
 * What scanners make of a 1 or a 0 may be one: `l.` and `I.` before `2.`, `(ll)` before `(12)`, `1O.` before `11.`, and
 * `(1)` after `(k)`.
 */
export function readScanned(number: string, style: string): readonly Reading[] {
  if (number === '1' && style === '()') return [...readNumber('1'), ...readNumber('l')];
  if (/^[lI]{1,2}$/.test(number)) return [...readNumber(number), ...readNumber(digitsOf(number))];
  // `14.I` and `23.O` are the letters after H and N before they are a misread 14.1 and 23.0.
  if (/^[0-9]{1,3}\.[IO]$/.test(number)) return [...readNumber(number), ...readNumber(digitsOf(number))];
  return readNumber(/[0-9]/.test(number) && !/[a-z]{3}/.test(number) ? digitsOf(number) : number);
}

/** The digits that scanners took for letters. */
export const digitsOf = (number: string): string => number.replace(/[lI]/g, '1').replace(/O/g, '0');
