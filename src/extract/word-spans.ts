const LETTER = 1;
const APOSTROPHE = 2;
/** By code unit: letters and figures of Latin script, and apostrophes. */
const CLASS = new Uint8Array(1 << 16);
for (let code = 48; code <= 57; code += 1) CLASS[code] = LETTER;
for (let code = 65; code <= 90; code += 1) CLASS[code] = CLASS[code + 32] = LETTER;
for (let code = 0xc0; code < 0x250; code += 1) CLASS[code] = LETTER;
CLASS[0xd7] = CLASS[0xf7] = 0;
CLASS[0x27] = CLASS[0x2019] = APOSTROPHE;

/** True for a straight or curly apostrophe. */
export const isApostrophe = (code: number): boolean => CLASS[code] === APOSTROPHE;

/** Offset of the first letter or figure from `at` on; the length of the text when there is none. */
export function wordStart(text: string, at: number): number {
  const { length } = text;
  let next = at;
  while (next < length && CLASS[text.charCodeAt(next)] !== LETTER) next += 1;
  return next;
}

/** Behind the word that begins at `start`: letters, figures and apostrophes between letters. */
export function wordEnd(text: string, start: number): number {
  const { length } = text;
  let at = start;
  for (;;) {
    while (at < length && CLASS[text.charCodeAt(at)] === LETTER) at += 1;
    const goesOn =
      at + 1 < length && isApostrophe(text.charCodeAt(at)) && CLASS[text.charCodeAt(at + 1)] === LETTER;
    if (!goesOn) return at;
    at += 1;
  }
}

/** The words of a text in order: offsets where each begins and behind each. */
export interface WordSpans {
  starts: Int32Array;
  ends: Int32Array;
}

/** The words of `text`, walked through once for all who look at them: definitions, uses of terms, citations. */
export function wordSpans(text: string): WordSpans {
  const starts = new Int32Array((text.length >> 1) + 1);
  const ends = new Int32Array(starts.length);
  let count = 0;
  for (let at = wordStart(text, 0); at < text.length; count += 1) {
    starts[count] = at;
    at = wordEnd(text, at);
    ends[count] = at;
    at = wordStart(text, at);
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count) };
}
