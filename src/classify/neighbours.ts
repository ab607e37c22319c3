import type { Passage } from '../model/index.js';
import { articlesOf } from './articles.js';
import { isUnderCatchAll } from './catch-all.js';
import { LEAST_NEIGHBOURS, MOST_FOR_ONE, NEIGHBOUR } from './constants.js';
import { type Finding, takenFrom, weighing } from './evidence.js';
import { isQuiet } from './quiet.js';

/**
 * What passages take over from those beside them: the paragraphs of an article have one subject, and one that says
 * little continues the others. A quiet passage takes over each category that many of the other passages under its heading
 * have from their own words: the strongest finding, at NEIGHBOUR times the share of those that say something which have
 * the category. Points that repeat what introduces them say it once, in the words of the passage that does; one passage
 * of two is no subject, nor is one that speaks alone among more than MOST_FOR_ONE. Under a heading such as "General" they
 * have nothing in common. Linear. `text`: of the document.
 */
export const besideOthers = (
  passages: readonly Passage[],
  findings: readonly (readonly Finding[])[],
  text: string,
): readonly (readonly Finding[])[] => {
  const output = [...findings];
  for (const beside of articlesOf(passages)) {
    if (isUnderCatchAll(passages[beside[0]!]!, text)) continue;
    const quiet = beside.filter((index) => isQuiet(findings[index]!));
    const speaking = beside.filter((index) => !isQuiet(findings[index]!.filter(isItsOwn)));
    const subjects = subjectsOf(speaking, beside.length, passages, findings);
    for (const index of quiet) output[index] = [...findings[index]!, ...subjects];
  }
  return output;
};

/** Not taken over from the passage that introduces a point. */
const isItsOwn = ({ evidence }: Finding): boolean => evidence.inheritedFrom === undefined;

/** `all`: how many passages there are, those that say nothing included. */
const subjectsOf = (
  speaking: readonly number[],
  all: number,
  passages: readonly Passage[],
  findings: readonly (readonly Finding[])[],
): Finding[] => {
  const subjects = new Map<string, { strongest: Finding; from: number; holders: Set<number> }>();
  for (const index of speaking) {
    for (const finding of findings[index]!) {
      if (finding.evidence.place !== 'text' || !isItsOwn(finding)) continue;
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
    .filter(({ holders }) =>
      holders.size === 1
        ? speaking.length === 1 && all <= MOST_FOR_ONE
        : holders.size / speaking.length >= LEAST_NEIGHBOURS,
    )
    .map(({ strongest, from, holders }) =>
      takenFrom(weighing(strongest, NEIGHBOUR * (holders.size / speaking.length)), passages[from]!.id),
    );
};
