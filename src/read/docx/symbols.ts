/** Signs of the fonts of pictures that stand in agreements: in lists, in boxes to tick. Others become a box. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '•',
  110: '▪',
  111: '☐',
  113: '☐',
  114: '☐',
  118: '–',
  159: '•',
  167: '▪',
  168: '☐',
  216: '•',
  224: '→',
  240: '→',
  251: '☒',
  252: '✓',
  253: '☒',
  254: '☑',
};
const SYMBOL: Readonly<Record<number, string>> = {
  45: '–',
  162: '′',
  163: '≤',
  167: '▪',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  210: '®',
  211: '©',
  212: '™',
  222: '⇒',
  226: '®',
  227: '©',
  228: '™',
};
const UNKNOWN = '□';

/** Word writes the signs of such fonts into the private area from here on. */
const PRIVATE = 0xf000;

/** The character that a code means in a font: itself, but for the fonts of pictures. */
export function symbolOf(code: number, font: string): string {
  const isPrivate = code >= PRIVATE && code <= PRIVATE + 0xff;
  const sign = isPrivate ? code - PRIVATE : code;
  if (/^(?:wingdings|webdings)/i.test(font)) return WINGDINGS[sign] ?? UNKNOWN;
  if (/^symbol/i.test(font) || isPrivate) return SYMBOL[sign] ?? (isPrivate ? latin(sign) : character(code));
  return character(code);
}

const latin = (sign: number): string => (sign >= 0x20 && sign < 0x7f ? String.fromCharCode(sign) : UNKNOWN);

const character = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : UNKNOWN;
