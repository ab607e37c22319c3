import { expect, it } from 'vitest';
import { analyse, annotate, compilePipeline, parse, parseTooLarge, sourceOf } from '../../src/analyse.js';
import { parsedHalf } from '../../src/batch/job.js';
import { DEFAULT_READ_LIMITS } from '../../src/limits.js';
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

it('says of a document too large to be opened what it would say of its bytes', async () => {
  const bytes = encoder.encode(agreement('POLAND'));
  const limits = { ...DEFAULT_READ_LIMITS, maxBytes: 100 };
  const { mediaType, ...source } = sourceOf('in/a.txt', bytes);
  const unopened = parseTooLarge(source, limits);
  expect(ParsedAgreement.parse(unopened)).toEqual(unopened);
  const opened = await parse({ mediaType, ...source }, bytes, { limits });
  expect(unopened).toEqual({
    ...opened,
    source: { ...opened.source, mediaType: 'application/octet-stream' },
  });
});
