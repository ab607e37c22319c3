import type { AgreementRecord } from '../model/index.js';

/** What to say of an eId that neither a clause nor a section of the agreement has. */
export async function noSuchPart(record: AgreementRecord, written: string): Promise<string> {
  const { similar } = await import('../pipeline/index.js');
  const known = new Set(record.clauses.flatMap(({ id, sectionPath }) => [id, ...sectionPath]));
  const near = similar(written, [...known]);
  return `There is no clause or section "${written}" in this agreement. ${
    near ? `Did you mean "${near}"?` : `"pacta show ${record.id.slice(0, 8)}" lists them.`
  }`;
}
