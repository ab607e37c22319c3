/** Whether there is anything to look for in what was typed. */
export const hasWord = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed);

/** Words that must follow one another: as many as a long sentence has. Each is looked up beside all the others. */
const LONGEST_PHRASE = 40;

/** Why words that must follow one another cannot be looked for; null where they can. */
export const whyTooLong = (phrase: string): string | null =>
  (phrase.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > LONGEST_PHRASE
    ? `A phrase has ${LONGEST_PHRASE} words at most: leave the quotes out, or look for a part of it.`
    : null;
