export type Encoding = WideEncoding | 'utf-8' | 'windows-1252';
export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

export interface DecodedText {
  /** Without byte order mark, line ends as in the file. */
  text: string;
  encoding: Encoding;
  /** Neither a byte order mark nor valid UTF-8 settles the encoding. */
  guessed: boolean;
  /** Bytes that mean nothing in the encoding, each replaced by U+FFFD. */
  undecodable: number;
}

/** Bytes 80 to 9F of Windows-1252; the five that are not assigned keep their control character, as browsers do. */
export const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** UTF-8 stays the better guess while broken places are at most this share of the letters beyond ASCII. */
const MAX_BROKEN_SHARE = 0.25;

/**
 * Decodes by byte order mark, else as UTF-8 where that is valid or nearly so, else as Windows-1252, in which
 * every byte means something. UTF-16 without a mark is known by its zero bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = guessWide(bytes);
  if (wide?.encoding === 'utf-32le' || wide?.encoding === 'utf-32be')
    return { ...decodeUtf32(bytes, wide.encoding), guessed: false };
  if (wide) return { ...decode(bytes, wide.encoding), guessed: !wide.marked };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8.undecodable === 0) return { ...utf8, guessed: false };
  const beyondAscii = (utf8.text.match(/[^\0-\x7f\ufffd]/g) ?? []).length;
  if (utf8.undecodable <= beyondAscii * MAX_BROKEN_SHARE) return { ...utf8, guessed: true };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', undecodable: 0, guessed: true };
}

/**
 * UTF-16 and UTF-32 by their byte order mark, UTF-16 also by zero bytes in every other place, as Latin letters have
 * them.
 */
export function guessWide(
  bytes: Uint8Array,
):
  | { encoding: 'utf-16le' | 'utf-16be'; marked: boolean }
  | { encoding: 'utf-32le' | 'utf-32be'; marked: true }
  | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) {
    const isLonger = third === 0 && fourth === 0 && bytes.length % 4 === 0;
    return { encoding: isLonger ? 'utf-32le' : 'utf-16le', marked: true };
  }
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return { encoding: 'utf-32be', marked: true };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', marked: true };
  const pairs = Math.min(bytes.length >> 1, 2048);
  const zeros = [0, 0];
  for (let index = 0; index < pairs * 2; index += 1) if (bytes[index] === 0) zeros[index & 1]! += 1;
  const isMost = (count: number) => pairs > 1 && count > pairs * 0.7;
  const isFew = (count: number) => count < pairs * 0.02;
  if (isMost(zeros[1]!) && isFew(zeros[0]!)) return { encoding: 'utf-16le', marked: false };
  if (isMost(zeros[0]!) && isFew(zeros[1]!)) return { encoding: 'utf-16be', marked: false };
  return null;
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') {
  // A U+FFFD that the file itself holds is sound: only bytes that fail are counted.
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, undecodable: 0 };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, encoding, undecodable: (text.match(/\ufffd/g) ?? []).length };
  }
}

/** By hand: no `TextDecoder` knows it. Begins with the mark. */
function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be') {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let undecodable = 0;
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    const isLetter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!isLetter) undecodable += 1;
    pieces.push(isLetter ? String.fromCodePoint(code) : '\ufffd');
  }
  return { text: pieces.join(''), encoding, undecodable };
}

/** Text in which more than this share is beyond ASCII is not of the languages that Windows-1252 is for … */
const MOST_BEYOND_ASCII = 0.3;
/** … where there are so many of such signs. */
const FEWEST_BEYOND_ASCII = 20;

/** True where the guess, made for want of a better one, gives no words: the bytes are of an encoding nobody names. */
export function isWrongGuess({
  text,
  encoding,
  guessed,
}: {
  text: string;
  encoding: string;
  guessed: boolean;
}): boolean {
  if (!guessed || encoding !== 'windows-1252') return false;
  // Rows of dots and rules are no words.
  const signs = text.replace(/\s+/g, '').replace(/(.)\1{2,}/g, '');
  const beyond = (signs.match(/[^\0-\x7f]/g) ?? []).length;
  return beyond >= FEWEST_BEYOND_ASCII && beyond > signs.length * MOST_BEYOND_ASCII;
}

/** By hand: `TextDecoder` reads `windows-1252` as Latin-1 in some releases of Node. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
