import { type AskedName, pointAt, sayUnknownName, unknownNames } from '../query/index.js';
import type { CategoryInUse, Store } from '../store/index.js';
import { UsageError } from './errors.js';
import { noSuchAgreement } from './with-store.js';

/**
 * Throws UsageError, or QueryError where it was typed in the language, for a category or family that neither store nor
 * pipeline has, and for an agreement not in the store.
 */
export async function refuseUnknown(
  names: readonly AskedName[],
  pipelineName: string,
  store: Store,
): Promise<void> {
  await refuseUnknownNames(names, pipelineName, store);
  for (const asked of names) {
    if (asked.kind === 'document' && (await store.find(asked.name)).length === 0)
      throw refusal(noSuchAgreement(asked.name), asked);
  }
}

/** A name that no clause carries may still be one of the pipeline's; only then is the pipeline read. */
async function refuseUnknownNames(
  names: readonly AskedName[],
  pipelineName: string,
  store: Store,
): Promise<void> {
  if (names.every(({ kind }) => kind === 'document')) return;
  const known = namesOf(await store.categories());
  if (unknownNames(names, known).length === 0) return;
  const { findPipeline, loadPipeline, PipelineError } = await import('../pipeline/index.js');
  const safeguardIds = new Set<string>();
  try {
    const { taxonomy, safeguards } = await loadPipeline(findPipeline(pipelineName));
    for (const family of taxonomy.families) {
      known.family.add(family.id);
      for (const category of family.categories) known.category.add(category.id);
    }
    for (const { id } of safeguards.flatMap((group) => group.safeguards)) safeguardIds.add(id);
  } catch (error) {
    // Rules with a mistake in them do not keep anybody from asking what is stored.
    if (!(error instanceof PipelineError)) throw error;
  }
  const wrong = unknownNames(names, known)[0];
  if (!wrong) return;
  if (safeguardIds.has(wrong.name))
    throw refusal(
      `"${wrong.name}" is no ${wrong.kind} but a safeguard: "pacta matrix --by safeguard" shows which agreements have it.`,
      wrong,
    );
  throw refusal(sayUnknownName(wrong, known, TOLD), wrong);
}

const TOLD = {
  written: (kind: string, name: string) => `--${kind} ${name}`,
  list: '"pacta categories"',
};

const refusal = (message: string, { place }: AskedName): Error =>
  place ? pointAt(message, place.typed, place.span) : new UsageError(message);

const namesOf = (pairs: readonly Pick<CategoryInUse, 'category' | 'family'>[]) => ({
  category: new Set(pairs.map(({ category }) => category)),
  family: new Set(pairs.map(({ family }) => family)),
});
