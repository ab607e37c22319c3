import { describe, expect, it } from 'vitest';
import { isEnglishWord } from '../../src/nlp/index.js';

describe('English words', () => {
  it.each([
    'agreement',
    'Agreement',
    'AGREEMENTS',
    'ratified',
    'interoperability',
    'organisation',
    'organization',
    'organisational',
    'honour',
    'defence',
    'programmes',
    'unconfirmed',
    'hereinafter',
    'Netherlands',
    'NETHERLANDS',
  ])('%s', (word) => {
    expect(isEnglishWord(word)).toBe(true);
  });

  it.each(['tional', 'mineclearance', 'agreemen', 'accordo', 'netherlands', '7KH', ''])('not %s', (word) => {
    expect(isEnglishWord(word)).toBe(false);
  });
});
