/** Places for words, a power of two; a collection of agreements has some tens of thousands of different ones. */
const PLACES = 1 << 15;
/** Places a word can be remembered at, one after the other. */
const CHOICES = 16;
/** Letters of the longest word that is remembered; a longer "word" will not come again. */
const LONGEST = 24;

/**
 * Remembers answers about words, found again by their letters without cutting them out of the text. Holds a
 * fixed number of words: a new one takes the place of an old one where there is none free, so memory and the
 * work for any text stay bounded. Nothing of a text is kept but the letters of the words.
 */
export class WordMemory<T> {
  /** Of the word at each place, LONGEST code units for each. */
  private readonly letters = new Uint16Array(PLACES * LONGEST);
  /** In code units; 0 at a free place. */
  private readonly lengths = new Uint8Array(PLACES);
  private readonly answers: (T | null)[] = new Array(PLACES).fill(null);

  /**
   * The answer about the word `text[start, end)`, computed when it is not remembered; `codes`: UTF-16 units of the
   * text.
   */
  get(text: string, codes: Uint16Array, start: number, end: number, compute: (word: string) => T): T {
    const length = end - start;
    if (length > LONGEST) return compute(text.slice(start, end));
    const home = placeOf(codes, start, end);
    let free = home;
    for (let choice = 0; choice < CHOICES; choice += 1) {
      const place = (home + choice) & (PLACES - 1);
      if (this.lengths[place] === 0) {
        free = place;
        break;
      }
      if (this.lengths[place] === length && this.isAt(place, codes, start, length))
        return this.answers[place]!;
    }
    const answer = compute(text.slice(start, end));
    this.letters.set(codes.subarray(start, end), free * LONGEST);
    this.lengths[free] = length;
    this.answers[free] = answer;
    return answer;
  }

  private isAt(place: number, codes: Uint16Array, start: number, length: number): boolean {
    const { letters } = this;
    const at = place * LONGEST;
    for (let i = 0; i < length; i += 1) if (letters[at + i] !== codes[start + i]) return false;
    return true;
  }
}

const placeOf = (codes: Uint16Array, start: number, end: number): number => {
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ codes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
};
