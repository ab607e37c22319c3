import { groupBy, type Passage, type Role } from '../model/index.js';
import { LEAST_NEIGHBOURS, NEIGHBOUR } from './constants.js';
import type { Finding } from './evidence.js';
import { isQuiet } from './quiet.js';

/**
 * What passages take over from those beside them: the paragraphs of an article have one subject, and one that says
 * little continues the others. A quiet passage takes over each category that many of the other passages under its heading
 * have from their own words: the strongest finding, at NEIGHBOUR times the share of them that have the category. Linear.
 */
export const besideOthers = (
  passages: readonly Passage[],
  findings: readonly (readonly Finding[])[],
): readonly (readonly Finding[])[] => {
  const output = [...findings];
  const provisions = [...passages.keys()].filter((index) => PROVISIONS.has(passages[index]!.role));
  for (const beside of groupBy(provisions, (index) => articleOf(passages[index]!)).values()) {
    const quiet = beside.filter((index) => isQuiet(findings[index]!));
    const speaking = beside.filter((index) => !isQuiet(findings[index]!));
    const subjects = subjectsOf(speaking, passages, findings);
    for (const index of quiet) output[index] = [...findings[index]!, ...subjects];
  }
  return output;
};

/** Recitals are no paragraphs of one article, and names below a closing formula continue nothing. */
const PROVISIONS: ReadonlySet<Role> = new Set(['body', 'annex']);

/** eIds of sections that hold articles, which have each a subject of its own. */
const HOLDS_ARTICLES = /(?:^|__)(?:body|part_[^_]+|title_[^_]+|chp_[^_]+|cmp_[^_]+)$/;

/** What passages of one article share: the nearest heading or, without one, the section they stand in. */
const articleOf = ({ id, headings, sectionPath, role }: Passage): string => {
  if (headings.length > 0) return `${role} ${headings[0]!.start}`;
  const parent = sectionPath.at(-2);
  return `${role} ${parent === undefined || HOLDS_ARTICLES.test(parent) ? id : parent}`;
};

const subjectsOf = (
  speaking: readonly number[],
  passages: readonly Passage[],
  findings: readonly (readonly Finding[])[],
): Finding[] => {
  const subjects = new Map<string, { strongest: Finding; from: number; holders: Set<number> }>();
  for (const index of speaking) {
    for (const finding of findings[index]!) {
      if (finding.evidence.place !== 'text') continue;
      const known = subjects.get(finding.category);
      if (!known) {
        subjects.set(finding.category, { strongest: finding, from: index, holders: new Set([index]) });
        continue;
      }
      known.holders.add(index);
      if (finding.evidence.weight > known.strongest.evidence.weight) {
        known.strongest = finding;
        known.from = index;
      }
    }
  }
  return [...subjects.values()]
    .filter(({ holders }) => holders.size / speaking.length >= LEAST_NEIGHBOURS)
    .map(({ strongest, from, holders }) => ({
      ...strongest,
      evidence: {
        ...strongest.evidence,
        weight: strongest.evidence.weight * NEIGHBOUR * (holders.size / speaking.length),
        inheritedFrom: strongest.evidence.inheritedFrom ?? passages[from]!.id,
      },
    }));
};
