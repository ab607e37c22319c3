import { describe, expect, it } from 'vitest';
import { isPageNumber } from '../../src/classify/page-number.js';
import type { Passage } from '../../src/model/index.js';

describe('a page number', () => {
  it.each<[string, string, boolean]>([
    ['stands alone', '12', true],
    ['may be set between dashes', '– 12 –', true],
    ['may be Roman', 'iv', true],
    ['is no word of such letters', 'Civil', false],
    ['is no other word of such letters', 'ill', false],
    ['is no sum', '12 000 000', false],
    ['is no share', '12 %', false],
    ['has no words beside it', '12 ships', false],
  ])('%s', (_case, text, expected) => {
    const passage: Passage = {
      id: 'clause_1',
      sectionPath: ['clause_1'],
      span: { start: 0, end: text.length },
      textStart: 0,
      role: 'body',
      headings: [],
      leadIns: [],
      pages: [1, 1],
    };
    expect(isPageNumber(passage, text)).toBe(expected);
  });
});
