/** What else than letters a sign of an expression can stand for: any letters, white space, or anything else. */
export const ANY = '*';
export const SPACE = ' ';
export const OTHER = '.';

/** A part of an expression. */
export interface Piece {
  /** One of these: some letters, `ANY`, `SPACE` or `OTHER`; none of a group. */
  signs: readonly string[];
  /** Of a group. */
  options: readonly (readonly Piece[])[];
  /** What must follow, of which nothing is taken. */
  isAhead: boolean;
  optional: boolean;
  /** How often at most; of signs, once stands for all. */
  most: number;
}

const LETTERS_OR_SIGN = /[a-z]+(?![?*+{])|\[[^\]]+\]|\\?./iy;
const GROUP = /\((?:\?(?::|<?[=!]))?/y;
const QUANTIFIER = /([?*+])|\{(\d+),(\d+)\}/y;

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

/**
 * The pieces of each option of an expression that is written with letters, choices, groups, `[…]`, `?`, `+`, `*`, `{m,n}`,
 * and with what may or may not stand before or behind. What may not stand somewhere is left out.
 */
export function optionsOf(source: string): Piece[][] {
  let at = 0;
  const choice = (): Piece[][] => {
    const options: Piece[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        options.push([]);
        at += 1;
      } else {
        const piece = next();
        if (piece) options.at(-1)!.push(piece);
      }
    }
    return options;
  };
  const next = (): Piece | null => {
    const group = matchAt(GROUP, source, at)?.[0];
    const atom = group ?? matchAt(LETTERS_OR_SIGN, source, at)![0];
    at += atom.length;
    const options = group ? choice() : [];
    // Past the bracket that closes it.
    if (group) at += 1;
    const [quantifier = '', sign, least, most] = matchAt(QUANTIFIER, source, at) ?? [];
    at += quantifier.length;
    if (atom === '\\b' || atom.endsWith('!') || atom === '(?<=') return null;
    return {
      signs: group ? [] : signsOf(atom),
      options,
      isAhead: atom === '(?=',
      optional: sign === '?' || sign === '*' || least === '0',
      most: Number(most ?? 1),
    };
  };
  return choice();
}

function signsOf(atom: string): string[] {
  if (/^[a-z]/i.test(atom)) return [atom.toLowerCase()];
  if (atom === '\\s') return [SPACE];
  if (atom === '[a-z]') return [ANY];
  if (atom === '\\w' || /^\[.*[a-z]-[a-z]/.test(atom)) return [ANY, OTHER];
  if (!atom.startsWith('[')) return [OTHER];
  return [...atom.slice(1, -1)].map((sign) => (/[a-z]/.test(sign) ? sign : OTHER));
}
