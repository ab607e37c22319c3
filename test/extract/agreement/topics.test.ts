import { describe, expect, it } from 'vitest';
import { bitsOf, Cue, cuesOf, sentencesIn, Topic, topicsOf } from '../../../src/extract/agreement/topics.js';
import { wordSpans } from '../../../src/extract/word-spans.js';

type Name = keyof typeof Topic;
const namesOf = (bits: number): Name[] =>
  (Object.keys(Topic) as Name[]).filter((name) => (bits & Topic[name]) !== 0);

const CASES: readonly (readonly [name: string, words: string, topics: readonly Name[]])[] = [
  ['nothing of interest', 'The Parties shall confer once a year in either capital.', []],
  ['no words at all', '', []],
  ['a word alone', 'law', ['law']],
  ['the beginning of a word', 'Amendments', ['amendment']],
  ['letters of either case', 'LIST OF DIFFERENCES', ['dispute']],
  ['a word cut short', 'amen', []],
  ['letters within a word are none', 'The flaw, an outlaw', []],
  ['behind a hyphen', 'ill-deposited', ['deposit']],
  ['a whole word', 'Article 5', ['article', 'registrar']],
  ['a whole word that goes on', 'Articles 5 and 6, notice', []],
  ['a whole word at the end', 'if not', ['denial']],
  ['several in one sentence', 'It may be extended or denounced.', ['ending', 'renewal', 'term']],
  ['behind letters with signs', 'à law', ['law']],
];

describe('topicsOf', () => {
  it.each(CASES)('%s', (_, words, topics) => {
    expect(namesOf(topicsOf(sentencesIn(0, words.length, wordSpans(words))))).toEqual(topics);
  });
});

type CueName = keyof typeof Cue;
const CUES: readonly (readonly [name: string, words: string, cues: readonly CueName[]])[] = [
  ['a whole word', 'Amendments may be proposed.', ['amendments']],
  ['a whole word that goes on', 'The Amending Protocol', []],
  ['a beginning that is a topic too', 'It may be prolonged.', ['prolongs']],
  [
    'of several sentences',
    'A notice is given. Until the last day.',
    ['until', 'endOfYear', 'notice', 'givesNotice', 'counts'],
  ],
];

describe('cuesOf', () => {
  it.each(CUES)('%s', (_, words, cues) => {
    const bits = cuesOf(sentencesIn(0, words.length, wordSpans(words)));
    expect((Object.keys(Cue) as CueName[]).filter((name) => (bits & Cue[name]) !== 0)).toEqual(cues);
  });
});

it.each<[what: string, count: number, fails: boolean]>([
  ['as many names as a number has bits', 31, false],
  ['a name more', 32, true],
])('bitsOf: %s', (_, count, fails) => {
  const names = Object.fromEntries(Array.from({ length: count }, (_name, index) => [`name${index}`, '']));
  if (fails) expect(() => bitsOf(names)).toThrow(/more than 31/);
  else expect(new Set(Object.values(bitsOf(names))).size).toBe(count);
});

const SENTENCES: readonly (readonly [name: string, words: string, sentences: readonly [string, Name[]][]])[] =
  [
    ['no words', '', []],
    [
      'a full stop before white space ends one',
      'The law. It was amended.',
      [
        ['The law', ['law']],
        [' It was amended.', ['amendment']],
      ],
    ],
    ['a full stop within a number ends none', 'See 4.2 of it', [['See 4.2 of it', []]]],
    ['the last full stop stays', 'It lasts…..', [['It lasts…..', ['term']]]],
    [
      'full stops at the head are left out',
      '.. One.  Two',
      [
        [' One', []],
        ['  Two', []],
      ],
    ],
    ['full stops alone', '...', []],
  ];

describe('sentencesIn', () => {
  it.each(SENTENCES)('%s', (_, words, sentences) => {
    const found = sentencesIn(0, words.length, wordSpans(words));
    expect(found.map(({ start, end, topics }) => [words.slice(start, end), namesOf(topics)])).toEqual(
      sentences,
    );
  });
});
