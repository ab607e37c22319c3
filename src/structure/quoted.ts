import type { TextLine } from './text-lines.js';

/** Most lines of one quotation. */
const LONGEST = 600;
/** What opens a quotation, and what may then close it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  "'": "'’",
  '‘': "’'",
};
const OPENERS = '["“„«\'‘]';
/** How the words of another instrument begin: with a number, a word of division, or the salutation of a letter. */
const OPENING = new RegExp(
  `^(${OPENERS})\\s?(?:(?:article|section|chapter|part|title|annexe?|appendix|schedule|protocol|paragraph|rule|regulation)\\s|\\(?(?:[0-9]{1,3}|[a-z]{1,4}|[A-Z]{1,4})(?:\\.[0-9]{1,3}){0,3}[.)]|[0-9]{1,3}\\s+[A-Z]|(?:your )?excellency|sir\\b|madam\\b|dear\\b)`,
  'i',
);
/** What a letter that is answered says begins with words of any kind, and does not end with the first of them. */
const READS = /\b(?:reads?|reading|states?|stating|says?)\s+(?:as\s+follows|in\s+part)\s?[:,]?[-–—\s]{0,3}$/i;
const WORDS = new RegExp(`^(${OPENERS})\\s?\\p{Lu}[^"“”„«»]{30}`, 'u');
/** A quotation that begins on the line that announces it. */
const RUN_ON = /\b(?:follows|reads?|reading|following|words)\s?[:,]?[-–—\s]{0,3}(["“„«])(?=\S)/i;
const ANNOUNCES = /:\s?[-–—]?$|\b(?:follows|following|reads?|reading|words)[.,]?$/i;
const CLOSED = /[”"’'»“][.;,]{0,2}$/;
/** Characters at the end of a line in which an announcement is looked for. */
const TAIL = 16;

/**
 * Which lines are quoted from another instrument, as an amending protocol prints the articles it changes, and a note
 * the one it answers: from the quotation mark before a number or a salutation, where the line before announces it, to
 * the mark that closes it. Every paragraph may begin with a mark again. What never closes is not taken for quoted.
 * Linear in the lines: after one that does not close, none with the same mark is looked for as far as was looked.
 */
export function quotedLines(text: string, lines: readonly TextLine[]): boolean[] {
  const quoted = new Array<boolean>(lines.length).fill(false);
  const hopelessTo = new Map<string, number>();
  for (let index = 0; index < lines.length; index += 1) {
    const found = openingAt(text, lines, index);
    if (found === null || index < (hopelessTo.get(found.mark) ?? 0)) continue;
    const last = closingLine(text, lines, index, found.mark, found.at);
    if (last === -1) hopelessTo.set(found.mark, index + LONGEST);
    else {
      quoted.fill(true, found.at === lines[index]!.start ? index : index + 1, last + 1);
      index = last;
    }
  }
  return quoted;
}

/** The mark that opens a quotation on line `index`, and its offset. */
function openingAt(
  text: string,
  lines: readonly TextLine[],
  index: number,
): { mark: string; at: number } | null {
  const { start, end, before } = lines[index]!;
  if (index > 0 && before !== 'inline') {
    const mark = OPENING.exec(text.slice(start, Math.min(end, start + 24)))?.[1];
    const above = lines[index - 1]!.end;
    const tail = text.slice(Math.max(0, above - TAIL), above);
    if (mark !== undefined && (ANNOUNCES.test(tail) || CLOSED.test(tail))) return { mark, at: start };
    const words = WORDS.exec(text.slice(start, Math.min(end, start + 40)))?.[1];
    if (words !== undefined && READS.test(text.slice(Math.max(0, above - 40), above)))
      return { mark: words, at: start };
  }
  const words = text.slice(Math.max(start, end - 200), end);
  const runOn = /["“„«]/.test(words) ? RUN_ON.exec(words) : null;
  if (runOn === null) return null;
  const [found, mark] = [runOn[0], runOn[1]!];
  // `The words "quay" and "pier" mean …`: what is closed on the line itself is over with it.
  const behind = words.slice(runOn.index + found.length);
  return depthAfter(behind, mark, 1) > 0
    ? { mark, at: end - words.length + runOn.index + found.length - 1 }
    : null;
}

/** The line that the quotation opened at offset `from` of line `index` ends with, -1 when it does not. */
function closingLine(
  text: string,
  lines: readonly TextLine[],
  index: number,
  mark: string,
  from: number,
): number {
  let depth = 1;
  const limit = Math.min(lines.length, index + LONGEST);
  for (let at = index; at < limit; at += 1) {
    const { start, end } = lines[at]!;
    const again = at > index && depth > 0 && text[start] === mark;
    // One that is announced inside another: the mark that closed the other is missing.
    if (again && openingAt(text, lines, at)?.at === start && text[lines[at - 1]!.start] !== mark) return -1;
    const words = text.slice(at === index ? from + 1 : again ? start + 1 : start, end);
    depth = depthAfter(words, mark, depth);
    if (depth <= 0 && closes(words.slice(-4), mark)) return at;
  }
  return -1;
}

/** A single mark is an apostrophe more often than not, and counted at the end of a sentence alone. */
const isSingle = (mark: string): boolean => mark === "'" || mark === '‘';

function depthAfter(words: string, mark: string, before: number): number {
  const closers = CLOSERS[mark]!;
  if (isSingle(mark)) return closes(words.slice(-4), mark) ? 0 : before;
  let depth = before;
  for (const character of words) {
    if (closers.includes(character) && (depth > 0 || character !== mark)) depth -= 1;
    else if (character === mark) depth += 1;
  }
  return depth;
}

function closes(tail: string, mark: string): boolean {
  const bare = tail.replace(/[.;,]{0,2}$/, '');
  if (!CLOSERS[mark]!.includes(bare.at(-1) ?? ' ')) return false;
  return !isSingle(mark) || bare.length < tail.length || /[.;:,!?]/.test(bare.at(-2) ?? '');
}
