import { WINDOWS_1252 } from '../decode-text.js';

/** Signs of the fonts Symbol and Wingdings, as they are copied: from U+F000 on, by their code in the font. */
const SIGNS: Readonly<Record<string, string>> = {
  '\uf02d': '−',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '❑',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0a8': '◻',
  '\uf0b7': '•',
  '\uf0be': '—',
  '\uf0d8': '➢',
  '\uf0de': '⇒',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
};
/** Such a sign by itself: inside a word the code means something else. */
const ALONE = /(?<!\p{L})[\uf02d-\uf0fe](?!\p{L})/gu;

/** Quotation marks and dashes of Windows-1252, taken for Latin-1: an apostrophe may stand between letters. */
const WINDOWS = /(?<!\p{L})[\u0080-\u009f]|[\u0080-\u009f](?!\p{L})|\u0092/gu;

/** The usual sign for each bullet, dash, arrow, box and quotation mark that such fonts copy as something else. */
export const writeSigns = (text: string): string =>
  text
    .replace(ALONE, (sign) => SIGNS[sign] ?? sign)
    .replace(WINDOWS, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!);
