import type { AgreementSummary } from '../model/index.js';
import type { Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { oneLine } from './terminal.js';
import { noSuchAgreement } from './with-store.js';

/** So many of those that are meant as well can be told at once. */
const MOST_NAMES = 8;

/** The one agreement that the person named by its id, its file name or title, or a part of them; else a UsageError. */
export async function findAgreement(reference: string, store: Store): Promise<AgreementSummary> {
  const found = await store.find(reference);
  const exact = found.filter(({ id, fileName }) => id === reference.toLowerCase() || fileName === reference);
  const [only, ...others] = exact.length === 1 ? exact : found;
  if (!only) throw new UsageError(noSuchAgreement(reference));
  if (others.length > 0) {
    const names = found
      .slice(0, MOST_NAMES)
      .map(({ id, fileName, title }) => `\n  ${id}  ${oneLine(fileName)}  ${oneLine(title)}`);
    const more = found.length > names.length ? `\n  and ${found.length - names.length} more` : '';
    throw new UsageError(
      `${found.length} agreements match "${reference}"; name one by its id:${names.join('')}${more}`,
    );
  }
  return only;
}
