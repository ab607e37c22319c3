import { Vocabulary } from '../nlp/index.js';
import { FACT_NAMES, type FactName, type Pattern } from './pattern.js';
import { FIRST_FACT, START } from './symbols.js';

/** A pattern that asks for one thing. */
export type LetterPattern = Pattern & { kind: 'word' | 'exact' | 'fact' | 'start' };

/** Numbers for what patterns ask for, where patterns are compared: those of `symbols.ts`, without a text to look at. */
export class Letters {
  private readonly vocabulary = new Vocabulary(START);
  private readonly known = { word: new Map<string, number>(), exact: new Map<string, number>() };
  private readonly stems = new Map<number, number>();

  of(pattern: LetterPattern): number {
    switch (pattern.kind) {
      case 'start':
        return START;
      case 'fact':
        return factLetter(pattern.fact);
      default:
        return this.ofWord(pattern.kind, pattern.word);
    }
  }

  /** The letter of the stem that a word with these exact letters has; 0 for a letter that is no exact form. */
  stemOf(letter: number): number {
    return this.stems.get(letter) ?? 0;
  }

  private ofWord(kind: 'word' | 'exact', word: string): number {
    const known = this.known[kind].get(word);
    if (known !== undefined) return known;
    const letter = kind === 'word' ? this.vocabulary.addStem(word) : this.vocabulary.addExact(word);
    if (kind === 'exact') this.stems.set(letter, this.vocabulary.addStem(word));
    this.known[kind].set(word, letter);
    return letter;
  }
}

export const factLetter = (fact: FactName): number => FIRST_FACT + FACT_NAMES.indexOf(fact);
