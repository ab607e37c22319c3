import { expect, it } from 'vitest';
import { foldWhiteSpace } from '../../src/model/index.js';

it.each<[string, string, string]>([
  ['nothing', '', ''],
  ['white space alone', ' \n\t', ''],
  ['lines', ' Article 1\n\nCosts\r\n', 'Article 1 Costs'],
  ['blanks that do not break', 'Article\u00a01', 'Article 1'],
])('puts text in one line: %s', (_, text, expected) => expect(foldWhiteSpace(text)).toBe(expected));
