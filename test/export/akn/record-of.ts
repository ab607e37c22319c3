import { type AgreementRecord, NO_PARTS } from '../../../src/model/index.js';
import { structure } from '../../../src/structure/index.js';
import { documentOf } from '../../structure/document.js';
import { aRecord } from '../../support/a-record.js';

/** The record of a text as far as its sections go: nothing is said of its clauses, nor of the agreement. */
export function recordOf(text: string): AgreementRecord {
  const { sections, passages } = structure(documentOf(text)).output;
  const record = aRecord();
  return {
    ...record,
    document: documentOf(text),
    agreement: {
      ...record.agreement,
      ...{ title: null, instrument: null, parties: [], signed: { date: null, place: null, by: [] } },
    },
    sections,
    clauses: passages.map((passage) => ({
      ...passage,
      ...{ labels: [], modality: 'none', bearer: null, ...NO_PARTS, furtherStatements: [], facts: [] },
    })),
  };
}
