import { endsSentence } from '../../nlp/index.js';

/** A sentence of a passage: offsets into the flat text it was cut from. */
export interface Sentence {
  start: number;
  end: number;
}

const LETTERS = /[A-Za-z0-9]/;

/**
 * The first `most` sentences of `flat` (line ends already turned into spaces), without the white space around
 * them. A semicolon does not end a sentence.
 */
export function sentences(flat: string, most: number): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (let stop = flat.indexOf('.'); stop >= 0 && found.length < most; stop = flat.indexOf('.', stop + 1)) {
    let next = stop + 1;
    while (next < flat.length && !LETTERS.test(flat[next]!)) next += 1;
    if (next >= flat.length) break;
    let wordStart = stop;
    while (wordStart > start && flat[wordStart - 1]! > ' ') wordStart -= 1;
    let nextEnd = next;
    while (nextEnd < flat.length && LETTERS.test(flat[nextEnd]!)) nextEnd += 1;
    const gap = {
      text: flat,
      wordStart,
      wordEnd: stop,
      nextStart: next,
      nextEnd,
      first: wordStart === start,
    };
    if (!endsSentence(gap)) continue;
    found.push({ start, end: stop + 1 });
    start = stop + 1;
    while (start < flat.length && flat[start]! <= ' ') start += 1;
    stop = start;
  }
  const end = flat.trimEnd().length;
  if (found.length < most && start < end) found.push({ start, end });
  return found;
}
