import { foldWhiteSpace } from '../model/index.js';

/** What no XML document may hold, not even as a reference: most control characters, and halves of a character. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD, one for one, in place of every character that XML forbids. */
export const allowed = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

/** Line ends in attributes would be read as blanks, carriage returns as line ends; terminals obey the others. */
const REFERRED_TO = /[<>&"\t\r\n\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Fit for the inside of an XML or HTML element and of an attribute in double quotes; every `>`, so that there is no `]]>`. */
export const escaped = (text: string): string =>
  allowed(text).replace(
    REFERRED_TO,
    (character) => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );

/** Controls that terminals obey, and those that make a line show other words than it holds. */
const OBEYED = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** With U+FFFD for what XML forbids and for what something would obey: for whatever shows the words to people. */
export const shown = (text: string): string => allowed(text).replace(OBEYED, '\ufffd');

/** Words of a document for a cell: in one line, as they are shown. */
export const cellText = (text: string): string => shown(foldWhiteSpace(text));

/** JSON says the same with these escaped, and no terminal obeys them; what lies below the blank JSON escapes itself. */
export const escapedInJson = (json: string): string =>
  json.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
