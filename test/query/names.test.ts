import { expect, it } from 'vitest';
import { sayUnknownName } from '../../src/query/index.js';

const KNOWN = { category: new Set(['termination', 'costs']), family: new Set(['final-clauses']) };
const TOLD = { written: (kind: string, name: string) => `--${kind} ${name}`, list: 'The list' };
const typed = 'category:x';

it.each<[what: string, kind: 'category' | 'family', name: string, isTyped: boolean, says: string]>([
  [
    'a name like another',
    'category',
    'terminaton',
    false,
    'There is no category "terminaton". Did you mean "termination"? The list lists them all.',
  ],
  ['a name like no other', 'family', 'zzzz', false, 'There is no family "zzzz". The list lists them all.'],
  [
    'a family asked for as a category',
    'category',
    'final-clauses',
    false,
    '"final-clauses" is a family: write --family final-clauses.',
  ],
  ['a category typed as a family', 'family', 'costs', true, '"costs" is a category: write category:costs.'],
])('says what is wrong with %s', (_, kind, name, isTyped, says) => {
  const place = isTyped ? { typed, span: { start: 0, end: typed.length } } : null;
  expect(sayUnknownName({ kind, name, place }, KNOWN, TOLD)).toBe(says);
});
