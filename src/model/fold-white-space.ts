/** White space that is no single blank, or stands at an end. */
const UNFOLDED = /[^\S ]| {2}|^ | $/;

/** Text in one line: each run of white space is one blank, and there is none at the ends. */
export const foldWhiteSpace = (text: string): string =>
  UNFOLDED.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
