import type { Span } from '../../model/index.js';

/** Words between quotation marks. `span`: the words alone; `open`: offset of the first mark; `after`: behind the last. */
export interface Quoted {
  span: Span;
  open: number;
  after: number;
}

/** Marks that open, with those that close what they open; typists and scanners mix them. */
const DOUBLE = '"”“»ʺ″';
const CLOSERS: Readonly<Record<string, string>> = {
  '"': DOUBLE,
  '“': DOUBLE,
  '”': DOUBLE,
  ʺ: DOUBLE,
  '″': DOUBLE,
  '„': DOUBLE,
  '«': DOUBLE,
  '‘': "’'",
  "'": "’'",
  '`': '"”\'’',
};
const LONGEST_QUOTED = 120;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** True where a letter or a figure of any script stands at `at`. */
export function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : code >= 128 && LETTER_OR_DIGIT.test(text[at]!);
}

const OPENERS: ReadonlySet<string> = new Set(Object.keys(CLOSERS));
const OPENER_CODES = new Uint8Array(0x2100);
for (const mark of OPENERS) OPENER_CODES[mark.charCodeAt(0)] = 1;

/** True for a sign that may open a quotation. */
export const opensQuotation = (sign: string): boolean => OPENERS.has(sign);
/** The same by its code unit. */
export const isQuotationCode = (code: number): boolean => OPENER_CODES[code] === 1;

/**
 * The short quotation that opens at `at`: double or single marks, straight, curly, French or German, doubled single
 * ones too. Null for an apostrophe, and for a quotation of more than 120 characters or with a blank line in it.
 */
export function readQuoted(text: string, at: number): Quoted | null {
  const mark = text[at]!;
  const closers = CLOSERS[mark];
  if (closers === undefined || isWordCharacter(text, at - 1)) return null;
  // A closing mark opens where a typist turned it round: after a space.
  if (mark === '”' && !/[\s(]/.test(text[at - 1] ?? ' ')) return null;
  const doubled = text[at + 1] === mark && "‘'`".includes(mark);
  const single = !doubled && mark !== '`' && closers !== DOUBLE;
  let start = at + (doubled ? 2 : 1);
  while (text[start] === ' ') start += 1;
  if (!isWordCharacter(text, start)) return null;
  const limit = Math.min(text.length, start + LONGEST_QUOTED);
  for (let end = start + 1; end < limit; end += 1) {
    if (!maySettle(text.charCodeAt(end))) continue;
    const sign = text[end]!;
    if (sign === '\n' && text[end + 1] === '\n') return null;
    if (sign === '“' && closers === DOUBLE && isWordCharacter(text, end + 1)) return null;
    const closesDoubled = closers === DOUBLE && "’'".includes(sign) && text[end + 1] === sign;
    if (!(closers.includes(sign) || closesDoubled || (doubled && DOUBLE.includes(sign)))) continue;
    // "the Sending State’s forces": an apostrophe.
    if ((single || doubled) && isWordCharacter(text, end + 1)) continue;
    if (doubled && "’'".includes(sign) && !"’'".includes(text[end + 1] ?? '')) continue;
    let after = end + 1;
    while (
      "’'".includes(sign) &&
      (doubled || closesDoubled || mark === '`') &&
      "’'".includes(text[after] ?? ' ')
    )
      after += 1;
    return { span: { start, end: trimmedEnd(text, start, end) }, open: at, after };
  }
  return null;
}

/** A mark that may close a quotation or shows that it is none, or a line end. */
const maySettle = (code: number): boolean => SETTLING[code] === 1;
const SETTLING = new Uint8Array(0x2100);
for (const sign of `${DOUBLE}’'\n`) SETTLING[sign.charCodeAt(0)] = 1;

/** American typists put the comma inside the marks. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && ' \n,;:.'.includes(text[at - 1]!)) at -= 1;
  // "the U.S." keeps its point.
  return text[at] === '.' && at < end && text[at - 2] === '.' ? at + 1 : at;
}
