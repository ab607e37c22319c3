/** Letters of scripts that are written from right to left. */
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EACH_FROM_RIGHT = new RegExp(FROM_RIGHT, 'gu');
const EACH_LETTER = /\p{L}/gu;

type Direction = 'left' | 'right' | null;

/**
 * Pieces of a line that stand from left to right, in the order in which they are read: the words of a script that is
 * written from right to left begin at the right, and among them numbers and words of other scripts go on as they stand.
 * Each piece is in its own order already. The same list where nothing is written from right to left.
 */
export function inLogicalOrder<T extends { words: string }>(pieces: readonly T[]): readonly T[] {
  if (pieces.length < 2 || !pieces.some(({ words }) => FROM_RIGHT.test(words))) return pieces;
  const whole = pieces.map(({ words }) => words).join('');
  const isFromRight = 2 * count(EACH_FROM_RIGHT, whole) > count(EACH_LETTER, whole);
  const other: Direction = isFromRight ? 'left' : 'right';
  const ordered: T[] = [];
  /** Pieces of the other direction, and what may stand between them; read the other way round. */
  let turned: T[] = [];
  let between: T[] = [];
  for (const piece of isFromRight ? pieces.toReversed() : pieces) {
    const direction = directionOf(piece.words);
    if (direction === other) {
      turned.unshift(piece, ...between.toReversed());
      between = [];
    } else if (direction === null && turned.length > 0) between.push(piece);
    else {
      ordered.push(...turned, ...between, piece);
      turned = [];
      between = [];
    }
  }
  return [...ordered, ...turned, ...between];
}

const directionOf = (words: string): Direction =>
  FROM_RIGHT.test(words) ? 'right' : /[\p{L}\p{N}]/u.test(words) ? 'left' : null;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;
