export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

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
  const utf16 = guessUtf16(bytes);
  if (utf16) return { ...decode(bytes, utf16.encoding), guessed: !utf16.marked };
  const utf8 = decode(bytes, 'utf-8');
  if (utf8.undecodable === 0) return { ...utf8, guessed: false };
  const beyondAscii = (utf8.text.match(/[^\0-\x7f\ufffd]/g) ?? []).length;
  if (utf8.undecodable <= beyondAscii * MAX_BROKEN_SHARE) return { ...utf8, guessed: true };
  return { text: decodeWindows1252(bytes), encoding: 'windows-1252', undecodable: 0, guessed: true };
}

/** UTF-16 by its byte order mark, or by zero bytes in every other place, as Latin letters have them. */
export function guessUtf16(bytes: Uint8Array): { encoding: 'utf-16le' | 'utf-16be'; marked: boolean } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', marked: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', marked: true };
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

/** By hand: `TextDecoder` reads `windows-1252` as Latin-1 in some releases of Node. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
