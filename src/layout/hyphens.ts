import type { PrintedLine } from './printed-line.js';

/** What to do with a line that ends in a hyphen. */
export type HyphenRuling =
  /** The hyphen only broke the word: take it out and join. */
  | 'join'
  /** The hyphen belongs to the word, which goes on in the next line: keep it and join. */
  | 'keep'
  /** The hyphen ends the word, or is a dash: the line ends as any other. */
  | 'apart';

/** First parts that keep their hyphen when nothing in the document decides. */
const HYPHENATED_PREFIXES = new Set(
  'non self ex quasi vice cross all well first second third fourth fifth half one two three four five six high low long short full so'.split(
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

const LAST_PART = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u;
const FIRST_PART = /^([\p{L}\p{N}]+)/u;
const WORDS = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

const firstPart = (text: string): string | undefined => LAST_PART.exec(text.slice(-60))?.[1];
const secondPart = (next: string): string | undefined => FIRST_PART.exec(next.slice(0, 60))?.[1];

/** How often the document writes a word that a line end cut, inside its lines, where its hyphens are its own. */
export class WordForms {
  readonly #counts = new Map<string, number>();
  /**
   * Hyphens at line ends break words in this document: many lines end in one, or more of the words they part are
   * written whole elsewhere than with a hyphen. Otherwise only words that have a hyphen are parted at it.
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
    }
    this.#countWords(lines);
    let balance = 0;
    for (const [first, second] of parts) {
      balance += Math.sign(this.count(first + second) - this.count(`${first}-${second}`));
    }
    this.breaksWords = balance > 0 || (balance === 0 && hyphenated.length > MANY_HYPHENS * lines.length);
  }

  /** Counts the forms that line ends ask for, and no others. */
  #countWords(lines: readonly PrintedLine[]): void {
    let isParted = false;
    for (const { text } of lines) {
      const words = text.toLowerCase().match(WORDS) ?? [];
      const from = isParted ? 1 : 0;
      isParted = endsWithHyphen(text);
      // The two parts of a word at a line end are no words.
      const to = isParted ? words.length - 1 : words.length;
      for (let index = from; index < to; index += 1) {
        const count = this.#counts.get(words[index]!);
        if (count !== undefined) this.#counts.set(words[index]!, count + 1);
      }
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }
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
  if (first === undefined || second === undefined || SUSPENDED.has(second.toLowerCase())) return 'apart';
  const allCapitals = first.length > 1 && first === first.toUpperCase() && second === second.toUpperCase();
  if (!/^\p{Ll}/u.test(second) && !(allCapitals && /^\p{Lu}/u.test(second))) {
    return /^\p{Lu}/u.test(second) && !/\p{N}/u.test(first) ? 'keep' : 'apart';
  }
  if (/\p{N}$/u.test(first)) return 'keep';
  const joined = forms.count(first + second);
  const hyphenated = forms.count(`${first}-${second}`);
  if (joined !== hyphenated) return joined > hyphenated ? 'join' : 'keep';
  if (!forms.breaksWords || isCompound(first.toLowerCase(), second.toLowerCase())) return 'keep';
  return areWords(first, second, forms) ? 'keep' : 'join';
}

function isCompound(first: string, second: string): boolean {
  if (first.includes('-') || HYPHENATED_PREFIXES.has(first) || HYPHENATED_TAILS.has(second)) return true;
  return TENS.has(first) && UNITS.has(second);
}

/** Both parts are words of the document, so nobody had to break the word there: mine-clearance. */
const areWords = (first: string, second: string, forms: WordForms): boolean =>
  Math.min(first.length, second.length) > 3 &&
  !SOLID_PREFIXES.has(first.toLowerCase()) &&
  forms.count(first) > 0 &&
  forms.count(second) > 0;
