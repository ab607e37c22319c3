import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse, sourceOf } from '../src/analyse.js';
import { AgreementRecord, contains, type Section, type Span } from '../src/model/index.js';
import { packagedPipeline } from './support/packaged-pipeline.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/agreements/', import.meta.url));
const pipeline = await packagedPipeline('defence-cooperation');
const records: [name: string, record: AgreementRecord][] = [];
for (const name of (await readdir(FIXTURES)).sort()) {
  const bytes = new Uint8Array(await readFile(join(FIXTURES, name)));
  records.push([name, await analyse(sourceOf(name, bytes), bytes, pipeline)]);
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value;

/** Every span in a part of a record, with the keys that lead to it. */
function* spansIn(value: unknown, path: string): Generator<[path: string, span: Span]> {
  if (typeof value !== 'object' || value === null) return;
  if (isSpan(value)) yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* spansIn(inner, `${path}.${key}`);
}

const eIdsIn = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ eId, children }) => [eId, ...eIdsIn(children)]);

describe.each(records)('what the record of %s says', (_, record) => {
  const words = ({ start, end }: Span): string => record.document.text.slice(start, end);
  const clauses = new Map(record.clauses.map((clause) => [clause.id, clause]));
  const eIds = new Set(eIdsIn(record.sections));
  const { agreement, definitions, undefinedTerms, references, instruments, safeguards } = record;

  it('points at words, without white space around them', () => {
    const said = { agreement, definitions, undefinedTerms, references, instruments, safeguards };
    const statements = record.clauses.map(({ bearer, counterparty, action, object, deadline, ...rest }) => {
      const { conditions, exceptions, furtherStatements, facts } = rest;
      // Where nobody and nothing is named, the span of the bearer is empty.
      const named = bearer && bearer.span.start < bearer.span.end ? bearer : null;
      return {
        named,
        counterparty,
        action,
        object,
        deadline,
        conditions,
        exceptions,
        furtherStatements,
        facts,
      };
    });
    const wrong = [...spansIn({ said, statements }, '')].filter(
      ([, span]) => words(span) === '' || words(span).trim() !== words(span),
    );
    expect(wrong.map(([path, span]) => [path, words(span)])).toEqual([]);
  });

  it('names clauses that are there, and stands in them', () => {
    const places = [
      ...references,
      ...definitions.flatMap(({ clause, span }) => (clause === null ? [] : [{ clause, span }])),
      ...safeguards.flatMap(({ evidence }) => evidence),
      ...agreement.disputeLadder,
    ];
    const outside = places.filter(({ clause: id, span }) => {
      const clause = clauses.get(id);
      return !clause || ![clause.span, ...clause.leadIns].some((part) => contains(part, span));
    });
    expect(outside).toEqual([]);
  });

  it('refers to parts and instruments that the record has', () => {
    const targets = references.flatMap(({ target, through }) => [target, through]);
    expect(targets.filter((eId) => eId !== null && !eIds.has(eId))).toEqual([]);
    const ids = instruments.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { outcome, target, instrument } of references) {
      expect(instrument !== null).toBe(outcome === 'external');
      expect(target !== null).toBe(outcome === 'resolved' || outcome === 'partly');
      if (instrument !== null) expect(ids).toContain(instrument);
    }
  });

  it('tells the steps of dispute settlement alike in both places', () => {
    expect(agreement.disputeLadder.map(({ step, span }) => ({ value: step, span }))).toEqual(
      agreement.disputeSteps,
    );
  });

  it('has its keys in the order of the schema, so that it is the same to the byte when read back', () => {
    const json = JSON.stringify(record);
    expect(JSON.stringify(AgreementRecord.parse(JSON.parse(json)))).toBe(json);
  });
});
