import { stripVTControlCharacters, styleText } from 'node:util';

/** Bidirectional overrides can make a line show other words than it holds. */
const BIDI_CONTROLS = '\u202a-\u202e\u2066-\u2069';
const CONTROLS = new RegExp(`[\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f${BIDI_CONTROLS}]`, 'g');
/** JSON itself escapes only what lies below the blank. */
const OBEYED_IN_JSON = new RegExp(`[\\u007f-\\u009f${BIDI_CONTROLS}]`, 'g');

/** Text of a document made safe for a terminal: no escape sequences, no control characters but line ends. */
export const plain = (text: string): string =>
  stripVTControlCharacters(text).replace(/\t/g, ' ').replace(CONTROLS, '');

/** The same in one line, none of whose ends is blank. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ').trim();

/** The looks in use. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan';

/** Whether colour is wanted on a stream: https://no-color.org, FORCE_COLOR, and only terminals otherwise. */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** Returns a function that styles text, or leaves it alone where colour is not wanted. */
export function styler(stream: { isTTY?: boolean }): (style: Style, text: string) => string {
  return wantsColour(stream) ? (style, text) => styleText(style, text) : (_, text) => text;
}

/** Columns to fill. */
export const widthOf = (stream: { columns?: number }): number =>
  Math.max(40, Math.min(stream.columns ?? 100, 160));

/** `1 page`, `2 pages`. */
export const countOf = (count: number, thing: string, things = `${thing}s`): string =>
  `${count} ${count === 1 ? thing : things}`;

/** Shortens at the end, with an ellipsis. */
export const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`;

/**
 * Cuts a line of text into printed lines of at most `width` characters: start and end of each in `text`. A
 * word longer than a line is cut.
 */
export function wrap(text: string, width: number): [start: number, end: number][] {
  const lines: [number, number][] = [];
  let start = 0;
  while (start < text.length) {
    let end = start + width;
    if (end >= text.length) end = text.length;
    else {
      const space = text.lastIndexOf(' ', end);
      if (space > start) end = space;
    }
    lines.push([start, end]);
    start = end;
    while (text[start] === ' ') start += 1;
  }
  return lines;
}

/** JSON for programs; what a terminal would obey is escaped. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(
    OBEYED_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${json}\n`);
}
