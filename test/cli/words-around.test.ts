import { expect, it } from 'vitest';
import { wordsAround } from '../../src/cli/words-around.js';

const rows: [what: string, text: string, words: string, room: number, expected: string][] = [
  [
    'a whole sentence that fits',
    'First things. The keys are kept in a safe. Then more.',
    'in a safe',
    40,
    'The keys are kept in a safe.',
  ],
  ['the beginning of a clause', '(1) The keys are kept.', 'keys', 40, '(1) The keys are kept.'],
  [
    'a sentence cut behind',
    'The keys are kept in a safe by the officer on duty and his deputy.',
    'keys',
    30,
    'The keys are kept in a safe b…',
  ],
  [
    'words far behind in a sentence',
    'The officer on duty and, where he is absent, his deputy shall see that the keys are kept in a safe.',
    'kept in a safe',
    40,
    '…see that the keys are kept in a safe.',
  ],
  [
    'words longer than the room',
    'The keys are kept in a safe.',
    'keys are kept in a safe',
    12,
    'keys are ke…',
  ],
  ['over lines', 'The keys\nare kept\nin a safe.', 'are kept', 40, 'The keys are kept in a safe.'],
];

it.each(rows)('%s', (_, text, words, room, expected) => {
  const start = text.indexOf(words);
  const said = wordsAround(text, { start, end: start + words.length }, { start: 0, end: text.length }, room);
  expect(said).toBe(expected);
  expect(said.length).toBeLessThanOrEqual(room);
});

it('takes nothing from beyond the clause', () => {
  const text = 'Heading\nThe keys are kept. Another clause';
  const start = text.indexOf('keys');
  expect(wordsAround(text, { start, end: start + 4 }, { start: 8, end: 26 }, 60)).toBe('The keys are kept.');
});
