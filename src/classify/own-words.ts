import { OVERHEARD, QUIET_WEIGHT } from './constants.js';
import { type Finding, weighing } from './evidence.js';
import type { CategoryPlace } from './labels.js';

/**
 * A clause on entry into force says so itself: a heading that names it stands over paragraphs that do other things too,
 * such as replacing an older agreement. Of such categories, what stands above the passage alone is for review, with
 * OVERHEARD of its weight, where the passage's own words or its lead-in say something else that is specific.
 */
export const inOwnWords = (
  findings: readonly Finding[],
  places: ReadonlyMap<string, CategoryPlace>,
): readonly Finding[] => {
  const own = findings.filter((finding) => !isAbove(finding));
  const speaks = own.some(
    ({ category, tier, evidence }) =>
      tier === 'strict' && evidence.weight >= QUIET_WEIGHT && places.get(category)?.general !== true,
  );
  if (!speaks || own.length === findings.length) return findings;
  const told = new Set(own.map(({ category }) => category));
  return findings.map((finding) =>
    isAbove(finding) && places.get(finding.category)?.ownWords === true && !told.has(finding.category)
      ? { ...weighing(finding, OVERHEARD), tier: 'broad' }
      : finding,
  );
};

const isAbove = ({ evidence }: Finding): boolean =>
  evidence.place === 'heading' || evidence.place === 'title';
