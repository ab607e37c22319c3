import { describe, expect, it } from 'vitest';
import { type Pattern, PatternError, parsePattern } from '../../src/rules/index.js';

const word = (it: string): Pattern => ({ kind: 'word', word: it });

const SOUND: [string, string, Pattern][] = [
  ['a word', 'dispute', word('dispute')],
  ['words in a row', 'settle  dispute', { kind: 'sequence', items: [word('settle'), word('dispute')] }],
  ['a hyphen parts words', 'third-party', { kind: 'sequence', items: [word('third'), word('party')] }],
  ['a joining prefix does not', 'co-operate', word('co-operate')],
  ['punctuation at a word', 'dispute,', word('dispute')],
  [
    'alternatives of several words',
    '(dispute|difference of opinion)',
    {
      kind: 'choice',
      options: [
        word('dispute'),
        { kind: 'sequence', items: [word('difference'), word('of'), word('opinion')] },
      ],
    },
  ],
  [
    'brackets without spaces',
    'a(b|c)[d]e',
    {
      kind: 'sequence',
      items: [
        word('a'),
        { kind: 'choice', options: [word('b'), word('c')] },
        { kind: 'optional', item: word('d') },
        word('e'),
      ],
    },
  ],
  [
    'a gap',
    'a ..6 b',
    { kind: 'sequence', items: [word('a'), { kind: 'gap', most: 6, column: 3 }, word('b')] },
  ],
  [
    'exact words',
    '"NATO SECRET"',
    {
      kind: 'sequence',
      items: [
        { kind: 'exact', word: 'NATO' },
        { kind: 'exact', word: 'SECRET' },
      ],
    },
  ],
  ['a lexicon', '{security-level}', { kind: 'lexicon', name: 'security-level', column: 1 }],
  ['a fact', '<money>', { kind: 'fact', fact: 'money' }],
  [
    'the beginning of the clause, then a gap',
    '^ ..3 dispute',
    {
      kind: 'sequence',
      items: [{ kind: 'start', column: 1 }, { kind: 'gap', most: 3, column: 3 }, word('dispute')],
    },
  ],
  [
    'the beginning or a word',
    '(^|shall) a',
    {
      kind: 'sequence',
      items: [{ kind: 'choice', options: [{ kind: 'start', column: 2 }, word('shall')] }, word('a')],
    },
  ],
];

const BROKEN: [string, string, number, string][] = [
  ['nothing', '', 1, 'the pattern is empty. Write at least one word.'],
  ['an open parenthesis', 'a (b|c', 3, '"(" is not closed. Write ")" where it ends.'],
  ['an open bracket', 'a [b', 3, '"[" is not closed. Write "]" where it ends.'],
  ['an open brace', 'a {b', 3, '"{" is not closed. Write "}" where it ends.'],
  ['an open quotation mark', 'a "b', 3, '""" is not closed. Write """ where it ends.'],
  ['crossed brackets', '(a [b) c]', 4, '"[" is not closed. Write "]" where it ends.'],
  ['a closing sign alone', 'a) b', 2, '")" closes nothing. Take it out, or open it before.'],
  ['a brace alone', 'a} b', 2, '"}" closes nothing'],
  [
    'alternatives without parentheses',
    'a | b',
    3,
    '"|" outside parentheses. Write the alternatives in parentheses: (a|b).',
  ],
  ['an empty alternative', '(a|)', 4, 'an empty alternative. Write [a] for words that may be missing.'],
  ['nothing in brackets', 'a []', 4, 'an empty alternative'],
  ['a gap without a number', 'a .. b', 3, '".." is no gap. A gap is two dots and a number from 1 to 40: ..6'],
  ['a gap stuck to a word', 'a ..6b c', 3, '"..6b" is no gap'],
  ['a gap too long', 'a ..99 b', 3, '"..99" is no gap'],
  ['a gap of nothing', 'a ..0 b', 3, '"..0" is no gap'],
  ['a gap at the beginning', '..3 a', 1, 'a pattern cannot begin with a gap. Begin with a word, or with ^.'],
  ['a gap that can be at the beginning', '[a] ..3 b', 5, 'a pattern cannot begin with a gap'],
  ['a gap at the beginning of an alternative', '(a|..3 b) c', 4, 'a pattern cannot begin with a gap'],
  ['a gap at the end', 'a ..3', 3, 'a pattern cannot end with a gap. Take the gap out.'],
  ['a gap that can be at the end', 'a (b|c ..3) [d]', 8, 'a pattern cannot end with a gap'],
  [
    'the beginning in the middle',
    'a ^ b',
    3,
    '"^" is the beginning of the clause. Put it first in the pattern.',
  ],
  ['the beginning, perhaps', '[^] a', 2, '"^" is the beginning of the clause'],
  ['only the beginning', '^', 1, 'nothing in the pattern is always there. Take one part out of its [ ].'],
  ['only what may be missing', '[a] [b]', 1, 'nothing in the pattern is always there'],
  [
    'an unknown fact',
    '<dates>',
    1,
    '"<dates>" is no kind of fact. Facts are <date> <money> <duration> <country> <percentage> <number>.',
  ],
  [
    'a lexicon with capitals',
    '{Levels}',
    1,
    '"{Levels}" is no name of a lexicon. Names are lower case, joined by hyphens.',
  ],
  ['only punctuation', 'a ; b', 3, '";" is punctuation, which is not looked at. Leave it out.'],
  ['a sign of regular expressions', 'disput* settle', 7, '"*" means nothing in a pattern'],
  ['curly quotation marks', '“CIS”', 1, '"“" means nothing in a pattern'],
  ['nothing in quotation marks', '"-"', 1, 'nothing between the quotation marks. Write a word there.'],
  ['nesting without end', '('.repeat(1000), 22, 'nested too deeply. Move parts of it into a lexicon.'],
];

describe('patterns', () => {
  it.each(SOUND)('%s', (_case, text, expected) => {
    expect(parsePattern(text)).toEqual(expected);
  });

  it.each(BROKEN)('refused: %s', (_case, text, column, message) => {
    let error: unknown;
    try {
      parsePattern(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    const { problem, remedy, column: at } = error as PatternError;
    expect(`${problem}. ${remedy}`).toContain(message);
    expect(at).toBe(column);
  });
});
