import type { WordMarker } from './markers.js';
import { readNumber } from './numbering.js';

/**
 * A line that is a Roman numeral, `No. I` or `Note No. 1`, and nothing else: a part without a word, as in exchanges of
 * notes.
 */
export function readNoteNumeral(head: string, start: number, end: number): WordMarker | null {
  if (end - start > 16) return null;
  const found =
    /^((?:(?:Nr|No|Note|Letter|(?:Note|Letter) No|NOTE|LETTER|(?:NOTE|LETTER) NO)\.?\s)?)([IVX]{1,4})\.?$/.exec(
      head,
    ) ?? /^((?:Note|Letter|NOTE|LETTER)(?: No\.?| NO\.?)?\s)([0-9]{1,2}|[A-H])\.?$/.exec(head);
  const number = found?.[2];
  const [reading] = number === undefined ? [] : readNumber(number);
  if (found === null || number === undefined || reading === undefined) return null;
  return {
    type: 'word',
    kind: 'part',
    word: '',
    start,
    labelEnd: start + found[1]!.length + number.length,
    number,
    readings: [reading],
    rest: 'none',
    restStart: end,
  };
}
