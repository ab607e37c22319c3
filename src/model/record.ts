import { z } from 'zod';
import { Agreement } from './agreement.js';
import { Clause } from './clause.js';
import { Definition, UndefinedTerm } from './definition.js';
import { DocumentText } from './document-text.js';
import { Issue } from './issue.js';
import { Parallel } from './parallel.js';
import { ExternalInstrument, Reference } from './reference.js';
import { Safeguard } from './safeguard.js';
import { Section } from './section.js';
import { Source } from './source.js';
import { strayOffset } from './stray-offset.js';

export const SCHEMA_VERSION = '1.0.0';

/** `complete`: everything was read. `partial`: some of it could not be. `failed`: nothing could. */
export const Status = z.enum(['complete', 'partial', 'failed']);
export type Status = z.infer<typeof Status>;

export const RecordId = z.string().regex(/^[0-9a-f]{16}$/);

/** Record id of a document: the first 16 hexadecimal digits of the sha256 of its bytes. */
export const recordId = (sha256: string): string => sha256.slice(0, 16);

/** The slow half of the work: what depends on the bytes and the reader alone. */
export const ParsedAgreement = z.strictObject({
  /** First 16 hexadecimal digits of the sha256 of the bytes. */
  id: RecordId,
  source: Source,
  /** Version of the reader and layout that made it; a change means: read the bytes again. */
  readerVersion: z.string(),
  status: Status,
  /** Of reading and layout. */
  issues: z.array(Issue),
  document: DocumentText,
});
export type ParsedAgreement = z.infer<typeof ParsedAgreement>;

/**
 * One agreement, one record. Everything in it can be traced to characters of `document.text`, or of the expression
 * it belongs to: no span and no offset lies past its end.
 */
export const AgreementRecord = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: RecordId,
    source: Source,
    producer: z.strictObject({
      /** Of Pacta. */
      version: z.string(),
      readerVersion: z.string(),
      pipeline: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
    }),
    status: Status,
    issues: z.array(Issue),
    document: DocumentText,
    agreement: Agreement,
    sections: z.array(Section),
    /** The articles of each expression, in the order of `document.expressions`, beside those of the text. */
    parallels: z.array(Parallel).default([]),
    clauses: z.array(Clause),
    /** In text order. */
    definitions: z.array(Definition).default([]),
    /** In the order of their first use. */
    undefinedTerms: z.array(UndefinedTerm).default([]),
    /** In text order: citations of parts of the agreement, and of other instruments. */
    references: z.array(Reference).default([]),
    /** The other instruments it names, in the order of their first mentions. */
    instruments: z.array(ExternalInstrument).default([]),
    /** Those that the pipeline asks for, in its order; empty where it asks for none. */
    safeguards: z.array(Safeguard).default([]),
  })
  .superRefine((record, context) => {
    const { expressions, ...document } = record.document;
    const check = (value: unknown, { length }: string, path: PropertyKey[] = []) => {
      const stray = strayOffset(value, length);
      if (!stray) return;
      const message = `${stray.offset} lies past the end of the text, which has ${length} characters`;
      context.addIssue({ code: 'custom', path: [...path, ...stray.path], message });
    };
    check({ ...record, document, parallels: [] }, document.text);
    expressions.forEach((expression, index) => {
      check(expression, expression.text, ['document', 'expressions', index]);
      check(record.parallels[index], expression.text, ['parallels', index]);
    });
  });
export type AgreementRecord = z.infer<typeof AgreementRecord>;
