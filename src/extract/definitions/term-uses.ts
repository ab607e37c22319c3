import type { Span } from '../../model/index.js';
import type { WordSpans } from '../word-spans.js';
import { comparable, isPluralOnly, joins, wordsIn } from './words.js';

/** One word of a term; `term` where a term ends: its number in the list of terms. */
interface Node {
  term: number | null;
  next: Map<string, Node>;
}

/** A use of the term with this number. */
export interface TermUse {
  term: number;
  span: Span;
}

const SHORTEST_SHOUTED_WORD = 4;
const isSmall = (word: string): boolean => word === word.toLowerCase();
const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/**
 * Finds the terms of a document in its text, whole words in one pass, the longest first: singular and plural and with
 * the 's of possession, capitals as defined. A term in small letters is found with capitals too; one in capitals
 * throughout ("LAUNCH DATE") also in the usual ones; of several words of which only the first has a capital
 * ("Mined area") also in small letters.
 */
export class TermFinder {
  private readonly root: Node = { term: null, next: new Map() };
  /** How the words begin that terms begin with: by the low bits of two code units, a bit for each third. */
  private readonly begins = new Int32Array(1 << 11);
  private readonly known = new Map<string, number>();
  /** Terms of one word that are no use in the singular. */
  private readonly pluralOnly = new Set<number>();
  private readonly normal = new Map<string, string>();
  private readonly sentenceStyle: boolean;
  /** Number of the term that `longest` found last. */
  private term = -1;

  /** `sentenceStyle`: the document writes its terms in small letters where they are used; see `writesSmall`. */
  constructor(sentenceStyle: boolean) {
    this.sentenceStyle = sentenceStyle;
  }

  /** Adds the term at `span` and returns its number, the one it has already where it was added before. */
  add(text: string, span: Span): number {
    const words = wordsIn(text, span).map(({ start, end }) => this.comparable(text.slice(start, end)));
    const key = words.join(' ');
    const number = this.known.get(key) ?? this.known.size;
    this.known.set(key, number);
    if (words.length === 1 && isPluralOnly(text.slice(span.start, span.end))) this.pluralOnly.add(number);
    for (const form of this.forms(words)) this.enter(form, number);
    return number;
  }

  /** Forms beside the printed one give way to a term printed so. */
  private enter(words: readonly string[], number: number): void {
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { term: null, next: new Map() };
        node.next.set(word, next);
      }
      node = next;
    }
    const printed = this.known.get(words.join(' ')) === number;
    if (node.term === null || printed) node.term = number;
    const first = words[0]!;
    const [one, two, three] = [first.charCodeAt(0), first.charCodeAt(1), first.charCodeAt(2)];
    // What is printed may go on otherwise than so short a singular: "S's", "Flies" of "Fly".
    if (first.length > 3) this.begins[pairOf(one, two)]! |= 1 << (three & 31);
    else if (first.length > 1) this.begins[pairOf(one, two)] = ANY_THIRD;
    else this.begins.fill(ANY_THIRD, pairOf(one, 0), pairOf(one, 31) + 1);
  }

  private forms(words: readonly string[]): string[][] {
    const forms = [[...words]];
    const [first, ...rest] = words as [string, ...string[]];
    if (isSmall(first)) {
      forms.push([capitalised(first), ...rest], words.map(capitalised));
    } else if (words.every((word) => word === word.toUpperCase())) {
      if (words.some(({ length }) => length >= SHORTEST_SHOUTED_WORD))
        forms.push(words.map((word) => capitalised(word.toLowerCase())));
    } else if (rest.some(isSmall)) {
      forms.push(words.map(capitalised));
      if (rest.every(isSmall)) forms.push([first.toLowerCase(), ...rest]);
    } else if (rest.length === 0 && this.sentenceStyle) forms.push([first.toLowerCase()]);
    return forms;
  }

  private comparable(word: string): string {
    let found = this.normal.get(word);
    if (found === undefined) {
      found = comparable(word);
      this.normal.set(word, found);
    }
    return found;
  }

  /** The uses in `text`, whose words are `words`, in order; uses do not overlap. */
  find(text: string, words: WordSpans): TermUse[] {
    const { codes, starts } = words;
    const found: TermUse[] = [];
    for (let index = 0; index < starts.length; ) {
      const at = starts[index]!;
      const thirds = this.begins[pairOf(codes[at]!, codes[at + 1] ?? 0)]!;
      const begins = ((thirds >> ((codes[at + 2] ?? 0) & 31)) & 1) === 1;
      const last = begins ? this.longest(text, words, index) : -1;
      if (last < 0) {
        index += 1;
        continue;
      }
      const span = { start: at, end: words.ends[last]! };
      if (
        !this.pluralOnly.has(this.term) ||
        /s['’]?$/i.test(text.slice(Math.max(at, span.end - 2), span.end))
      )
        found.push({ term: this.term, span });
      index = last + 1;
    }
    return found;
  }

  /** The last word of the longest term that begins with the word at `first`, which `term` is then; -1 where none does. */
  private longest(text: string, { starts, ends }: WordSpans, first: number): number {
    let found = -1;
    let node = this.root.next.get(this.comparable(text.slice(starts[first]!, ends[first]!)));
    for (let index = first; node; ) {
      if (node.term !== null) {
        found = index;
        this.term = node.term;
      }
      if (node.next.size === 0) break;
      const next = index + 1;
      if (next >= starts.length || !joins(text, ends[index]!, starts[next]!)) break;
      index = next;
      node = node.next.get(this.comparable(text.slice(starts[next]!, ends[next]!)));
    }
    return found;
  }
}

const pairOf = (first: number, second: number): number => ((first & 63) << 5) | (second & 31);
const ANY_THIRD = -1;

/** True when most terms of several words are printed with one capital alone: "Mined area", "Sending state". */
export function writesSmall(terms: readonly string[]): boolean {
  const several = terms.filter((term) => term.includes(' ') && /\s\p{L}/u.test(term));
  const small = several.filter((term) => !/\s\p{Lu}/u.test(term));
  return small.length > 0 && small.length > several.length / 2;
}
