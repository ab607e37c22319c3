import { expect, it } from 'vitest';
import { analyse, annotate, compilePipeline, sourceOf } from '../../src/analyse.js';
import { parsedHalf } from '../../src/batch/job.js';
import { ParsedAgreement } from '../../src/model/index.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { agreement, RULES } from '../support/cli.js';

const encoder = new TextEncoder();

it.each<[string, Uint8Array]>([
  ['a sound text', encoder.encode(agreement('POLAND'))],
  ['articles out of order', encoder.encode(agreement('SPAIN', '\nArticle 7\n\nEach Party shall pay.\n'))],
  ['bytes that are no text', new Uint8Array(100)],
])('gives back the half that does not depend on the rules: %s', async (_, bytes) => {
  const pipeline = compilePipeline(await loadPipeline(RULES));
  const record = await analyse(sourceOf('a.txt', bytes), bytes, pipeline);
  const parsed = parsedHalf(record);
  expect(ParsedAgreement.parse(parsed)).toEqual(parsed);
  expect(annotate(parsed, pipeline)).toEqual(record);
});
