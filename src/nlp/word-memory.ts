/** Places for words, a power of two; a document has some thousands of different ones. */
const PLACES = 1 << 14;
/** Places a word can be remembered at, one after the other. */
const CHOICES = 8;

/**
 * Remembers answers about words, found again by their letters without cutting them out of the text. Holds a
 * fixed number of words: a new one takes the place of an old one where there is none free, so memory and the
 * work for any text stay bounded.
 */
export class WordMemory<T> {
  private readonly words: (string | null)[] = new Array(PLACES).fill(null);
  private readonly answers: (T | null)[] = new Array(PLACES).fill(null);

  /** The answer about the word `text[start, end)`, computed when it is not remembered. */
  get(text: string, start: number, end: number, compute: (word: string) => T): T {
    const home = placeOf(text, start, end);
    let free = home;
    for (let choice = 0; choice < CHOICES; choice += 1) {
      const place = (home + choice) & (PLACES - 1);
      const word = this.words[place]!;
      if (word === null) {
        free = place;
        break;
      }
      if (isWord(word, text, start, end)) return this.answers[place]!;
    }
    const word = text.slice(start, end);
    const answer = compute(word);
    this.words[free] = word;
    this.answers[free] = answer;
    return answer;
  }
}

const placeOf = (text: string, start: number, end: number): number => {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
};

const isWord = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) {
    if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
};
