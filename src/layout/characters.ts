/** Blanks that are not U+0020, all one unit long. */
const BLANK = /[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Signs that look like another one, which is meant; all one unit long. */
const LIKE_ANOTHER: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u037e': ';',
  '\u2126': 'Ω',
  '\u212a': 'K',
  '\u212b': 'Å',
};
const LOOKALIKE = /[\u2010\u2011\u037e\u2126\u212a\u212b]/g;
/** Characters without a shape: controls, byte order marks, zero-width joiners, direction marks, soft hyphens. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
const SOFT_HYPHEN = '\u00ad';
const LIGATURES: Record<string, string> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};
const LENGTH_CHANGING = /[\p{Cc}\p{Cf}\ufb00-\ufb06]/u;

/** Letters, signs, dashes and quotation marks that stay as they are: all that most lines hold. */
const CLEAN = /^[ -~\u00a1-\u00ac\u00ae-\u00ff\u2012-\u201f]*$/;

export interface CleanText {
  text: string;
  /** `[at, raw]`: from `at` in `text` on, characters are those from `raw` on; first pair is `[0, …]`. */
  origin: [number, number][];
}

/**
 * Blanks of every kind become U+0020 and hyphens `-`, ligatures are written out, characters without a shape and soft
 * hyphens go; white space at both ends is cut. A soft hyphen at the very end stays, as `-`: it broke a word.
 */
export function cleanLine(raw: string): CleanText {
  if (CLEAN.test(raw)) return { text: raw.trim(), origin: [[0, raw.length - raw.trimStart().length]] };
  const spaced = raw.replace(BLANK, ' ').replace(LOOKALIKE, (sign) => LIKE_ANOTHER[sign]!);
  if (!LENGTH_CHANGING.test(spaced)) {
    const start = spaced.length - spaced.trimStart().length;
    return { text: spaced.trim(), origin: [[0, start]] };
  }
  return rewrite(spaced);
}

function rewrite(raw: string): CleanText {
  const end = raw.trimEnd().length;
  let text = '';
  const origin: [number, number][] = [];
  const put = (characters: string, from: number) => {
    const last = origin.at(-1);
    if (!last || from - last[1] !== text.length - last[0]) origin.push([text.length, from]);
    text += characters;
  };
  for (let index = 0; index < end; index += 1) {
    const character = raw[index]!;
    const letters = LIGATURES[character];
    if (letters) for (const letter of letters) put(letter, index);
    else if (character === SOFT_HYPHEN) {
      if (index === end - 1 && text !== '') put('-', index);
    } else if (!UNSEEN.test(character) && !(character === ' ' && text === '')) put(character, index);
  }
  return { text: text.trimEnd(), origin: origin.length > 0 ? origin : [[0, 0]] };
}

/** The text without the stretches `cuts`, which are in order and do not overlap. */
export function without({ text, origin }: CleanText, cuts: readonly [number, number][]): CleanText {
  const kept: CleanText = { text: '', origin: [] };
  let from = 0;
  let run = 0;
  for (const [start, end] of [...cuts, [text.length, text.length] as const]) {
    while (from < start) {
      while (run + 1 < origin.length && origin[run + 1]![0] <= from) run += 1;
      const [at, raw] = origin[run]!;
      const to = Math.min(start, origin[run + 1]?.[0] ?? start);
      kept.origin.push([kept.text.length, raw + from - at]);
      kept.text += text.slice(from, to);
      from = to;
    }
    from = end;
  }
  return kept.origin.length > 0 ? kept : { text: '', origin: [[0, 0]] };
}
