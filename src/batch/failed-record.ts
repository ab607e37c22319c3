import { type AgreementRecord, type Issue, nothingStated, recordId, SCHEMA_VERSION } from '../model/index.js';
import type { Reading } from './job.js';
import type { Target } from './target.js';

/**
 * The record of a document that no worker lived through: it holds the reason and nothing else, so that the
 * document is seen in every list. The file is not looked at: it may have gone since.
 */
export function failedRecord(
  { document, sha256, bytes }: Reading,
  issue: Omit<Issue, 'severity'>,
  target: Omit<Target, 'readLimits' | 'hasPasswords'>,
): AgreementRecord {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: recordId(sha256),
    source: {
      uri: document.uri,
      fileName: document.fileName,
      // Nobody lived to judge the content.
      mediaType: 'application/octet-stream',
      bytes,
      sha256,
    },
    producer: {
      version: target.producerVersion,
      readerVersion: target.readerVersion,
      pipeline: { ...target.pipeline, hash: target.pipelineHash },
    },
    status: 'failed',
    issues: [{ ...issue, severity: 'error' }],
    document: {
      text: '',
      pages: [],
      furniture: [],
      joinedHyphens: [],
      origin: [],
      languages: [],
      expressions: [],
    },
    agreement: nothingStated(),
    sections: [],
    parallels: [],
    clauses: [],
    definitions: [],
    undefinedTerms: [],
    references: [],
    instruments: [],
    safeguards: [],
  };
}
