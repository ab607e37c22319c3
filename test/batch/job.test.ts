import { expect, it } from 'vitest';
import { analyse, annotate, compilePipeline, sourceOf } from '../../src/analyse.js';
import { parsedHalf } from '../../src/batch/job.js';
import { ParsedAgreement } from '../../src/model/index.js';
import { loadPipeline } from '../../src/pipeline/index.js';
import { agreement, RULES } from '../support/cli.js';

const encoder = new TextEncoder();

it.each<[string, Uint8Array, string?]>([
  ['a sound text', encoder.encode(agreement('POLAND'))],
  ['a text by the name of a PDF', encoder.encode(agreement('POLAND')), 'a.pdf'],
  ['articles out of order', encoder.encode(agreement('SPAIN', '\nArticle 7\n\nEach Party shall pay.\n'))],
  ['bytes that are no text', new Uint8Array(100)],
])('gives back the half that does not depend on the rules: %s', async (_, bytes, name = 'a.txt') => {
  const pipeline = compilePipeline(await loadPipeline(RULES));
  const record = await analyse(sourceOf(name, bytes), bytes, pipeline);
  const parsed = parsedHalf(record);
  expect(ParsedAgreement.parse(parsed)).toEqual(parsed);
  expect(annotate(parsed, pipeline)).toEqual(record);
});
