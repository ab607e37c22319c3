import { expect, it } from 'vitest';
import { pronounOf } from '../../../src/extract/clauses/pronouns.js';

it.each<[string, string, string]>([
  ['a pronoun', 'They', 'they'],
  ['either sex', 'he or she', 'he'],
  ['either sex, the other way round', 'She or he', 'he'],
  ['either sex, with a stroke', 'he/she', 'he'],
  ['either sex, in capitals', 'HE OR SHE', 'he'],
  ['a name', 'the Lessee', ''],
  ['a short noun', 'Fees', ''],
])('the pronoun that a subject is: %s', (_, subject, expected) => {
  expect(pronounOf(subject)).toBe(expected);
});
