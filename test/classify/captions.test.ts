import { describe, expect, it } from 'vitest';
import { captionsAmong } from '../../src/classify/captions.js';
import type { Passage } from '../../src/model/index.js';

const SENTENCE = 'The Participants will meet once a year.';

/** Which of these lines, one below the other, are captions. */
const among = (lines: readonly (string | [string, Partial<Passage>])[]): boolean[] => {
  let text = '';
  const passages = lines.map((line, index): Passage => {
    const [words, parts] = typeof line === 'string' ? [line, {}] : line;
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}\n\n`;
    return {
      id: `clause_${index}`,
      sectionPath: [`clause_${index}`],
      span,
      textStart: span.start,
      role: 'body',
      headings: [],
      leadIns: [],
      pages: [1, 1],
      ...parts,
    };
  });
  return captionsAmong(passages, text);
};

describe('a caption', () => {
  it.each<[string, string | [string, Partial<Passage>], boolean]>([
    ['names its subject above a clause', 'Tours of duty and leave', true],
    ['goes on from a number set apart', 'to the second paragraph of Article 6', true],
    ['stands in an annex too', ['Fuel for visiting vessels', { role: 'annex' }], true],
    [
      'may be long where it is a title',
      [`Protocol on ${'the care of harbours '.repeat(6)}`, { role: 'preface' }],
      true,
    ],
    ['is not long elsewhere', `Rules on ${'the care of harbours '.repeat(6)}`, false],
    ['states nothing', 'Tours of duty shall last two years', false],
    ['ends without a mark', 'Tours of duty and leave;', false],
    ['is no row of a table', 'Rank / Name / Unit', false],
    ['is no sentence that breaks off', 'In this Memorandum the expression', false],
    ['is no item of a list', ['tours of duty', { leadIns: [{ start: 0, end: 1 }] }], false],
    ['is no recital', ['Mindful of old friendship', { role: 'preamble' }], false],
    ['is no name below a signature', ['Minister of Defence', { role: 'conclusions' }], false],
    ['has words', '12', false],
  ])('%s', (_case, line, expected) => {
    expect(among([SENTENCE, line, SENTENCE])).toEqual([false, expected, false]);
  });

  it('stands above something', () => {
    expect(among([SENTENCE, 'Tours of duty'])).toEqual([false, false]);
  });

  it('is not one of several in a row, which are a list', () => {
    expect(among([SENTENCE, 'Joint exercises', 'Staff talks', SENTENCE])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
