import { expect, it } from 'vitest';
import { codedText, codeOf, codesIn, numberOf } from '../../src/store/term-codes.js';

/** The first and last numbers that take a character of one range, and some that take two. */
const NUMBERS = [
  ...[0, 1, 78, 79, 55_213, 55_214, 61_613, 61_614, 1_044_653, 1_044_654],
  ...[1_044_655, 1_077_421, 1_077_422, 1_077_423, 2_000_000, 900_000_000],
];

it.each(NUMBERS)('number %i is read from its code again', (number) => {
  expect(numberOf(codeOf(number))).toBe(number);
});

it('takes text apart into the codes that it was made of', () => {
  const codes = NUMBERS.map(codeOf);
  expect(codesIn(codes.join(''))).toEqual(codes);
  expect(codesIn('')).toEqual([]);
});

it('writes no number within two others', () => {
  const numbers = [...NUMBERS, ...Array.from({ length: 300 }, (_, at) => 1_044_600 + at * 411)];
  const written = numbers.map(codeOf);
  for (const one of written)
    for (const other of written) {
      const places = [one, other].filter((code) => code === one).length;
      expect(`${one}${other}`.split(one).length - 1).toBe(places);
    }
});

it('writes what databases keep as it is and lists are not parted at', () => {
  for (const number of NUMBERS) {
    const code = codeOf(number);
    expect(code).not.toMatch(/[\p{Cc}\p{Cs}\s,]/u);
    expect(Buffer.from(code).toString()).toBe(code);
  }
});

it.each<[string, string[], string | null]>([
  ['a phrase', ['arm', 'forc'], 'AB'],
  ['the other way round', ['forc', 'arm'], 'BA'],
  ['a word that is not known', ['arm', 'band'], null],
  ['no words', [], ''],
])('writes %s', (_, tokens, written) => {
  expect(
    codedText(
      tokens,
      new Map([
        ['arm', 'A'],
        ['forc', 'B'],
      ]),
    ),
  ).toBe(written);
});
