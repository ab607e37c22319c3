/** `1.`, `(a)`, `iv)`, `B.`, and `2.1` before a capital: up to three of them, one after the other. */
const LABELS =
  /^\s*(?:(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxlcIVXLC]{1,7})[.)]|\d{1,3}(?:\.\d{1,3}){1,4}(?=\s+[A-Z]))\s+){1,3}/;

/**
 * Offset in a text, classified on its own, where its words begin: behind the number it was copied with. In an
 * agreement the reading of its structure knows; here only the usual forms of numbers are looked for.
 */
export const clauseStart = (text: string): number => LABELS.exec(text)?.[0].length ?? 0;
