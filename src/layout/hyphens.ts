import { isEnglishWord } from '../nlp/index.js';
import type { PrintedLine } from './printed-line.js';

/** What to do with a line that ends in a hyphen. */
export type HyphenRuling =
  /** The hyphen only broke the word: take it out and join. */
  | 'join'
  /** The hyphen belongs to the word, which goes on in the next line: keep it and join. */
  | 'keep'
  /** The hyphen ends the word, or is a dash: the line ends as any other. */
  | 'apart';

/** First parts that keep their hyphen when nothing in the document decides … */
const HYPHENATED_PREFIXES = new Set('non self quasi vice well long'.split(' '));
/** … and those that keep it where the whole is no word, as in `so-called`, but not in `so-ciety`. */
const PREFIXES_OF_NO_WORD = new Set(
  'ex so cross all first second third fourth fifth half one two three four five six high low short full air'.split(
    ' ',
  ),
);
/** Last parts that keep the hyphen before them: know-how, set-off, follow-up, treaty-based. */
const HYPHENATED_TAILS = new Set('how off up based free related owned term party'.split(' '));
/** Words that also begin others, written without a hyphen: without, thereafter, undertake. */
const SOLID_PREFIXES = new Set('with there here where over under some through'.split(' '));
const TENS = new Set('twenty thirty forty fifty sixty seventy eighty ninety'.split(' '));
const UNITS = new Set(
  'one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth'.split(
    ' ',
  ),
);
/** `pre- and post-`: the first part waits for the rest of the phrase. */
const SUSPENDED = new Set(['and', 'or', 'to', 'nor', 'und', 'et']);

/** Texts set without breaking words have about one line in two hundred that ends at a hyphen of the word's own. */
const MANY_HYPHENS = 0.015;

/** Where words are broken, line ends that use the hyphen of a compound are less than so many times as frequent. */
const COMPOUNDS_PER_BREAK = 3;

const LAST_PART = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u;
const FIRST_PART = /^([\p{L}\p{N}]+)/u;
const WORDS = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** The same where all characters are of the plainest kind, and found faster. */
const PLAIN = /^[ -~]*$/;
const PLAIN_WORDS = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
/** Parts shorter than this are words by chance. */
const SHORTEST_WORD = 3;

const firstPart = (text: string): string | undefined => LAST_PART.exec(text.slice(-60))?.[1];
const secondPart = (next: string): string | undefined => FIRST_PART.exec(next.slice(0, 60))?.[1];

/** How often the document writes a word that a line end cut, inside its lines, where its hyphens are its own. */
export class WordForms {
  readonly #counts = new Map<string, number>();
  readonly #kin = new Map<string, number>();
  /**
   * Hyphens at line ends break words in this document: more of them part what the document or the language writes
   * as one word than what has a hyphen, or, where that is in doubt, many lines end in one. Otherwise only words that
   * have a hyphen are parted at it.
   */
  readonly breaksWords: boolean = false;

  constructor(lines: readonly PrintedLine[]) {
    const hyphenated = lines.flatMap(({ text }, index) =>
      endsWithHyphen(text) && index + 1 < lines.length ? [[text, lines[index + 1]!.text] as const] : [],
    );
    if (hyphenated.length === 0) return;
    const parts = hyphenated.flatMap(([text, next]) => {
      const [first, second] = [firstPart(text), secondPart(next)];
      return first === undefined || second === undefined ? [] : [[first, second] as const];
    });
    for (const [first, second] of parts) {
      for (const form of [first, second, first + second, `${first}-${second}`]) {
        this.#counts.set(form.toLowerCase(), 0);
      }
      this.#kin.set(kinOf(first, second), 0);
    }
    this.#countWords(lines);
    const votes = parts.map(([first, second]) => this.#vote(first, second));
    const broken = votes.filter((vote) => vote > 0).length;
    const whole = votes.filter((vote) => vote < 0).length;
    this.breaksWords =
      broken * COMPOUNDS_PER_BREAK > whole ||
      (broken === whole && hyphenated.length > MANY_HYPHENS * lines.length);
  }

  /** 1 where a line end plainly broke a word, -1 where it used the hyphen of one, 0 in doubt. */
  #vote(first: string, second: string): number {
    const elsewhere = Math.sign(this.count(first + second) - this.count(`${first}-${second}`));
    if (elsewhere !== 0) return elsewhere;
    const isSecondWord = isEnglishWord(second);
    if (isEnglishWord(first + second)) return isSecondWord ? 0 : 1;
    return isSecondWord && isEnglishWord(first) ? -1 : 0;
  }

