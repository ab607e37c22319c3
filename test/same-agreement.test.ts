import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inThreeKinds } from '../scripts/documents/from-source.js';
import { readFixtureSource } from '../scripts/fixtures/source.js';
import { type AgreementRecord, analyse, sourceOf } from '../src/index.js';
import { packagedPipeline } from './support/packaged-pipeline.js';

const folder = path.resolve(import.meta.dirname, '../fixtures/sources');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => path.basename(name, '.txt'));
const pipeline = packagedPipeline('defence-cooperation');

/** All that the record says of the agreement; pages, boxes and print apart. */
const saying = ({ document, agreement, sections, clauses, issues }: AgreementRecord) => ({
  text: document.text,
  agreement,
  sections,
  clauses,
  issues: issues.filter(({ code }) => !code.startsWith('read/')),
});

describe.each(names)('%s as a Word document, a web page and a text', (name) => {
  it('gives the same sections, clauses, labels and facts', async () => {
    const source = readFileSync(path.join(folder, `${name}.txt`), 'utf8');
    const bodyFrom = /^### /m.test(source) ? 'article' : 'part';
    const kinds = inThreeKinds(readFixtureSource(source, bodyFrom));
    const compiled = await pipeline;
    const read = async (ending: string, content: Uint8Array | string) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return saying(await analyse(sourceOf(`${name}.${ending}`, bytes), bytes, compiled));
    };
    const text = await read('txt', kinds.text);
    expect(text.clauses.length).toBeGreaterThan(5);
    expect(await read('docx', kinds.docx)).toEqual(text);
    expect(await read('html', kinds.html)).toEqual(text);
  });
});
