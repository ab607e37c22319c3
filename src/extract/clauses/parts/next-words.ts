import { ANY, OTHER, type Piece, SPACE } from './pieces.js';

/** The words that can stand behind the first of what an expression matches. */
export interface NextWords {
  /** Whole, in lower case. */
  words: readonly string[];
  /** How further ones end that are not told whole; the empty ending: any word. */
  endings: readonly string[];
  /** Those of `words` with which every match ends; the empty word: `first`, before any that is not told. */
  last: readonly string[];
  /** Whether anything but white space can stand right behind it. */
  unspaced: boolean;
  /** Whether anything but a letter can stand behind the white space behind it. */
  unlettered: boolean;
}

/** Pieces in a row. */
interface Rest {
  piece: Piece;
  after: Rest | null;
}

const inRow = (pieces: readonly Piece[], after: Rest | null): Rest | null =>
  pieces.reduceRight<Rest | null>((rest, piece) => ({ piece, after: rest }), after);

/**
 * Reads the options of an expression for the matches that begin with the words `first`, and for what stands behind those:
 * mostly a space and a letter. A word too many costs time and changes nothing; none may be missing.
 */
export function nextWords(options: readonly (readonly Piece[])[], first: string): NextWords {
  const words = new Set<string>();
  const endings = new Set<string>();
  let unspaced = false;
  let unlettered = false;
  /** Anything may follow `first`, or the white space behind it. */
  const seeEnd = (next: string | null): void => {
    if (next === null) unspaced = true;
    if (next === null || next === '') unlettered = true;
  };
  /** How often each word is read, and how often the match ends with it. */
  const readings = new Map<string, number>();
  const ends = new Map<string, number>();
  const add = (word: string, isEnd: boolean): void => {
    readings.set(word, (readings.get(word) ?? 0) + 1);
    if (isEnd) ends.set(word, (ends.get(word) ?? 0) + 1);
    const any = word.lastIndexOf(ANY);
    if (any === -1 && word !== '') words.add(word);
    else endings.add(word.slice(any + 1));
  };
  /** `before`: what is matched of `first`; `next`: of the word behind, null before it. */
  const read = (rest: Rest | null, before: string, next: string | null): void => {
    if (!first.startsWith(before)) return;
    if (rest === null) {
      if (before !== first) return;
      seeEnd(next);
      add(next ?? '', next !== '');
      return;
    }
    const { piece, after } = rest;
    if (piece.optional) read(after, before, next);
    for (const sign of piece.signs) readSign(sign, after, before, next);
    // Of what must follow only that is read.
    const once = { ...piece, optional: true, most: piece.most - 1 };
    const behind = piece.isAhead ? null : once.most > 0 ? { piece: once, after } : after;
    for (const option of piece.options) read(inRow(option, behind), before, next);
  };
  const readSign = (sign: string, after: Rest | null, before: string, next: string | null): void => {
    const isLetter = sign !== SPACE && sign !== OTHER;
    if (sign === OTHER && before === first) seeEnd(next);
    if (isLetter && next !== null) read(after, before, next + sign);
    else if (isLetter) read(after, before + sign, null);
    // Behind the last word anything ends it.
    else if (next) add(next, false);
    else if (sign === SPACE) {
      if (before === first) read(after, before, '');
      else read(after, before + SPACE, null);
    }
  };
  for (const option of options) read(inRow(option, null), '', null);
  const isLast = (word: string): boolean => readings.get(word) === 1 && ends.get(word) === 1;
  const others = [...endings];
  const last = (others.length === 0 ? [...words] : others.length === 1 ? others : []).filter(isLast);
  return { words: [...words], last, endings: [...endings], unspaced, unlettered };
}
