import { describe, expect, it } from 'vitest';
import { firstWords, wordFinder } from '../../../src/extract/clauses/word-finder.js';

describe('words an expression can begin with', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'shall', ['shall']],
    ['a choice', 'shall|will', ['shall', 'will']],
    ['choices within choices', '(?:open(?:\\s+(?:to|for))?|due)\\s', ['due', 'open']],
    ['a letter that may be missing', 'means?', ['mean', 'means']],
    ['one of some letters', 'recogni[sz]e', ['recognise', 'recognize']],
    ['an ending that may be missing', 'wish(?:es)?', ['wish', 'wishes']],
    ['a choice inside a choice', '(?:is|w(?:as|ere))', ['is', 'was', 'were']],
    ['words with more behind them', "(?:is|are)\\s+free|can(?:not|'t)?", ['are', 'can', 'cannot', 'is']],
  ])('%s', (_, source, expected) => {
    expect([...firstWords(source)].sort()).toEqual(expected);
  });
});

describe('the next word', () => {
  const find = wordFinder(['may', 'as'], ',');
  it.each<[string, string, number, number]>([
    ['in any case', 'He MAY', 0, 3],
    ['with an apostrophe behind it', 'it may’t', 0, 3],
    ['is no part of a longer one', 'dismay has mayor may_', 0, 17],
    ['is not looked for inside the word that begins before', 'dismay, may', 3, 6],
    ['or a sign', 'none, may', 0, 4],
    ['or nothing', 'none', 0, -1],
  ])('%s', (_, text, from, expected) => {
    expect(find(text, from, text.length)).toBe(expected);
  });

  it('begins before the end it is looked for in', () => {
    expect([find('and may', 0, 4), find('and may', 0, 5)]).toEqual([-1, 4]);
  });
});
