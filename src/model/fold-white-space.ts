const OTHER_WHITE = /\s/;

/** True for text in one line without blanks beside one another or at its ends. */
function isFolded(text: string): boolean {
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) {
      if (blank) return false;
      blank = true;
    } else if (code <= 13 ? code >= 9 : code >= 0xa0 && OTHER_WHITE.test(text[at]!)) return false;
    else blank = false;
  }
  return !blank || text === '';
}

/** Text in one line: each run of white space is one blank, and there is none at the ends. */
export const foldWhiteSpace = (text: string): string =>
  isFolded(text) ? text : text.replace(/\s+/g, ' ').trim();
