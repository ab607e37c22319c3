import type { Taxonomy } from '../model/index.js';
import { similar } from '../model/index.js';
import { UsageError } from './errors.js';

/** Throws UsageError for a category that none of the taxonomies has. */
export function checkCategories(asked: readonly string[], taxonomies: readonly Taxonomy[]): void {
  const known = taxonomies.flatMap(({ families }) =>
    families.flatMap(({ categories }) => categories.map(({ id }) => id)),
  );
  const unknown = asked.find((category) => !known.includes(category));
  if (unknown === undefined) return;
  const meant = similar(unknown, known);
  const remedy = meant ? `Did you mean "${meant}"?` : '"pacta categories" shows them.';
  throw new UsageError(`There is no category "${unknown}". ${remedy}`);
}
