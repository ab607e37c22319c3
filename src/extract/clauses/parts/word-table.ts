/** Numbers that letters add up to; of a few hundred words hardly two share one. */
const SUMS = 1 << 13;
const withLetter = (sum: number, letter: number): number => (Math.imul(sum, 31) + letter) & (SUMS - 1);

/** What a sign is: 1 to 26 for a letter of ASCII, `FIGURE` for what else words are made of, 0 for all others. */
const FIGURE = 27;
const KINDS = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter += 1) KINDS[64 + letter] = KINDS[96 + letter] = letter;
for (const sign of '0123456789_') KINDS[sign.charCodeAt(0)] = FIGURE;
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? KINDS[code]! : 0;
};

/** A letter of ASCII. */
export function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? kindAt(text, at) : 0;
  return kind !== 0 && kind !== FIGURE;
}
/** A letter of ASCII, a figure or `_`. */
export const isOfWord = (text: string, at: number): boolean => at < text.length && kindAt(text, at) !== 0;

/** Called with the number of a word, where it begins and where it ends; returns where to look for the next. */
export type Visit = (number: number, start: number, end: number) => number;

/** Words (lower case, letters of ASCII), each with a number from 0 on, known whatever their case. */
export class WordTable {
  private readonly words: string[] = [];
  /** By the first two letters, 1 where a word begins so. */
  private readonly begins = new Uint8Array(1 << 10);
  /** By sum, one more than the number of a word that has it; 0 where none has. */
  private readonly first = new Uint16Array(SUMS);
  /** By number, one more than that of the next word with the same sum. */
  private readonly following: number[] = [];

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word);
  }

  /** The number of a word, which from now on is one of these. */
  add(word: string): number {
    const known = this.at(word, 0);
    if (known !== -1) return known;
    let sum = 0;
    for (let at = 0; at < word.length; at += 1) sum = withLetter(sum, kindAt(word, at));
    this.begins[(kindAt(word, 0) << 5) | kindAt(word, 1)] = 1;
    this.following.push(this.first[sum]!);
    this.first[sum] = this.words.push(word);
    return this.words.length - 1;
  }

  /** The number of the word that the letters from `at` on make; -1 where they make none of these. */
  at(text: string, at: number): number {
    let sum = 0;
    let end = at;
    for (; isLetter(text, end); end += 1) sum = withLetter(sum, kindAt(text, end));
    return this.find(text, at, end, sum);
  }

  /**
   * Visits each of these words, of two letters or more, that begins from `from` to before `to`. What follows the letters
   * does not matter: `can` is met in "can't".
   */
  walk(text: string, from: number, to: number, visit: Visit): void {
    const { begins, first } = this;
    let at = from;
    // Inside a word no other begins.
    if (at > 0 && isOfWord(text, at - 1)) while (at < to && isOfWord(text, at)) at += 1;
    while (at < to) {
      const letter = kindAt(text, at);
      const start = at;
      at += 1;
      if (letter === 0) continue;
      let next = at < text.length ? kindAt(text, at) : 0;
      if (begins[(letter << 5) | next] === 1) {
        let sum = withLetter(0, letter);
        while (next !== 0 && next !== FIGURE) {
          sum = withLetter(sum, next);
          at += 1;
          next = at < text.length ? kindAt(text, at) : 0;
        }
        const number = first[sum] === 0 ? -1 : this.find(text, start, at, sum);
        if (number !== -1) at = visit(number, start, at);
      }
      while (at < to && kindAt(text, at) !== 0) at += 1;
    }
  }

  /** Where the first of these words begins from `from` to before `to`; -1 where none does. */
  next(text: string, from: number, to: number): number {
    let found = -1;
    this.walk(text, from, to, (_, start) => {
      found = start;
      return to;
    });
    return found;
  }

  private find(text: string, start: number, end: number, sum: number): number {
    for (let next = this.first[sum]!; next !== 0; next = this.following[next - 1]!) {
      const word = this.words[next - 1]!;
      if (word.length !== end - start) continue;
      let at = 0;
      while (at < word.length && kindAt(text, start + at) === kindAt(word, at)) at += 1;
      if (at === word.length) return next - 1;
    }
    return -1;
  }
}
