import type { z } from 'zod';
import { AgreementRecord, SCHEMA_VERSION } from '../model/index.js';
import { StoreError } from './store.js';

const ONE_ITEM_A_LINE = new Set([
  'issues',
  'sections',
  'parallels',
  'clauses',
  'definitions',
  'undefinedTerms',
  'references',
  'instruments',
  'safeguards',
]);

/** Throws for a record that was made, not read, and names the first thing wrong: a mistake in Pacta, not in the store. */
export function checkRecord(record: AgreementRecord): void {
  const result = AgreementRecord.safeParse(record);
  if (!result.success) {
    throw new Error(`the record made of it is not valid at ${firstMistake(result.error)}`);
  }
}

/** `clauses.3.modality: Invalid option …` */
function firstMistake(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'the top'}: ${issue?.message}`;
}

/**
 * The record as stored: JSON with one line for each section, clause, definition, reference and the like, so that a
 * person can look at it and a difference between two versions shows what changed. The same record gives the same bytes.
 */
export const formatRecord = (record: AgreementRecord): string => [...recordPieces(record)].join('');

/** The same piece by piece: the whole of a long document is many times what a piece is. */
export function* recordPieces(record: AgreementRecord): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(record)) {
    yield `${before}${JSON.stringify(key)}: `;
    before = ',\n';
    if (ONE_ITEM_A_LINE.has(key) && Array.isArray(value) && value.length > 0) yield* itemLines(value);
    else yield JSON.stringify(value);
  }
  yield '\n}\n';
}

function* itemLines(items: readonly unknown[]): Generator<string> {
  let before = '[\n';
  for (const item of items) {
    yield before + JSON.stringify(item);
    before = ',\n';
  }
  yield '\n]';
}

/** Reads a stored record back; `place` is named in the error when it is not one. */
export function parseRecord(json: string, place: string): AgreementRecord {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new StoreError('format', `${place} is not JSON: ingest its document again with --force.`, {
      cause,
    });
  }
  const version = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (version !== SCHEMA_VERSION) {
    const said = typeof version === 'string' ? `has record format ${version}` : 'names no record format';
    throw new StoreError(
      'format',
      `${place} ${said}; this Pacta reads ${SCHEMA_VERSION}. Ingest its document again with --force.`,
    );
  }
  const result = AgreementRecord.safeParse(value);
  if (result.success) return result.data;
  throw new StoreError(
    'format',
    `${place} does not hold a valid record (at ${firstMistake(result.error)}). Ingest its document again with --force.`,
  );
}
