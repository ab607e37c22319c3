import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutCases, print } from '../../scripts/layouts/index.js';
import { parse, sourceOf } from '../../src/index.js';
import { characterError, wordsInOrder } from './likeness.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/layouts');

describe('the measure of likeness', () => {
  it.each<[string, string, string, number, number]>([
    ['the same', 'The Parties agree.', 'The Parties\nagree.', 0, 1],
    ['a wrong letter', 'The Partles agree.', 'The Parties agree.', 1 / 18, 2 / 3],
    ['two words turned round', 'Parties The agree.', 'The Parties agree.', 8 / 18, 2 / 3],
    ['nothing read', '', 'The Parties agree.', 1, 0],
  ])('%s', (_, text, wanted, error, inOrder) => {
    expect(characterError(text, wanted)).toBeCloseTo(error);
    expect(wordsInOrder(text, wanted)).toBeCloseTo(inOrder);
  });
});

describe.each([...layoutCases])('$name: $exercises', (each) => {
  it('is what the script draws, byte for byte', async () => {
    const stored = await readFile(path.join(folder, `${each.name}.pdf`));
    expect(Buffer.compare(stored, await print(each))).toBe(0);
    expect(await readFile(path.join(folder, `${each.name}.txt`), 'utf8')).toBe(`${each.text}\n`);
  });

  it('is read in the order in which it is meant to be read', async () => {
    const bytes = await readFile(path.join(folder, `${each.name}.pdf`));
    const { document } = await parse(sourceOf(`${each.name}.pdf`, bytes), bytes);
    const paragraphs = (text: string) => text.split(/\n{2,}/).map((part) => part.replace(/\s+/g, ' ').trim());
    // Printed when they differ, so that the difference can be read; the figures decide.
    const read = { text: paragraphs(document.text), furniture: document.furniture.map(({ text }) => text) };
    const told = JSON.stringify(read, null, 1);
    expect(characterError(document.text, each.text), told).toBeLessThanOrEqual(0.005);
    expect(wordsInOrder(document.text, each.text), told).toBeGreaterThanOrEqual(0.995);
    expect(paragraphs(document.text), told).toEqual(paragraphs(each.text));
    if (each.expressions) {
      const found = document.expressions.map(({ language, text }) => [language, paragraphs(text)]);
      const wanted = Object.entries(each.expressions).map(([language, text]) => [language, paragraphs(text)]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
    }
    expect(read.furniture.sort(), told).toEqual([...(each.furniture ?? [])].sort());
  });
});
