import { similar } from '../model/index.js';
import { unknownNames } from '../query/index.js';
import type { CategoryInUse, Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { noSuchAgreement } from './with-store.js';

interface Asked {
  category?: string[] | undefined;
  family?: string[] | undefined;
  document?: string[] | undefined;
}

/** Throws UsageError for a category or family that neither store nor pipeline has, and for an agreement not in the store. */
export async function refuseUnknown(query: Asked, pipelineName: string, store: Store): Promise<void> {
  await refuseUnknownNames(query, pipelineName, store);
  for (const reference of query.document ?? []) {
    if ((await store.find(reference)).length === 0) throw new UsageError(noSuchAgreement(reference));
  }
}

/** A name that no clause carries may still be one of the pipeline's; only then is the pipeline read. */
async function refuseUnknownNames(query: Asked, pipelineName: string, store: Store): Promise<void> {
  if (!query.category && !query.family) return;
  const inUse = await store.categories();
  if (unknownNames(query, namesOf(inUse)).length === 0) return;
  const { findPipeline, loadPipeline, PipelineError } = await import('../pipeline/index.js');
  const known = namesOf(inUse);
  try {
    const { taxonomy } = await loadPipeline(findPipeline(pipelineName));
    for (const family of taxonomy.families) {
      known.family.add(family.id);
      for (const category of family.categories) known.category.add(category.id);
    }
  } catch (error) {
    // Rules with a mistake in them do not keep anybody from asking what is stored.
    if (!(error instanceof PipelineError)) throw error;
  }
  const wrong = unknownNames(query, known)[0];
  if (!wrong) return;
  const { kind, written } = wrong;
  const other = kind === 'category' ? 'family' : 'category';
  if (known[other].has(written)) {
    throw new UsageError(`"${written}" is a ${other}: write --${other} ${written}.`);
  }
  const near = similar(written, [...known[kind]].sort());
  const meant = near ? ` Did you mean "${near}"?` : '';
  throw new UsageError(`There is no ${kind} "${written}".${meant} "pacta categories" lists them all.`);
}

const namesOf = (pairs: readonly Pick<CategoryInUse, 'category' | 'family'>[]) => ({
  category: new Set(pairs.map(({ category }) => category)),
  family: new Set(pairs.map(({ family }) => family)),
});
