import { describe, expect, it } from 'vitest';
import { structure } from '../../src/structure/index.js';
import { documentOf } from './document.js';

describe('hostile texts are read like any other', () => {
  it.each([
    ['a line of a million characters', 'The Parties shall meet (a) often; and (b) well. '.repeat(20_000)],
    ['numbers without words', '1. (1) '.repeat(30_000)],
    ['points in a sentence without end', `The Parties ${'(a) meet, (i) talk, (b) and '.repeat(8_000)}`],
    [
      'points in many sentences',
      'Each Party shall (i) meet often at sea, (ii) talk well and (iii) go. '.repeat(8_000),
    ],
    ['lists that never close', '1.\n(a)\n(i)\n'.repeat(8_000)],
    ['one article over and over', 'Article 1\n\n'.repeat(8_000)],
    ['digits and stops', '1.1.1.1.1.1.1.'.repeat(30_000)],
    ['blank lines', ' \n\t\n'.repeat(100_000)],
    ['a word without end', 'x'.repeat(1_000_000)],
    ['headings without text', 'GENERAL RULES\n\n'.repeat(8_000)],
    ['more paragraphs than a call takes arguments', 'The Parties agree.\n\n'.repeat(130_000)],
    [
      'a letter of as many',
      `Excellency,\n\nI have the honour to propose:\n\n${'It goes on.\n\n'.repeat(130_000)}Accept, Excellency, my regards.`,
    ],
  ])('%s', (_, text) => {
    const { passages, sections } = structure(documentOf(text)).output;
    expect(sections.length > 0).toBe(text.trim() !== '');
    expect(passages.every(({ span }) => span.start < span.end && span.end <= text.length)).toBe(true);
  });
});
