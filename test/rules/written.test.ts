import { describe, expect, it } from 'vitest';
import { parsePattern, written } from '../../src/rules/index.js';

describe('a pattern written out', () => {
  const CASES: [string, string, string][] = [
    ['as it was', '^ (a|b c) ..3 [the] {list} <date> "CIS"', '^ (a|b c) ..3 [the] {list} <date> "CIS"'],
    ['in one line', 'a\n  ..3   b', 'a ..3 b'],
    ['with brackets alone around a choice', '[(a|b)] c', '[a|b] c'],
    ['with parentheses that were there', '(a|(b|c) d)', '(a|(b|c) d)'],
  ];
  it.each(CASES)('%s', (_case, text, expected) => {
    expect(written(parsePattern(text))).toBe(expected);
  });
});
