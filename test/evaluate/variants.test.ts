import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVariant } from '../../src/evaluate/variants.js';

const word = fc.stringMatching(/^[a-zA-Z]{1,12}$/);
const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.array(line, { maxLength: 120 }).map((lines) => lines.join('\n'));

describe('variants', () => {
  it.each(['as-is', 'rewrapped', 'flattened'] as const)('%s keeps every word at its place', (variant) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = makeVariant(text, 'A Title', variant);
        for (const match of text.matchAll(/[a-zA-Z]+/g)) {
          const at = made.place(match.index);
          expect(made.text.slice(at, at + match[0].length)).toBe(match[0]);
        }
      }),
    );
  });

  it('wraps at 72 columns and puts a page foot and head after 50 lines', () => {
    const text = Array.from({ length: 60 }, (_, i) => `${'word '.repeat(12)}end of line ${i}`).join('\n');
    const { text: wrapped } = makeVariant(text, 'A Treaty of Peace', 'rewrapped');
    const lines = wrapped.split('\n');
    expect(Math.max(...lines.map((l) => l.length))).toBeLessThanOrEqual(72);
    expect(lines.slice(50, 55).map((l) => l.trim())).toEqual(
      ['', '1', '', 'A TREATY OF PEACE', ''].slice(0, 5),
    );
  });

  it('puts everything on one line', () => {
    expect(makeVariant('Article 1\nScope\n\nText.', 'T', 'flattened').text).toBe('Article 1 Scope  Text.');
  });
});
