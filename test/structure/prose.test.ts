import { describe, expect, it } from 'vitest';
import { headingLength } from '../../src/structure/headings.js';
import { splitLine } from '../../src/structure/inline.js';
import { breaksOff, groupHeadingLike, headingLike } from '../../src/structure/prose.js';

describe('headingLike', () => {
  it.each([
    ['a few words', 'Settlement of disputes', true],
    ['capitals', 'FINAL PROVISIONS', true],
    ['capitals with a stop', 'DEFINITIONS.', true],
    ['capitalised words with a stop', 'Entry Into Force.', true],
    ['a sentence', 'The Parties shall meet every year', false],
    ['small words in a title with a stop', 'Compliance with Law.', true],
    ['a sentence with another verb', 'The seller represents and promises that', false],
    ['a sentence with a stop', 'The secretary keeps the minutes.', false],
    ['a sentence in capitals', 'NEITHER PARTY SHALL BE LIABLE FOR ANY LOSS OF PROFIT', false],
    ['a short sentence in capitals', 'NO WARRANTIES ARE MADE AND', false],
    ['a piece of a sentence', 'and the other Party', false],
    ['words that announce a list', 'In this Convention—', false],
    ['a rule', '-----', false],
    ['a title and the sentence after it', 'Term. Nothing in this paper lasts longer than it must', false],
    ['two short titles', 'Admission to the Union. Procedure', true],
    ['a numeral with a stop', 'ARTICLE VIII. STANDARDS AND QUALITY', true],
    ['a term and its meaning', '“Bridge” means every way over water', false],
  ])('%s', (_, words, expected) => {
    expect(headingLike(words)).toBe(expected);
  });
});

describe('groupHeadingLike', () => {
  it.each([
    ['capitals', 'FINAL CLAUSES', true],
    ['ordinary words', 'Final clauses', false],
    ['an abbreviation', 'EU', false],
  ])('%s', (_, words, expected) => {
    expect(groupHeadingLike(words)).toBe(expected);
  });
});

describe('headingLength', () => {
  it.each([
    ['all of it', 'Costs', 'Costs'],
    ['up to its stop', 'Costs and Fees. Each Party bears its own.', 'Costs and Fees.'],
    ['not the number of a first paragraph', 'Tariffs 1. a) The word has its meaning.', 'Tariffs'],
    [
      'not the word a sentence begins with again',
      'Amendments Amendments to this Treaty are rare.',
      'Amendments',
    ],
    ['capitals before a sentence', 'DEFINITIONS The word has its meaning.', 'DEFINITIONS'],
    [
      'words before one that opens a sentence',
      'Entry into force The Treaty enters into force.',
      'Entry into force',
    ],
    [
      'a sentence has none',
      'The Parties meet in The Hague every year, and again in May, as they see fit.',
      '',
    ],
    ['a defined name is none', 'ACME shall deliver the goods within a month of the date of signature.', ''],
  ])('%s', (_, words, expected) => {
    expect(words.slice(0, headingLength(words, words.length))).toBe(expected);
  });
});

describe('breaksOff', () => {
  it.each([
    ['on an article', 'services to the', true],
    ['on a noun', 'services to Parties', false],
    ['between two points', 'to that end; and', false],
  ])('%s', (_, words, expected) => {
    expect(breaksOff(words, words.length)).toBe(expected);
  });
});

describe('splitLine', () => {
  const pieces = (text: string, long = true): string[] =>
    splitLine(text, { start: 0, end: text.length, before: 'block' }, long).map(({ start, end }) =>
      text.slice(start, end),
    );

  it.each([
    [
      'points',
      'They agree: (a) to meet; and (b) to talk.',
      ['They agree:', '(a) to meet; and', '(b) to talk.'],
    ],
    ['a number and its first point', '1. (a) The first rule holds.', ['1.', '(a) The first rule holds.']],
    [
      'an article after a sentence',
      'The end is near. Article 6 The Fund',
      ['The end is near.', 'Article 6 The Fund'],
    ],
    ['an article cited', 'This is subject to Article 6 The Fund', ['This is subject to Article 6 The Fund']],
    ['a paragraph', 'The end is near. 2. They meet again.', ['The end is near.', '2. They meet again.']],
    ['a section cited', 'They act under Section 7.B. The rest', ['They act under Section 7.B. The rest']],
    ['an hour', 'It begins at 12:01 a.m. Paris time then', ['It begins at 12:01 a.m. Paris time then']],
    ['a number cited', 'as laid down in No. 2. They meet again', ['as laid down in No. 2. They meet again']],
  ])('%s', (_, text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('leaves divisions in ordinary printed lines alone', () => {
    expect(pieces('The end is near. Article 6 The Fund', false)).toHaveLength(1);
  });
});
