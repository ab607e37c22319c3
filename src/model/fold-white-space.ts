/** Text in one line: each run of white space is one blank, and there is none at the ends. */
export const foldWhiteSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
