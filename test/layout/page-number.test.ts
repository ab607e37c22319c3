import { describe, expect, it } from 'vitest';
import { parsePageNumber } from '../../src/layout/page-number.js';

describe('page numbers', () => {
  it.each([
    ['12', 12, '#', false],
    ['12.', 12, '#.', false],
    ['- 12 -', 12, '- # -', true],
    ['–4–', 4, '–#–', true],
    ['[7]', 7, '[#]', false],
    ['Page 3', 3, 'Page #', true],
    ['Page 3 of 12', 3, 'Page # of #', true],
    ['3 of 12', 3, '# of #', true],
    ['3/12', 3, '#/#', true],
    ['p. 9', 9, 'p. #', true],
    ['xiv', 14, 'roman #', false],
    ['- iv -', 4, 'roman - # -', true],
    ['A-12', 12, 'A-#', false],
  ])('%s', (text, value, style, explicit) => {
    expect(parsePageNumber(text)).toEqual({ value, style, explicit });
  });

  it.each(['', 'Article 5', '(1)', '1.2', '12 May', 'civil', 'iix', '12345', 'Page', 'mix', '1 2'])(
    'not %s',
    (text) => {
      expect(parsePageNumber(text)).toBeNull();
    },
  );
});
