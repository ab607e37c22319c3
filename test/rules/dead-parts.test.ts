import { describe, expect, it } from 'vitest';
import { deadParts, type Extent, PatternComparison, parsePattern } from '../../src/rules/index.js';

const LEXICONS = new Map([['settle', ['settle', 'resolve'].map(parsePattern)]]);

const dead = (patterns: string[], extent: Extent): string[] =>
  deadParts(patterns.map(parsePattern), new PatternComparison(LEXICONS), extent).map(
    ({ index, kind, part, coveredBy }) => `${index} ${kind} ${part} < ${coveredBy}`,
  );

describe('parts that decide nothing', () => {
  const CASES: [string, string[], string[]][] = [
    ['nothing', ['a (b|c) [d] e'], []],
    ['two words of one stem', ['dispute (settle|settled)'], ['0 alternative settled < settle']],
    ['the later of three', ['(x|settle|y|settled)'], ['0 alternative settled < settle']],
    ['a phrase of a lexicon beside it', ['({settle}|resolved) it'], ['0 alternative resolved < {settle}']],
    ['a narrower gap', ['a ..3 b', 'a ..8 b'], ['0 pattern a ..3 b < a ..8 b']],
    ['the same twice: the later', ['a b', 'A B'], ['1 pattern A B < a b']],
    [
      'what others match together',
      ['a (b|c)', 'a b', 'a c'],
      ['1 pattern a b < a (b|c)', '2 pattern a c < a (b|c)'],
    ],
    ['what only others together match', ['a b', 'a c', 'a (b|c) d'], ['2 pattern a (b|c) d < null']],
    ['an alternative that goes on behind another, at the end', ['a (b|b c)'], ['0 alternative b c < b']],
    ['an alternative that goes on behind another, elsewhere', ['a (b|b c) d'], []],
    ['an alternative that the gap before it swallows', ['a ..2 (c|b c) d'], []],
    ['an alternative of another pattern', ['a b', 'a (b|c)'], ['1 alternative b < a b']],
    ['words that may follow', ['a b [c]'], ['0 optional [c] < null']],
    ['words that may stand in between', ['a [b] c'], []],
    ['words that may come first, and then are quoted', ['[a] b'], []],
    ['a part inside a part', ['a [of (party|parties)] b'], ['0 alternative parties < party']],
    ['all that is left out of one choice', ['(a|A|a) b'], ['0 alternative A < a', '0 alternative a < a']],
  ];
  it.each(CASES)('%s', (_case, patterns, expected) => {
    expect(dead(patterns, 'beginning')).toEqual(expected);
  });

  it('are more where it matters only that something matches', () => {
    expect(dead(['injury', 'material injury', '[a] duty'], 'anywhere')).toEqual([
      '1 pattern material injury < injury',
      '2 optional [a] < null',
    ]);
  });

  it('are fewer where all words matter', () => {
    expect(dead(['a b', 'a b c', 'A B'], 'whole')).toEqual(['2 pattern A B < a b']);
  });
});
