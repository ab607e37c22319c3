import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AgreementParameters, ClauseParameters, NoParameters } from '../../src/server/parameters.js';
import { Problem } from '../../src/server/problem.js';
import { readParameters } from '../../src/server/read-parameters.js';

const read = (sent: string) => readParameters(ClauseParameters, new URLSearchParams(sent));
const page = { limit: 20, offset: 0 };

it.each<[string, string, object]>([
  ['nothing: the first page of everything', '', page],
  ['words as typed', 'words=%22armed+attack%22', { words: '"armed attack"', ...page }],
  ['a list of one', 'category=termination', { category: ['termination'], ...page }],
  ['a list by repeating', 'party=PL&limit=5&party=FR', { party: ['PL', 'FR'], limit: 5, offset: 0 }],
  [
    'a name with a comma',
    'party=Tanzania%2C+United+Republic+of',
    { party: ['Tanzania, United Republic of'], ...page },
  ],
  [
    'choices',
    'modality=right&bearer=person&polarity=excluded&tier=strict',
    { modality: ['right'], bearer: ['person'], polarity: 'excluded', tier: 'strict', ...page },
  ],
  ['the bounds', 'limit=200&offset=100000', { limit: 200, offset: 100_000 }],
])('takes %s', (_, sent, expected) => {
  expect(read(sent)).toEqual(expected);
});

it.each<[string, string, RegExp]>([
  ['an unknown parameter', 'p=x', /^There is no parameter "p": there are q, words, category, .*document\.$/],
  ['one of objects', '__proto__=x', /^There is no parameter "__proto__"/],
  ['one inherited by objects', 'toString=x', /^There is no parameter "toString"/],
  ['a very long unknown one', `${'a'.repeat(5_000)}=x`, /^There is no parameter "a{60}": /],
  ['words given twice', 'words=a&words=b', /^"words" can be given only once\.$/],
  ['words that are none', 'words=%22-%22', /^"words" holds no word to look for\.$/],
  ['empty words', 'words=', /^"words" must not be empty\.$/],
  ['too many words', `words=${'a'.repeat(401)}`, /^"words" may have at most 400 characters\.$/],
  ['an empty name', 'category=', /^"category" must not be empty\.$/],
  [
    'too many names',
    Array.from({ length: 21 }, (_, index) => `party=p${index}`).join('&'),
    /^"party" may be given at most 20 times\.$/,
  ],
  ['a choice that is none', 'tier=weak', /^"tier" must be one of strict, broad\.$/],
  ['a choice of a list that is none', 'bearer=king', /^"bearer" must be one of all-parties, /],
  ['a number in words', 'limit=ten', /^"limit" must be a whole number\.$/],
  ['a fraction', 'limit=1.5', /^"limit" must be a whole number\.$/],
  ['a number in another notation', 'offset=1e3', /^"offset" must be a whole number\.$/],
  ['a negative number', 'offset=-1', /^"offset" must be a whole number\.$/],
  ['an empty number', 'limit=', /^"limit" must be a whole number\.$/],
  ['a number too low', 'limit=0', /^"limit" must be at least 1\.$/],
  ['a number too high', 'limit=201', /^"limit" may be at most 200\.$/],
  ['a number past all numbers', `offset=${'9'.repeat(400)}`, /^"offset" must be a whole number\.$/],
])('refuses %s in one sentence', (_, sent, said) => {
  expect(() => read(sent)).toThrow(Problem);
  expect(() => read(sent)).toThrow(said);
});

it('says of an address without parameters that it takes none', () => {
  const read = () => readParameters(NoParameters, new URLSearchParams('a=1'));
  expect(read).toThrow('There is no parameter "a": this address takes none.');
});

it('reads whatever is sent, or says one sentence', () => {
  const name = fc.oneof(fc.constantFrom(...Object.keys(AgreementParameters.shape)), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 300 }))), (pairs) => {
      try {
        const { limit, offset } = readParameters(AgreementParameters, new URLSearchParams(pairs));
        expect(limit).toBeLessThanOrEqual(200);
        expect(offset).toBeLessThanOrEqual(100_000);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
        expect((error as Problem).message).toMatch(/^.{10,700}\.$/s);
      }
    }),
  );
});
