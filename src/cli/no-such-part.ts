import type { AgreementRecord, Section } from '../model/index.js';

/** Of the clauses of a section, so many are named. */
const MOST_NAMED = 6;

/** What to say of an eId that no clause of the agreement has, and perhaps no section either. */
export async function noSuchPart(record: AgreementRecord, written: string): Promise<string> {
  const { similar } = await import('../model/index.js');
  const within = record.clauses.filter(({ sectionPath }) => sectionPath.includes(written));
  if (within.length > 0) {
    const named = within.slice(0, MOST_NAMED).map(({ id }) => id);
    const more = within.length > named.length ? ' …' : '';
    return `"${written}" is a section of several clauses: name one of them, ${named.join(', ')}${more}.`;
  }
  const near = labelled(record.sections, folded(written)) ?? similar(written, [...eIdsOf(record.sections)]);
  return `There is no clause or section "${written}" in this agreement. ${
    near ? `Did you mean "${near}"?` : `"pacta show ${record.id.slice(0, 8)}" lists them.`
  }`;
}

const folded = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

/** The eId of the first section whose number is printed so: "Article 4". */
function labelled(sections: readonly Section[], written: string): string | undefined {
  for (const { eId, label, children } of sections) {
    const found = label !== null && folded(label) === written ? eId : labelled(children, written);
    if (found !== undefined) return found;
  }
  return undefined;
}

function* eIdsOf(sections: readonly Section[]): Generator<string> {
  for (const { eId, children } of sections) {
    yield eId;
    yield* eIdsOf(children);
  }
}
