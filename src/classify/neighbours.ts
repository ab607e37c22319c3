import type { Passage } from '../model/index.js';
import { articlesOf } from './articles.js';
import { isUnderCatchAll } from './catch-all.js';
import { LEAST_NEIGHBOURS, NEIGHBOUR } from './constants.js';
import { type Finding, takenFrom, weighing } from './evidence.js';
import { isQuiet } from './quiet.js';

/**
 * What passages take over from those beside them: the paragraphs of an article have one subject, and one that says
 * little continues the others. A quiet passage takes over each category that many of the other passages under its heading
 * have from their own words: the strongest finding, at NEIGHBOUR times the share of them that have the category. Under a
 * heading such as "General" they have nothing in common. Linear. `text`: of the document.
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
    const speaking = beside.filter((index) => !isQuiet(findings[index]!));
    const subjects = subjectsOf(speaking, passages, findings);
    for (const index of quiet) output[index] = [...findings[index]!, ...subjects];
  }
  return output;
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
    .map(({ strongest, from, holders }) =>
      takenFrom(weighing(strongest, NEIGHBOUR * (holders.size / speaking.length)), passages[from]!.id),
    );
};
