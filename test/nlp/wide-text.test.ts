import { expect, it } from 'vitest';
import { wideText } from '../../src/nlp/wide-text.js';

it.each<[string, string]>([
  ['no text', ''],
  ['letters of Latin-1', 'The Lessee shall pay.\nÇa va.'],
  ['signs beyond Latin-1', 'the “Lessee” 🙂'],
  ['ends in the sign that widens', 'Done.\u2028'],
])('a wide text has the same characters: %s', (_, text) => {
  expect(wideText(text)).toBe(text);
});
