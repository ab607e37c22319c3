import { expect, it } from 'vitest';
import { mendNumbers } from '../../../src/read/ocr/numbers.js';

const mended = (line: string): string =>
  mendNumbers(line.split(' ').map((text) => ({ text, confidence: 90, left: 0, right: 1 })))
    .map(({ text }) => text)
    .join(' ');

it.each<[string, string, string]>([
  ['an I that is a bar', 'ARTICLE | - DEFINITIONS', 'ARTICLE I - DEFINITIONS'],
  ['an I that is a small L', 'Article Il', 'Article II'],
  ['two of them and a point', 'Section Vll.', 'Section VII.'],
  ['a one among numerals', 'PART X1V', 'PART XIV'],
  ['a number in digits', 'Article 11 applies', 'Article 11 applies'],
  ['no numeral comes out', 'Article lV|X', 'Article lV|X'],
  ['a bar elsewhere', 'the rule | and more', 'the rule | and more'],
  ['a comma after the number of a paragraph', '4, Service vehicles', '4. Service vehicles'],
  ['a list of numbers', '4, and 5', '4, and 5'],
  ['a one that is a bar', '|. The Parties', '1. The Parties'],
  ['a one that is a small L', 'l. The Parties', '1. The Parties'],
  ['a point that is a sign', '(@) a card', '(a) a card'],
  ['another', '(©) the third', '(c) the third'],
  ['a mark alone', '|.', '|.'],
])('%s', (_, line, expected) => {
  expect(mended(line)).toBe(expected);
});
