import { groupBy, type Label, type Polarity, type Taxonomy } from '../model/index.js';
import type { CompiledRules, HeldRule } from '../rules/index.js';
import {
  DENIAL_SHARE,
  HARDLY_WEAKER,
  LEAST_SHARE,
  LEAST_SHARE_OF_ADDED,
  LEAST_SHARE_OF_LONE_THIRD,
  LEAST_STRENGTH,
  STRICT_STRENGTH,
  STRONG_STRENGTH,
} from './constants.js';
import type { Finding } from './evidence.js';
import { scoreOf, strengthOf, weightOf } from './score.js';

/** A category's family, place in the taxonomy and whether it is general. */
export interface CategoryPlace {
  family: string;
  order: number;
  general: boolean;
  before: readonly string[];
  /** It comes before these only where it is said above the clause. */
  fromAbove: boolean;
  /** It is strict only as the main label. */
  mainOnly: boolean;
  /** A clause that does this says so in its own words. */
  ownWords: boolean;
}

export const categoryPlaces = (taxonomy: Taxonomy): Map<string, CategoryPlace> => {
  const places = new Map<string, CategoryPlace>();
  for (const family of taxonomy.families) {
    for (const category of family.categories) {
      places.set(category.id, {
        family: family.id,
        order: places.size,
        general: category.general === true,
        before: category.before ?? [],
        fromAbove: category['from-above'] === true,
        mainOnly: category['main-only'] === true,
        ownWords: category['own-words'] === true,
      });
    }
  }
  return places;
};

/** The heaviest finding of the polarity; null where there is none that weighs anything. */
const strongest = (findings: readonly Finding[], polarity: Polarity): Finding | null =>
  findings.reduce<Finding | null>(
    (most, one) => (one.polarity === polarity && one.weighsAgainst > (most?.weighsAgainst ?? 0) ? one : most),
    null,
  );

/**
 * Whether the clause rules out what the category is about. A rule that sees the denial is more particular than one that
 * sees the words denied, and so need weigh only a share of it. What another sentence affirms no less weightily is not
 * ruled out: "Disputes are settled by consultation. They are not brought before any court."
 */
const isExcluded = (findings: readonly Finding[]): boolean => {
  const denial = strongest(findings, 'excluded');
  if (denial === null) return false;
  return !findings.some(
    ({ polarity, weighsAgainst, evidence, sentence }) =>
      polarity === 'affirmed' &&
      (weighsAgainst * DENIAL_SHARE > denial.weighsAgainst ||
        (weighsAgainst >= denial.weighsAgainst && evidence.place === 'text' && sentence !== denial.sentence)),
  );
};

/** A label, not the last word on its tier, and how strong it is beside others. */
interface Candidate {
  label: Label;
  strength: number;
  place: CategoryPlace;
}

/** Null when the evidence is too weak for a label. */
const candidateOf = (
  category: string,
  findings: readonly Finding[],
  held: readonly HeldRule[],
  rules: CompiledRules,
  place: CategoryPlace,
): Candidate | null => {
  const evidence = findings.map((finding) => finding.evidence);
  const weight = weightOf(evidence);
  const strength = strengthOf(weight);
  if (strength < LEAST_STRENGTH) return null;
  const strict = strength >= STRICT_STRENGTH && findings.some((finding) => finding.tier === 'strict');
  const label: Label = {
    category,
    family: place.family,
    score: scoreOf(weight),
    tier: strict ? 'strict' : 'broad',
    polarity: isExcluded(findings) ? 'excluded' : 'affirmed',
    evidence,
    against: held
      .filter(({ rule }) => rules.rules[rule]!.rule.category === category)
      .map(({ rule, span }) => ({ ruleId: rules.rules[rule]!.rule.id, span })),
  };
  return { label, strength, place };
};

/**
 * At most `most` labels, main one first: by strength, then in the order of the taxonomy; what is said in the words a point
 * hangs from comes before what the point adds; and a strict one that comes before the main one's family before that, of
 * some categories only where it is said above the clause. General categories give way to a strong specific one that is
 * no weaker than they are, or hardly; those that are strict only as the main label are broad behind another, and so is
 * what is much weaker than the main label, sooner where the words of a short point add it to what they continue, or where
 * it is the third that one rule alone speaks for.
 */
export const labelsOf = (
  findings: readonly Finding[],
  held: readonly HeldRule[],
  rules: CompiledRules,
  places: ReadonlyMap<string, CategoryPlace>,
  most: number,
  isShortPoint: boolean,
): Label[] => {
  const candidates: Candidate[] = [];
  for (const [category, its] of groupBy(findings, (finding) => finding.category)) {
    const place = places.get(category);
    if (!place) continue;
    const candidate = candidateOf(category, its, held, rules, place);
    if (candidate) candidates.push(candidate);
  }
  const specific = Math.max(
    0,
    ...candidates.filter(({ place }) => !place.general).map(({ strength }) => strength),
  );
  const ranked = candidates
    .filter(
      ({ strength, place }) =>
        !place.general || specific < STRONG_STRENGTH || specific < strength * HARDLY_WEAKER,
    )
    .sort((a, b) => b.strength - a.strength || a.place.order - b.place.order);
  const main = ranked[0]?.strength ?? 0;
  const shareFor = ({ category, evidence }: Label, rank: number): number => {
    if (rank > 1 && evidence.length === 1) return LEAST_SHARE_OF_LONE_THIRD;
    return isShortPoint && findings.some((finding) => finding.category === category && isOfOwnWords(finding))
      ? LEAST_SHARE_OF_ADDED
      : LEAST_SHARE;
  };
  const given = ranked
    .slice(0, most)
    .map(
      ({ label, strength }, rank): Label =>
        strength >= main * shareFor(label, rank) ? label : { ...label, tier: 'broad' },
    );
  const isSaid = (category: string, where: (finding: Finding) => boolean) =>
    findings.some((finding) => finding.category === category && finding.tier === 'strict' && where(finding));
  const introduced = withFirst(
    given,
    ({ category, tier }) =>
      tier === 'strict' && !places.get(category)!.general && isSaid(category, isOfLeadIn),
  );
  const ordered = withFirst(introduced, ({ category, tier }) => {
    const { before, fromAbove } = places.get(category)!;
    return (
      tier === 'strict' &&
      before.includes(introduced[0]!.family) &&
      (!fromAbove || isSaid(category, isFromAbove))
    );
  });
  return ordered.map((label, rank) =>
    rank > 0 && places.get(label.category)!.mainOnly ? { ...label, tier: 'broad' } : label,
  );
};

/** The labels with the first of which this holds put first. */
const withFirst = (labels: readonly Label[], holds: (label: Label) => boolean): Label[] => {
  const first = labels.find(holds);
  return first ? [first, ...labels.filter((label) => label !== first)] : [...labels];
};

/** Said in the words of the clause itself. */
const isOfOwnWords = ({ evidence }: Finding): boolean =>
  evidence.place === 'text' && evidence.inheritedFrom === undefined;

/** Said in the words the clause hangs from. */
const isOfLeadIn = ({ evidence }: Finding): boolean =>
  evidence.place === 'lead-in' || evidence.inheritedFrom !== undefined;

/** Said in a heading, or in the words the clause hangs from. */
const isFromAbove = (finding: Finding): boolean => finding.evidence.place !== 'text' || isOfLeadIn(finding);
