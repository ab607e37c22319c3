import { partitionPoint } from '../../model/index.js';

const LOW_HALF = /(?<=[\ud800-\udbff])[\udc00-\udfff]/g;

/** A function from offsets in UTF-16 code units, as in records, to offsets in characters of Unicode, as on the web. */
export function codePointsOf(text: string): (offset: number) => number {
  const second = [...text.matchAll(LOW_HALF)].map(({ index }) => index);
  return (offset) => offset - partitionPoint(second, (at) => at < offset);
}
