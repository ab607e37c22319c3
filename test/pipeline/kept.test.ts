import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { findPipeline, loadPipeline } from '../../src/pipeline/index.js';
import { compileRules, unpackRules } from '../../src/rules/index.js';

const built: typeof import('../../src/pipeline/index.js') = await import(
  new URL('../../dist/pipeline/index.js', import.meta.url).href
);
const { keptPipeline, keptRules }: typeof import('../../src/pipeline/kept.js') = await import(
  new URL('../../dist/pipeline/kept.js', import.meta.url).href
);
/** From its files: there are none kept beside the sources. */
const fromFiles = loadPipeline(findPipeline('defence-cooperation'));
const folder = mkdtempSync(path.join(tmpdir(), 'pacta-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('pipelines of the package as built', () => {
  it('are what their files say', async () => {
    const read = await fromFiles;
    expect(await keptPipeline(read.hash)).toEqual(read);
    expect(await built.loadPipeline(findPipeline('defence-cooperation'))).toEqual(read);
  });

  it('have their rules compiled', async () => {
    const pipeline = await fromFiles;
    const kept = await keptRules(pipeline.hash);
    expect(kept).not.toBeNull();
    const [ofKept, compiled] = [unpackRules(kept!), compileRules(pipeline)].map((rules) => ({
      ...rules,
      vocabulary: rules.vocabulary.words(),
    }));
    // Of so many numbers this tells as much as toEqual does, in a tenth of its time.
    expect(isDeepStrictEqual(ofKept, compiled)).toBe(true);
  });

  it('are read anew where a file was changed', async () => {
    cpSync(findPipeline('defence-cooperation'), folder, { recursive: true });
    const head = path.join(folder, 'pipeline.yaml');
    writeFileSync(head, `${readFileSync(head, 'utf8')}\nmistake: yes\n`);
    await expect(built.loadPipeline(folder)).rejects.toThrow('mistake');
  });

  it('are none where no such files were kept', async () => {
    expect(await keptPipeline('0000000000000000')).toBeNull();
    expect(await keptRules('0000000000000000')).toBeNull();
  });
});
