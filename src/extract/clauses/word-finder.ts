/** Numbers that letters add up to; of a few hundred words hardly two share one. */
const SUMS = 1 << 13;

const withLetter = (sum: number, letter: number): number => (Math.imul(sum, 31) + (letter & 31)) & (SUMS - 1);

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const goesOn = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 95;

/**
 * Finds where in a text, from one offset to before another, the next word begins that is one of `words` (lower case,
 * letters of ASCII) whatever its case, or the next of `signs` stands; -1 where there is none. What follows the letters
 * of a word does not matter: `can` is found in "can't". A regular expression that is to find one of many expressions is
 * tried only there: the search by itself would cost many times as much as reading the letters.
 */
export function wordFinder(
  words: Iterable<string>,
  signs = '',
): (text: string, from: number, to: number) => number {
  const known = new Set(words);
  const sums = new Uint8Array(SUMS);
  for (const word of known) {
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, word.charCodeAt(at));
    sums[sum] = 1;
  }
  const sign = signs === '' ? -1 : signs.charCodeAt(0);
  return (text, from, to) => {
    let at = from;
    // Inside a word no other begins.
    if (at > 0 && goesOn(text.charCodeAt(at - 1))) while (at < to && goesOn(text.charCodeAt(at))) at += 1;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (code === sign) return at;
      if (!goesOn(code)) {
        at += 1;
        continue;
      }
      const start = at;
      let sum = 0;
      for (; at < text.length && isLetter(text.charCodeAt(at)); at += 1)
        sum = withLetter(sum, text.charCodeAt(at));
      if (sums[sum] === 1 && known.has(text.slice(start, at).toLowerCase())) return start;
      while (at < to && goesOn(text.charCodeAt(at))) at += 1;
    }
    return -1;
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
