/** What a UTF-16 code unit is to the tokeniser. Surrogate halves are `other`: no agreement is written in them. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;

const WORD_CHARACTER = /^[\p{L}\p{M}]$/u;
const DIGIT_CHARACTER = /^\p{Nd}$/u;
const SOFT_HYPHEN = 0xad;

const UNKNOWN = 255;
const classes = new Uint8Array(0x10000).fill(UNKNOWN);

const classify = (code: number): number => {
  const character = String.fromCharCode(code);
  if (code === SOFT_HYPHEN || WORD_CHARACTER.test(character)) return LETTER;
  return DIGIT_CHARACTER.test(character) ? DIGIT : OTHER;
};

/** Class of one code unit: LETTER (combining marks and the soft hyphen included), DIGIT or OTHER. */
export const characterClass = (code: number): number => {
  const known = classes[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
};

/** True for ', ’ and ʼ. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;

/** True for the hyphen-minus, the hyphen and the non-breaking hyphen; dashes are not hyphens. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;