  /** Counts the forms that line ends ask for, and no others. */
  #countWords(lines: readonly PrintedLine[]): void {
    let isParted = false;
    const lengths = new Set([...this.#counts.keys()].map(({ length }) => length));
    for (const { text } of lines) {
      const words = text.toLowerCase().match(PLAIN.test(text) ? PLAIN_WORDS : WORDS) ?? [];
      const from = isParted ? 1 : 0;
      isParted = endsWithHyphen(text);
      // The two parts of a word at a line end are no words.
      const to = isParted ? words.length - 1 : words.length;
      for (let index = from; index < to; index += 1) {
        const word = words[index]!;
        const count = lengths.has(word.length) ? this.#counts.get(word) : undefined;
        if (count !== undefined) this.#counts.set(word, count + 1);
        const hyphen = word.indexOf('-');
        if (hyphen > 0) this.#countKin(kinOf(word.slice(0, hyphen), word.slice(hyphen + 1)));
      }
    }
  }

  #countKin(kin: string): void {
    const count = this.#kin.get(kin);
    if (count !== undefined) this.#kin.set(kin, count + 1);
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }

  /** True when the document writes a word of the same family with a hyphen: `co-operate`, for `co-` `operation`. */
  hyphenatesKin(first: string, second: string): boolean {
    return this.#kin.get(kinOf(first, second))! > 0;
  }
}

/** Words of one family have this in common; all that meet in two vowels, as `co-ordinate` and `co-operate`, are one. */
function kinOf(first: string, second: string): string {
  const meet = /[aeiou]$/i.test(first) && /^[aeiou]/i.test(second);
  return `${first}-${second.slice(0, meet ? 1 : 5)}`.toLowerCase();
}

export const endsWithHyphen = (text: string): boolean => /[\p{L}\p{N}][-\u2010]$/u.test(text.slice(-4));

/**
 * Rules on the hyphen at the end of `text` when `next` follows: by how the document itself writes the word
 * elsewhere, else by its first part. Nothing is joined before a capital or a digit.
 */
export function ruleOnHyphen(text: string, next: string, forms: WordForms): HyphenRuling {
  if (!endsWithHyphen(text)) return 'apart';
  const first = firstPart(text);
  const second = secondPart(next);
  if (first === undefined || second === undefined || isSuspended(second, next)) return 'apart';
  const allCapitals = first.length > 1 && first === first.toUpperCase() && second === second.toUpperCase();
  if (!/^\p{Ll}/u.test(second) && !(allCapitals && /^\p{Lu}/u.test(second))) {
    return /^\p{Lu}/u.test(second) && !/\p{N}/u.test(first) ? 'keep' : 'apart';
  }
  if (/\p{N}$/u.test(first)) return 'keep';
  const joined = forms.count(first + second);
  const hyphenated = forms.count(`${first}-${second}`);
  if (joined !== hyphenated) return joined > hyphenated ? 'join' : 'keep';
  if (forms.hyphenatesKin(first, second)) return 'keep';
  const isWord = isEnglishWord(first + second);
  if (isCompound(first.toLowerCase(), second.toLowerCase(), isWord)) return 'keep';
  if (!forms.breaksWords) return isWord && !isEnglishWord(second) ? 'join' : 'keep';
  return !isWord && areWords(first, second, forms) ? 'keep' : 'join';
}

/** `search-` before `and-rescue` is not. */
const isSuspended = (second: string, next: string): boolean =>
  SUSPENDED.has(second.toLowerCase()) && next[second.length] !== '-';

function isCompound(first: string, second: string, isWord: boolean): boolean {
  if (first.includes('-') || HYPHENATED_PREFIXES.has(first) || HYPHENATED_TAILS.has(second)) return true;
  return (!isWord && PREFIXES_OF_NO_WORD.has(first)) || (TENS.has(first) && UNITS.has(second));
}

/** Both parts are words, so nobody had to break the word there: mine-clearance. */
const areWords = (first: string, second: string, forms: WordForms): boolean =>
  Math.min(first.length, second.length) >= SHORTEST_WORD &&
  !SOLID_PREFIXES.has(first.toLowerCase()) &&
  [first, second].every((part) => isEnglishWord(part) || (part.length > 3 && forms.count(part) > 0));
