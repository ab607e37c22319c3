/** Whether there is anything to look for in what was typed. */
export const hasWord = (typed: string): boolean => /[\p{L}\p{N}]/u.test(typed);
