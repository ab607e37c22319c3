import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentCases } from '../../scripts/documents/index.js';
import { parse, sourceOf } from '../../src/index.js';
import { wrongExtension } from '../../src/read/index.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/documents');

describe.each([...documentCases])(
  '$name: $exercises',
  ({ name, bytes, text, expressions, strong, furniture, issues }) => {
    it('is what the script writes, byte for byte', async () => {
      expect(Buffer.compare(await readFile(path.join(folder, name)), bytes())).toBe(0);
      expect(await readFile(path.join(folder, `${name}.txt`), 'utf8')).toBe(`${text}\n`);
    });

    it('is read as it is meant to be read', async () => {
      const source = sourceOf(name, bytes());
      expect(wrongExtension(name, source.mediaType)).toEqual([]);
      const parsed = await parse(source, bytes());
      const { document } = parsed;
      expect(document.text).toBe(text);
      const others = document.expressions.map((other) => [other.language, other.text]);
      expect(Object.fromEntries(others)).toEqual(expressions ?? {});
      const bold = document.pages.flatMap(({ lines }) => lines).filter((line) => line.bold);
      expect(bold.map(({ span }) => document.text.slice(span.start, span.end)).sort()).toEqual(
        (strong ?? []).flatMap((words) => words.split('\n')).sort(),
      );
      expect(document.furniture.map((line) => line.text)).toEqual(furniture ?? []);
      expect(parsed.issues.map(({ code }) => code)).toEqual(issues ?? []);
      expect(parsed.status).toBe('complete');
    });
  },
);
