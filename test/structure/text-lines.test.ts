import { describe, expect, it } from 'vitest';
import { linesOf, shapeOf } from '../../src/structure/text-lines.js';

describe('linesOf', () => {
  it.each([
    ['an empty text has none', '', []],
    ['white space has none', ' \n\t\n ', []],
    ['a line end', 'a\nb', ['block a', 'line b']],
    ['a blank line', 'a\n\nb', ['block a', 'block b']],
    ['a line of blanks is blank', 'a\n  \nb', ['block a', 'block b']],
    ['white space at the ends is left out', '  a \u00a0\n\tb', ['block a', 'line b']],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text).map(({ start, end, before }) => `${before} ${text.slice(start, end)}`)).toEqual(
      expected,
    );
  });
});

describe('shapeOf', () => {
  it('takes line ends as meant where lines are longer than a page is wide', () => {
    expect(shapeOf(linesOf(`Short\n${'word '.repeat(60)}\nShort`), false).hard).toBe(true);
  });
  it('takes line ends as wrapping where no line is', () => {
    expect(shapeOf(linesOf(`${'word '.repeat(14)}\n`.repeat(5)), false)).toEqual({ hard: false, width: 69 });
  });
  it('takes the lines of a printed page as wrapped, however long they are', () => {
    expect(shapeOf(linesOf(`${'word '.repeat(40)}\n`.repeat(5)), true)).toEqual({ hard: false, width: 199 });
  });
});
