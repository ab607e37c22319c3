import { describe, expect, it } from 'vitest';
import { type Extent, PatternComparison, parsePattern } from '../../src/rules/index.js';

const LEXICONS = new Map([
  ['settle', ['settle', 'resolve', 'put an end to'].map(parsePattern)],
  ['end', ['{settle}', 'end'].map(parsePattern)],
]);

const covers = (by: string | string[], what: string, extent: Extent): boolean =>
  new PatternComparison(LEXICONS).covers([by].flat().map(parsePattern), parsePattern(what), extent);

describe('a pattern that matches wherever another does', () => {
  const CASES: [string, string | string[], string, boolean[]][] = [
    ['the same word by its stem', 'settle', 'settled', [true, true, true]],
    ['another word', 'settle', 'settlement', [false, false, false]],
    ['a word for its exact form', 'cis', '"CIS"', [true, true, true]],
    ['an exact form for a word', '"CIS"', 'CIS', [false, false, false]],
    ['the beginning of it', 'a b', 'a b c', [false, true, true]],
    ['a part of its middle', 'b', 'a b c', [false, false, true]],
    ['more than it', 'a b', 'a', [false, false, false]],
    ['a wider gap', 'a ..8 b', 'a ..3 b', [true, true, true]],
    ['a narrower gap', 'a ..3 b', 'a ..8 b', [false, false, false]],
    ['a gap over its words', 'a ..2 d', 'a b c d', [true, true, true]],
    ['a gap too small for its words', 'a ..1 d', 'a b c d', [false, false, false]],
    ['one gap for two and a word', 'a ..9 c', 'a ..4 b ..4 c', [true, true, true]],
    ['the alternatives together', ['a b', 'a c'], 'a (b|c)', [true, true, true]],
    ['not all alternatives', ['a b', 'a c'], 'a (b|c|d)', [false, false, false]],
    ['what may be missing', '[the] a', 'a', [true, true, true]],
    ['what may be missing there', 'a', '[the] a', [false, false, true]],
    ['a phrase of the lexicon', '{settle} it', 'put an end to it', [true, true, true]],
    ['a lexicon in a lexicon', '{end}', '{settle}', [true, true, true]],
    ['fewer phrases', '{settle}', '{end}', [false, false, false]],
    ['the same fact', 'on <date>', 'on <date>', [true, true, true]],
    ['a gap over a fact, however long that is', 'on ..9 b', 'on <date> b', [false, false, false]],
    ['a gap over a number, which is one word', 'a ..1 b', 'a <number> b', [true, true, true]],
    ['anywhere for the beginning of the clause', 'a', '^ a', [true, true, true]],
    ['the beginning of the clause for anywhere', '^ a', 'a', [false, false, false]],
    ['the beginning of the clause for the same', '^ ..2 b', '^ a b', [true, true, true]],
  ];
  it.each(CASES)('%s', (_case, by, what, expected) => {
    expect((['whole', 'beginning', 'anywhere'] as const).map((extent) => covers(by, what, extent))).toEqual(
      expected,
    );
  });

  it('is not known of patterns beyond all bounds', () => {
    const wide = `a ${'..40 (b|c) '.repeat(12)} d`;
    expect(covers(wide, wide.replace('d', 'd e'), 'beginning')).toBe(false);
  });
});
