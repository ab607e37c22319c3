import type { Label, Passage } from '../model/index.js';
import { articlesOf } from './articles.js';
import { SUPPORT_WEIGHT } from './constants.js';
import { type Finding, supporting, takenFrom } from './evidence.js';

/** A passage that has a category, with what speaks for it most. */
interface Holder {
  index: number;
  finding: Finding;
}

/** Who of an article has a category: how many, and the two that say it most clearly. */
interface Holders {
  count: number;
  first: Holder;
  second?: Holder;
}

/**
 * The paragraphs of an article have one subject: a category that others of them have is the more likely that of one
 * whose own words speak for it, however weakly. It takes over the strongest finding of another, weighing SUPPORT_WEIGHT
 * times the share of the other labelled ones that have the category. `labels` are what each passage has without. Linear.
 */
export const supportedByOthers = (
  passages: readonly Passage[],
  findings: readonly (readonly Finding[])[],
  labels: readonly (readonly Label[])[],
): readonly (readonly Finding[])[] => {
  const output = [...findings];
  const strict = labels.map(
    (all) => new Set(all.filter(({ tier }) => tier === 'strict').map(({ category }) => category)),
  );
  for (const article of articlesOf(passages)) {
    const labelled = article.filter((index) => strict[index]!.size > 0);
    const holders = holdersOf(labelled, strict, findings);
    for (const index of article) {
      const own = strict[index]!;
      const others = labelled.length - (own.size > 0 ? 1 : 0);
      const support: Finding[] = [];
      for (const category of new Set(findings[index]!.map((finding) => finding.category))) {
        const all = holders.get(category);
        const holder = all?.first.index === index ? all.second : all?.first;
        if (!all || !holder) continue;
        const share = (all.count - (own.has(category) ? 1 : 0)) / others;
        support.push(
          takenFrom(supporting(holder.finding, SUPPORT_WEIGHT * share), passages[holder.index]!.id),
        );
      }
      if (support.length > 0) output[index] = [...findings[index]!, ...support];
    }
  }
  return output;
};

const holdersOf = (
  labelled: readonly number[],
  strict: readonly ReadonlySet<string>[],
  findings: readonly (readonly Finding[])[],
): Map<string, Holders> => {
  const holders = new Map<string, Holders>();
  for (const index of labelled) {
    for (const [category, finding] of strongestOf(findings[index]!)) {
      if (!strict[index]!.has(category)) continue;
      const holder = { index, finding };
      const known = holders.get(category);
      if (!known) {
        holders.set(category, { count: 1, first: holder });
        continue;
      }
      known.count += 1;
      if (isStronger(finding, known.first.finding)) [known.first, known.second] = [holder, known.first];
      else if (!known.second || isStronger(finding, known.second.finding)) known.second = holder;
    }
  }
  return holders;
};

const strongestOf = (findings: readonly Finding[]): Map<string, Finding> => {
  const strongest = new Map<string, Finding>();
  for (const finding of findings) {
    const known = strongest.get(finding.category);
    if (!known || isStronger(finding, known)) strongest.set(finding.category, finding);
  }
  return strongest;
};

const isStronger = (one: Finding, other: Finding): boolean => one.evidence.weight > other.evidence.weight;
