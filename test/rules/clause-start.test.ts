import { describe, expect, it } from 'vitest';
import { clauseStart } from '../../src/rules/clause-start.js';

const CASES: [text: string, words: string][] = [
  ['1. The Parties', 'The Parties'],
  ['  2.1 The Parties', 'The Parties'],
  ['(a) to train', 'to train'],
  ['iv) to visit', 'to visit'],
  ['1. (b)\nto visit', 'to visit'],
  ['B. Costs', 'Costs'],
  ['12 officers shall go', '12 officers shall go'],
  ['A party may', 'A party may'],
  ['i.e. the Parties', 'i.e. the Parties'],
  ['3.5 percent', '3.5 percent'],
  ['', ''],
];

describe('the words of a clause behind its number', () => {
  it.each(CASES)('%j', (text, words) => {
    expect(text.slice(clauseStart(text))).toBe(words);
  });
});
