import { exactForm, stem } from './stem.js';
import { WordMemory } from './word-memory.js';

/** Ids of one printed word; 0 where no rule asks for it. */
export interface WordIds {
  /** Of its stem: the same for every inflection and spelling. */
  stem: number;
  /** Of its exact letters, case included. */
  exact: number;
}

const UNKNOWN: WordIds = { stem: 0, exact: 0 };

/** The words of a closed vocabulary with their ids: plain data. */
export interface VocabularyWords {
  stems: ReadonlyMap<string, number>;
  exacts: ReadonlyMap<string, number>;
  /** The highest id given out. */
  size: number;
}

/**
 * The words the rules ask for, numbered; stems and exact forms share the numbers. Filled while rules
 * are compiled, then closed: looking up any text afterwards never makes it grow, and what it remembers of
 * that text is bounded. One vocabulary serves any number of documents.
 */
export class Vocabulary {
  private stems = new Map<string, number>();
  private exacts = new Map<string, number>();
  private readonly remembered = new WordMemory<WordIds>();
  private closed = false;
  private last: number;

  /** Ids up to `reserved` are the caller's own. */
  constructor(reserved = 0) {
    this.last = reserved;
  }

  /** The closed vocabulary of these words. */
  static of({ stems, exacts, size }: VocabularyWords): Vocabulary {
    const vocabulary = new Vocabulary(size);
    vocabulary.stems = new Map(stems);
    vocabulary.exacts = new Map(exacts);
    vocabulary.close();
    return vocabulary;
  }

  /** What `Vocabulary.of` makes the same vocabulary of. */
  words(): VocabularyWords {
    return { stems: this.stems, exacts: this.exacts, size: this.last };
  }

  /** The id of a word's stem, new if need be. */
  addStem(word: string): number {
    return this.add(this.stems, stem(word));
  }

  /** The id of a word's exact letters, new if need be. */
  addExact(word: string): number {
    return this.add(this.exacts, exactForm(word));
  }

  /** No word can be added from now on, and words can be looked up. */
  close(): void {
    this.closed = true;
  }

  /** The highest id given out. */
  get size(): number {
    return this.last;
  }

  /** The ids of a word as printed. */
  lookUp(word: string): WordIds {
    if (!this.closed) throw new Error('vocabulary: words are looked up before it was closed');
    return this.find(word);
  }

  /** The ids of the word `text[start, end)` as printed, of words that come again; `codes`: UTF-16 units of the text. */
  lookUpIn(text: string, codes: Uint16Array, start: number, end: number): WordIds {
    if (!this.closed) throw new Error('vocabulary: words are looked up before it was closed');
    return this.remembered.get(text, codes, start, end, this.find);
  }

  private readonly find = (surface: string): WordIds => {
    const stemId = this.stems.get(stem(surface)) ?? 0;
    const exactId = this.exacts.get(exactForm(surface)) ?? 0;
    return stemId === 0 && exactId === 0 ? UNKNOWN : { stem: stemId, exact: exactId };
  };

  private add(ids: Map<string, number>, key: string): number {
    if (this.closed) throw new Error('vocabulary: a word is added after it was closed');
    const known = ids.get(key);
    if (known !== undefined) return known;
    this.last += 1;
    ids.set(key, this.last);
    return this.last;
  }
}
