import { goesOn, isLetter } from './letters.js';

/** Numbers that letters add up to; of a few hundred words hardly two share one. */
const SUMS = 1 << 13;

const withLetter = (sum: number, letter: number): number => (Math.imul(sum, 31) + (letter & 31)) & (SUMS - 1);

/** A word with its meaning; `next`: another with the same sum. */
interface Entry<T> {
  /** Its letters, lower case: numbers, for to read letters of strings of all kinds is slow. */
  letters: Uint8Array;
  meaning: T;
  next: Entry<T> | null;
}

/** How far a walk has come in a text. */
export interface Walk {
  text: string;
  at: number;
  /** Words that begin here or later are not looked at. */
  to: number;
}

/**
 * Words (lower case, letters of ASCII) with what each means, to be found in a text whatever their case; and one sign, if
 * any, with its meaning. What follows the letters of a word does not matter: `can` is found in "can't". A regular
 * expression that is to find one of many expressions is tried only where a walk stops: the search by itself would cost
 * many times as much as reading the letters.
 */
export class WordTable<T> {
  /** To each sum of letters, where in `entries` its first word is; 0: no word has it. */
  private readonly firstOf = new Uint16Array(SUMS);
  private readonly entries: (Entry<T> | null)[] = [null];
  private readonly sign: number;

  constructor(
    meanings: Iterable<readonly [word: string, meaning: T]>,
    sign = '',
    private readonly ofSign?: T,
  ) {
    for (const [word, meaning] of meanings) {
      const letters = Uint8Array.from(word, (letter) => letter.charCodeAt(0));
      const sum = letters.reduce(withLetter, 0);
      const next = this.entries[this.firstOf[sum]!] ?? null;
      this.firstOf[sum] = this.entries.push({ letters, meaning, next }) - 1;
    }
    this.sign = sign === '' ? -1 : sign.charCodeAt(0);
  }

  /** The meaning of the next word, or sign, from `walk.at` on, which then is where it begins; undefined at the end. */
  next(walk: Walk): T | undefined {
    const { text, to } = walk;
    const { length } = text;
    let { at } = walk;
    // Inside a word no other begins.
    if (at > 0 && goesOn(text.charCodeAt(at - 1))) while (at < to && goesOn(text.charCodeAt(at))) at += 1;
    while (at < to) {
      let code = text.charCodeAt(at);
      if (!goesOn(code)) {
        if (code === this.sign) {
          walk.at = at;
          return this.ofSign;
        }
        at += 1;
        continue;
      }
      const start = at;
      let sum = 0;
      // Reading past the end of a text is slow, and stays so.
      while (isLetter(code)) {
        sum = withLetter(sum, code);
        at += 1;
        if (at === length) break;
        code = text.charCodeAt(at);
      }
      const first = this.firstOf[sum]!;
      if (first !== 0) {
        const entry = entryOf(this.entries[first]!, text, start, at);
        if (entry !== null) {
          walk.at = start;
          return entry.meaning;
        }
      }
      while (at < to && goesOn(text.charCodeAt(at))) at += 1;
    }
    walk.at = to;
    return undefined;
  }
}

/** The word that the letters between the offsets are, of those with the same sum. */
function entryOf<T>(first: Entry<T>, text: string, start: number, end: number): Entry<T> | null {
  for (let entry: Entry<T> | null = first; entry !== null; entry = entry.next) {
    const { letters } = entry;
    const { length } = letters;
    if (length !== end - start) continue;
    let same = 0;
    while (same < length && (text.charCodeAt(start + same) | 32) === letters[same]) same += 1;
    if (same === length) return entry;
  }
  return null;
}

/**
 * Finds where in a text, from one offset to before another, the next of `words` begins or the next `sign` stands; -1
 * where there is none. See `WordTable`.
 */
export function wordFinder(
  words: Iterable<string>,
  sign = '',
): (text: string, from: number, to: number) => number {
  const table = new WordTable(
    Array.from(new Set(words), (word) => [word, true] as const),
    sign,
    true,
  );
  return (text, from, to) => {
    const walk = { text, at: from, to };
    return table.next(walk) ? walk.at : -1;
  };
}

/**
 * The words, lower case, that what a regular expression matches can begin with, where it begins with letters written
 * out: `requires?\s+the` begins with `require` or `requires`. Understands choices, `[…]` and `?`, and nothing else.
 */
export function firstWords(source: string): Set<string> {
  const words = new Set<string>();
  const read = (rest: string, word: string): void => {
    const isChoice = rest.startsWith('(?:');
    const end = isChoice ? closing(rest) : (/^(?:\[[a-z]+\]|[a-z])/i.exec(rest)?.[0].length ?? 0);
    if (end === 0) {
      words.add(word.toLowerCase());
      return;
    }
    const isOptional = rest[end] === '?';
    const after = rest.slice(isOptional ? end + 1 : end);
    if (isOptional) read(after, word);
    if (isChoice) for (const option of options(rest.slice(3, end - 1))) read(option + after, word);
    else for (const one of rest.slice(0, end).replace(/[[\]]/g, '')) read(after, word + one);
  };
  for (const option of options(source)) read(option, '');
  return words;
}

/** The options of a choice, divided where its own `|` stand. */
function options(choice: string): string[] {
  let depth = 0;
  const found = [''];
  for (const sign of choice) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (sign === '|' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found;
}

/** Past the bracket that closes the one `choice` begins with. */
function closing(choice: string): number {
  let depth = 0;
  for (let at = 0; at < choice.length; at += 1) {
    if (choice[at] === '(') depth += 1;
    else if (choice[at] === ')' && --depth === 0) return at + 1;
  }
  return 0;
}
