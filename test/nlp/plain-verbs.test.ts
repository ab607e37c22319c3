import { describe, expect, it } from 'vitest';
import { readPlainly } from '../../src/nlp/plain-verbs.js';

describe('readPlainly', () => {
  const rows: [what: string, phrase: string, read: ReturnType<typeof readPlainly>][] = [
    ['active', 'shall notify', { word: 'notify', be: false, passive: false }],
    ['an adverb before the verb', 'shall promptly notify', { word: 'notify', be: false, passive: false }],
    ['a verb that ends as adverbs do', 'shall comply', { word: 'comply', be: false, passive: false }],
    ['an adverb only', 'shall then', { word: null, be: false, passive: false }],
    ['passive', 'shall not be disclosed', { word: 'disclosed', be: true, passive: true }],
    ['passive with adverbs', 'shall also be duly informed', { word: 'informed', be: true, passive: true }],
    ['words behind a participle', 'is required by', { word: 'required', be: true, passive: true }],
    ['irregular participle', 'shall be withheld', { word: 'withheld', be: true, passive: true }],
    ['done', 'shall be done', { word: 'done', be: true, passive: true }],
    ['a participle like the plain form', 'shall be cut', { word: 'cut', be: true, passive: true }],
    ['an adjective', 'shall be void', { word: 'void', be: true, passive: false }],
    ['auxiliaries only', 'shall not be', { word: null, be: true, passive: false }],
    ['a noun in -ly does not belong to the verb', 'shall be family owned', null],
    ['an order to come', 'are to be paid', { word: 'to', be: true, passive: false }],
    ['a figure', 'shall be 5', { word: '5', be: true, passive: false }],
    ['what may be a state', 'is known', null],
    ['a compound', 'shall be state-owned', null],
  ];
  it.each(rows)('%s: %s', (_, phrase, read) => {
    expect(readPlainly(phrase)).toEqual(read);
  });
});
