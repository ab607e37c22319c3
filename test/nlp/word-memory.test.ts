import { expect, it } from 'vitest';
import { WordMemory } from '../../src/nlp/word-memory.js';

const codesOf = (text: string): Uint16Array => Uint16Array.from(text, (letter) => letter.charCodeAt(0));

it('computes the answer about a word once, wherever the word stands', () => {
  const memory = new WordMemory<string>();
  const computed: string[] = [];
  const ask = (text: string, start: number, end: number): string =>
    memory.get(text, codesOf(text), start, end, (word) => {
      computed.push(word);
      return word.toUpperCase();
    });
  expect([ask('the party', 4, 9), ask('a party', 2, 7), ask('parties', 0, 7)]).toEqual([
    'PARTY',
    'PARTY',
    'PARTIES',
  ]);
  expect(computed).toEqual(['party', 'parties']);
});

it('answers rightly for more words than it can hold', () => {
  const memory = new WordMemory<string>();
  for (const round of [1, 2]) {
    for (let number = 0; number < 100_000; number += 1) {
      const word = `word${number}`;
      const answer = memory.get(word, codesOf(word), 0, word.length, (it) => it);
      if (answer !== word) expect(answer, `round ${round}`).toBe(word);
    }
  }
});

it('answers about a word longer than any it keeps', () => {
  const memory = new WordMemory<number>();
  const long = 'x'.repeat(300_000);
  for (const word of [long, `${long}y`])
    expect(memory.get(word, codesOf(word), 0, word.length, ({ length }) => length)).toBe(word.length);
});
