import type { Passage } from '../model/index.js';

/** "Miscellaneous", "General Provisions", "Final Clauses": such a heading names no subject. */
const CATCH_ALL =
  /^(?:[\d.\s]{0,8}|art(?:icle|\.)?\s+\w{1,6}[.\s–—-]{0,4})?(?:(?:miscellaneous|general|final|other|various|sundry|additional|supplementary|common|closing|concluding|further|residual)(?:\s+(?:and|or|&)\s+(?:miscellaneous|general|final|other|various|closing|concluding|transitional))?)(?:\s+(?:provisions?|clauses?|terms?|matters?|dispositions?|stipulations?|conditions?|items?|points?|articles?))?[.:\s]{0,3}$/i;
/** Longer headings say what they are about. */
const LONGEST = 60;

/** Whether the passage stands under a heading that gathers what has no subject in common. */
export function isUnderCatchAll({ headings }: Passage, text: string): boolean {
  const nearest = headings[0];
  return (
    nearest !== undefined &&
    nearest.end - nearest.start <= LONGEST &&
    CATCH_ALL.test(text.slice(nearest.start, nearest.end).trim())
  );
}
