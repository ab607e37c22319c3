/** An element, or a run of characters as they are before escaping. */
export type Node = Element | string;

export interface Element {
  name: string;
  /** In the order in which they are written. */
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}

/** An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Node[] = [],
): Element {
  const given = Object.entries(attributes).filter((each): each is [string, string] => each[1] !== undefined);
  return { name, attributes: Object.fromEntries(given), children };
}

/** What no XML document may hold, not even as a reference: most control characters, and halves of a character. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with U+FFFD, one for one, in place of every character that XML forbids. */
export const allowed = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

/** Line ends in attributes would be read as blanks, carriage returns as line ends; terminals obey the others. */
const REFERRED_TO = /[<>&"\t\r\n\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
const NAMED: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Fit for the inside of an element and of an attribute in double quotes; every `>`, so that there is no `]]>`. */
const escaped = (text: string): string =>
  allowed(text).replace(
    REFERRED_TO,
    (character) => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
  );

/**
 * The document in XML 1.0. Elements that hold elements alone are indented; where there are characters, no white space
 * is added. Linear in what is written.
 */
export function toXml(root: Element): string {
  const pieces = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write(root, '', pieces);
  return pieces.join('');
}

/** `indent` is null inside a run of characters. */
function write(node: Node, indent: string | null, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escaped(node));
    return;
  }
  const { name, attributes, children } = node;
  const end = indent === null ? '' : '\n';
  pieces.push(indent ?? '', '<', name);
  for (const [key, value] of Object.entries(attributes)) pieces.push(' ', key, '="', escaped(value), '"');
  if (children.length === 0) {
    pieces.push('/>', end);
    return;
  }
  const inner = indent === null || children.some((child) => typeof child === 'string') ? null : `${indent}  `;
  pieces.push('>', inner === null ? '' : '\n');
  for (const child of children) write(child, inner, pieces);
  pieces.push(inner === null ? '' : (indent ?? ''), '</', name, '>', end);
}
