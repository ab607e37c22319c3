import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstTokenFrom, tokenise, Vocabulary, words } from '../../src/nlp/index.js';

const vocabularyOf = (...stems: string[]): Vocabulary => {
  const vocabulary = new Vocabulary();
  for (const word of stems) vocabulary.addStem(word);
  vocabulary.close();
  return vocabulary;
};

const WORDS: [string, string, string[]][] = [
  ['words and punctuation', 'The Parties, (both)\nagree: yes.', ['The', 'Parties', 'both', 'agree', 'yes']],
  [
    'apostrophes inside and after',
    "the Party’s and the Parties' o'clock",
    ['the', 'Party’s', 'and', 'the', 'Parties', "o'clock"],
  ],
  ['a hyphen parts words', 'third-party host-nation', ['third', 'party', 'host', 'nation']],
  [
    'a hyphen after co, re, non joins',
    'Co-operation re-export NON-disclosure',
    ['Co-operation', 're-export', 'NON-disclosure'],
  ],
  ['only the first hyphen joins', 'non-third-party', ['non-third', 'party']],
  ['a dash is no hyphen', 'co–ordinated', ['co', 'ordinated']],
  ['a hyphen at the end of a word', 'pre- and post-war', ['pre', 'and', 'post', 'war']],
  ['numbers with points and commas', '12.10, 1,000.50; 5.', ['12.10', '1,000.50', '5']],
  ['letters and digits together', '12th C4ISR 5(a)', ['12th', 'C4ISR', '5', 'a']],
  ['initials with dots', 'U.N. e.g. the U.S.A.', ['U.N', 'e.g', 'the', 'U.S.A']],
  ['a full stop without a space', 'end.The next', ['end', 'The', 'next']],
  ['accents and soft hyphens', 'São Tomé co\u00adoperation', ['São', 'Tomé', 'co\u00adoperation']],
  ['nothing', ' \n…—§ ', []],
];

describe('words', () => {
  it.each(WORDS)('%s', (_case, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  it('carry offsets, ids of known stems and marks of numbers', () => {
    const vocabulary = vocabularyOf('dispute', 'defence');
    const { count, starts, ends, stems, numbers } = tokenise('Disputes on defense, 12 of 5th.', vocabulary);
    expect(count).toBe(6);
    expect([...starts]).toEqual([0, 9, 12, 21, 24, 27]);
    expect([...ends]).toEqual([8, 11, 19, 23, 26, 30]);
    expect([...stems]).toEqual([1, 0, 2, 0, 0, 0]);
    expect([...numbers]).toEqual([0, 0, 0, 1, 0, 0]);
  });

  it('lie inside the text, in order, and are never empty', () => {
    const vocabulary = vocabularyOf('a');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const tokens = tokenise(text, vocabulary);
        let last = 0;
        let sentence = 0;
        for (let i = 0; i < tokens.count; i += 1) {
          expect(tokens.starts[i]).toBeGreaterThanOrEqual(last);
          expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i]!);
          expect(tokens.sentences[i]! - sentence).toBeLessThanOrEqual(1);
          last = tokens.ends[i]!;
          sentence = tokens.sentences[i]!;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect([...tokens.starts].map((start, i) => text.slice(start, tokens.ends[i]))).toEqual(words(text));
      }),
    );
  });

  it('are found by offset', () => {
    const tokens = tokenise('aa bb cc', vocabularyOf());
    expect([0, 1, 3, 4, 7, 99].map((offset) => firstTokenFrom(tokens, offset))).toEqual([0, 1, 1, 2, 3, 3]);
  });
});

describe('the vocabulary', () => {
  it('knows exact forms by case, stems without', () => {
    const vocabulary = new Vocabulary(10);
    const exact = vocabulary.addExact('CIS');
    const stemId = vocabulary.addStem('cis');
    vocabulary.close();
    expect([exact, stemId, vocabulary.size]).toEqual([11, 12, 12]);
    expect(vocabulary.lookUp('CIS')).toEqual({ stem: stemId, exact });
    expect(vocabulary.lookUp('C.I.S')).toEqual({ stem: stemId, exact });
    expect(vocabulary.lookUp('CIS’s')).toEqual({ stem: stemId, exact });
    expect(vocabulary.lookUp('Cis')).toEqual({ stem: stemId, exact: 0 });
    expect(vocabulary.lookUp('unknown')).toEqual({ stem: 0, exact: 0 });
  });

  it('is filled before and used after it is closed', () => {
    const vocabulary = new Vocabulary();
    expect(() => vocabulary.lookUp('a')).toThrow('before it was closed');
    vocabulary.close();
    expect(() => vocabulary.addStem('a')).toThrow('after it was closed');
  });

  it('does not grow with the texts it sees', () => {
    const vocabulary = vocabularyOf('dispute');
    tokenise(Array.from({ length: 60_000 }, (_, i) => `word${i}`).join(' '), vocabulary);
    expect(vocabulary.size).toBe(1);
    expect(vocabulary.lookUp('disputes').stem).toBe(1);
  });
});
