import type { Issue } from '../model/index.js';
import type { DecodedText } from './decode-text.js';

/** Names as people write them; others are written as they are. */
const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'utf-32le': 'UTF-32',
  'utf-32be': 'UTF-32',
  'windows-1252': 'Windows-1252',
};

/** What a reader should know of how the bytes of a text became characters. */
export function encodingIssues(
  decoded: Pick<DecodedText, 'guessed' | 'undecodable'> & { encoding: string },
): Issue[] {
  const encoding = NAMES[decoded.encoding] ?? decoded.encoding;
  if (decoded.undecodable > 0) {
    return [
      {
        code: 'read/undecodable-characters',
        severity: 'warning',
        message: `The text is not valid ${encoding}, so ${decoded.undecodable === 1 ? 'a character is' : `${decoded.undecodable} characters are`} lost and shown as \ufffd; save it again as UTF-8 in the program it comes from.`,
      },
    ];
  }
  if (!decoded.guessed) return [];
  return [
    {
      code: 'read/encoding-guessed',
      severity: 'info',
      message: `The text does not say its encoding and was read as ${encoding}; save it as UTF-8 if letters look wrong.`,
    },
  ];
}

/** Said of a text of which nothing can be used for that. */
export const UNKNOWN_ENCODING: Issue = {
  code: 'read/unknown-encoding',
  severity: 'error',
  message:
    'The text does not say its encoding and gives no words in any that was tried; save it again as UTF-8 in the program it comes from.',
};
