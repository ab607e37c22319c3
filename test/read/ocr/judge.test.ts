import { expect, it } from 'vitest';
import { type Candidate, judge } from '../../../src/read/ocr/judge.js';

const PROSE =
  'The Parties shall consult each other once a year on the training of their crews, and shall tell one another of every change.';
const NONSENSE = PROSE.replace(/[aeiou]/g, 'x');
const STAMP = 'Scanned by the registry';

it.each<[string, Candidate, string, string, number, ReturnType<typeof judge>]>([
  ['a scan', 'textless', '', PROSE, 0.95, 'recognised'],
  ['a poor scan whose words are words', 'textless', '', PROSE, 0.65, 'recognised'],
  ['a poor scan whose words are none', 'textless', '', NONSENSE, 0.65, 'illegible'],
  ['another script', 'textless', '', PROSE, 0.4, 'illegible'],
  ['a photograph', 'textless', '', ' . x', 0.9, 'wordless'],
  ['a few figures', 'textless', '', '12 345', 0.9, 'recognised'],
  ['a stamped scan', 'few-letters', STAMP, PROSE, 0.95, 'recognised'],
  ['a stamp over another script', 'few-letters', STAMP, PROSE, 0.4, 'illegible'],
  ['a stamp over what nothing was recognised in', 'few-letters', STAMP, '', 0, 'wordless'],
  ['a short page with its text behind it', 'few-letters', PROSE, PROSE, 0.95, 'own-text'],
  ['nonsense behind a scan', 'garbled', NONSENSE, PROSE, 0.95, 'recognised'],
  ['nonsense, and no better found', 'garbled', NONSENSE, NONSENSE, 0.95, 'garbled'],
  ['good text, to be recognised all the same', 'asked-for', PROSE, PROSE, 0.95, 'recognised'],
  ['good text, and nothing recognised', 'asked-for', PROSE, '', 0, 'own-text'],
])('judges %s', (_, candidate, own, text, confidence, expected) => {
  expect(judge(own, candidate, { text, confidence })).toBe(expected);
});
