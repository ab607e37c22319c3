/** White space that is no single blank. */
const UNFOLDED = /[^\S ]| {2}/;

/** Text in one line: each run of white space is one blank, and there is none at the ends. */
export const foldWhiteSpace = (text: string): string =>
  text.startsWith(' ') || text.endsWith(' ') || UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
