/** Subjects of one word that stand for somebody or something else. */

const WRITERS = new Set(['i', 'we', 'you']);
const OTHERS = new Set(['it', 'they', 'he', 'she', 'this', 'these', 'such']);
const LONGEST = 5;
const EITHER_SEX = /^s?he\s*(?:\/|or)\s*s?he$/i;

/** The pronoun that is the whole subject, lower case; empty for any other subject. */
export function pronounOf(subject: string): string {
  if (subject.length > LONGEST) return EITHER_SEX.test(subject) ? 'he' : '';
  const word = subject.toLowerCase();
  return OTHERS.has(word) || WRITERS.has(word) ? word : '';
}

/** Whether it stands for what was named before, not for who writes or is written to. */
export const standsForAnother = (pronoun: string): boolean => OTHERS.has(pronoun);
/** Whether it is whoever writes: "I", "we". */
export const isWriter = (pronoun: string): boolean => pronoun !== 'you' && WRITERS.has(pronoun);
