import { TextDecoder } from 'node:util';
import { decodeText, decodeWindows1252, guessWide } from '../decode-text.js';

export interface DecodedPage {
  text: string;
  encoding: string;
  guessed: boolean;
  undecodable: number;
}

/** A page says its encoding so near to its beginning. */
const DECLARED_WITHIN = 4096;
const DECLARED =
  /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

/**
 * Decodes a web page: by byte order mark, as UTF-8 where it is that throughout, by what the page declares, or else as a
 * text file. Pages often declare what they are not, and hardly anything else is UTF-8 by chance.
 */
export function decodeHtml(bytes: Uint8Array): DecodedPage {
  const plain = decodeText(bytes);
  if (!plain.guessed || guessWide(bytes)) return plain;
  const head = Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString('latin1');
  const match = DECLARED.exec(head);
  const decoder = decoderFor(match?.[1] ?? match?.[2] ?? '');
  // Declared to be UTF-8 or UTF-16, which it is not.
  if (decoder === null || /^utf/.test(decoder.encoding)) return plain;
  const { encoding } = decoder;
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  const undecodable = (text.match(/\ufffd/g) ?? []).length;
  return { text, encoding, guessed: false, undecodable };
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
