import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { AgreementRecord, analyse, openPipeline, openStore, sourceOf, toAkomaNtoso } from '../src/index.js';

const AGREEMENT = `Agreement between the Kingdom of Norway and the Republic of Chile on Joint Exercises

The Kingdom of Norway and the Republic of Chile, hereinafter referred to as "the Parties",

Have agreed as follows:

Article 1
Costs

1. Each Party shall bear its own costs.

Article 2
Disputes

Any dispute concerning the interpretation of this Agreement shall be settled by consultation between the Parties.

Done at Oslo on 4 May 2011, in the English language.
`;

it('reads, labels, keeps, finds and exports an agreement through the public surface alone', async () => {
  const pipeline = await openPipeline('defence-cooperation');
  const bytes = new TextEncoder().encode(AGREEMENT);
  const record = await analyse(sourceOf('norway-chile.txt', bytes), bytes, pipeline);
  expect(AgreementRecord.safeParse(record).error).toBeUndefined();
  expect(record.status).toBe('complete');
  expect(record.agreement.parties.map((party) => party.value.country)).toEqual(['NO', 'CL']);
  expect(record.agreement.signed.date?.value).toBe('2011-05-04');
  const dispute = record.clauses.find((clause) => clause.labels[0]?.category === 'dispute-resolution')!;
  const { text } = record.document;
  expect(text.slice(dispute.span.start, dispute.span.end)).toMatch(/^Any dispute .* the Parties\.$/);
  for (const { evidence } of dispute.labels) {
    for (const { span, place } of evidence) {
      if (place === 'text') expect(span.start).toBeGreaterThanOrEqual(dispute.span.start);
      expect(text.slice(span.start, span.end).trim()).not.toBe('');
    }
  }
  expect(toAkomaNtoso(record)).toMatch(
    /^<\?xml [^>]*>\s*<akomaNtoso [\s\S]*Each Party shall bear its own costs\./,
  );
  const folder = await mkdtemp(join(tmpdir(), 'pacta-index-'));
  const store = await openStore(folder);
  try {
    await store.put([record]);
    expect((await store.get(record.id))?.id).toBe(record.id);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});
