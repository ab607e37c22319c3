import { OVERHEARD, QUIET_WEIGHT } from './constants.js';
import { type Finding, weighing } from './evidence.js';

/**
 * A clause on entry into force says so itself: a heading that names it stands over paragraphs that do other things too,
 * such as replacing an older agreement. Of the categories `saidItself`, what stands above the passage alone is for review,
 * with OVERHEARD of its weight, where the passage's own words or its lead-in say something else.
 */
export const inOwnWords = (
  findings: readonly Finding[],
  saidItself: ReadonlySet<string>,
): readonly Finding[] => {
  const own = findings.filter((finding) => !isAbove(finding));
  const speaks = own.some(({ tier, evidence }) => tier === 'strict' && evidence.weight >= QUIET_WEIGHT);
  if (!speaks || own.length === findings.length) return findings;
  const told = new Set(own.map(({ category }) => category));
  return findings.map((finding) =>
    isAbove(finding) && saidItself.has(finding.category) && !told.has(finding.category)
      ? { ...weighing(finding, OVERHEARD), tier: 'broad' }
      : finding,
  );
};

const isAbove = ({ evidence }: Finding): boolean =>
  evidence.place === 'heading' || evidence.place === 'title';
