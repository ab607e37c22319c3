import { describe, expect, it } from 'vitest';
import { headNoun, readVerbGroup } from '../../src/nlp/index.js';

describe('readVerbGroup', () => {
  const rows: [what: string, phrase: string, verb: string | null, passive: boolean][] = [
    ['active', 'shall notify the other', 'notify', false],
    ['active with an adverb', 'shall promptly notify', 'notify', false],
    ['negated', 'shall not disclose', 'disclose', false],
    ['passive', 'shall be protected', 'protected', true],
    ['passive with an adverb', 'shall promptly be notified', 'notified', true],
    ['negated passive', 'shall not be disclosed', 'disclosed', true],
    ['irregular participle', 'shall be borne by', 'borne', true],
    ['perfect passive', 'shall have been exempted', 'exempted', true],
    ['present passive', 'is governed by', 'governed', true],
    ['passive with adverbs behind the auxiliary', 'is not also required', 'required', true],
    ['an adverb that ends as participles do', 'shall be indeed', null, false],
    ['nothing after the modal', 'shall', null, false],
  ];
  it.each(rows)('%s: %s', (_, phrase, verb, passive) => {
    expect(readVerbGroup(phrase)).toEqual({ verb, passive });
  });
});

describe('headNoun', () => {
  const rows: [what: string, phrase: string, head: string | null][] = [
    ['one noun', 'authorities', 'authorities'],
    ['an adjective before it', 'competent authorities', 'authorities'],
    ['a compound', 'military police', 'police'],
    ['a phrase after it', 'personnel of the visiting unit', 'personnel'],
    ['no noun', 'promptly and fully', null],
  ];
  it.each(rows)('%s: %s', (_, phrase, head) => {
    expect(headNoun(phrase)).toBe(head);
  });
});
