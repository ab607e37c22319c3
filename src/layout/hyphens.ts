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
  'non self ex quasi vice cross all well third first second fourth fifth half two three four five six one high low long short full part inter-agency anti so on'.split(
    ' ',
  ),
);
/** `pre- and post-`: the first part waits for the rest of the phrase. */
const SUSPENDED = new Set(['and', 'or', 'to', 'nor', 'und', 'et']);

const LAST_PART = /(?:^|[^\p{L}\p{N}-])([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)[-\u2010]$/u;
const FIRST_PART = /^([\p{L}\p{N}]+)/u;
const WORDS = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** Words of the document as they stand inside lines, where no line end can have put a hyphen. */
export class WordForms {
  readonly #counts = new Map<string, number>();

  constructor(lines: readonly PrintedLine[]) {
    if (!lines.some((line) => endsWithHyphen(line.text))) return;
    for (const { text } of lines) {
      for (const [word] of text.matchAll(WORDS)) {
        const form = word.toLowerCase();
        this.#counts.set(form, (this.#counts.get(form) ?? 0) + 1);
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
  const first = LAST_PART.exec(text.slice(-60))?.[1];
  const second = FIRST_PART.exec(next.slice(0, 60))?.[1];
  if (first === undefined || second === undefined || SUSPENDED.has(second.toLowerCase())) return 'apart';
  const allCapitals = first.length > 1 && first === first.toUpperCase() && second === second.toUpperCase();
  if (!/^\p{Ll}/u.test(second) && !(allCapitals && /^\p{Lu}/u.test(second))) {
    return /^\p{Lu}/u.test(second) && !/\p{N}/u.test(first) ? 'keep' : 'apart';
  }
  if (/\p{N}$/u.test(first)) return 'keep';
  const joined = forms.count(first + second);
  const hyphenated = forms.count(`${first}-${second}`);
  if (joined !== hyphenated) return joined > hyphenated ? 'join' : 'keep';
  return HYPHENATED_PREFIXES.has(first.toLowerCase()) || first.includes('-') ? 'keep' : 'join';
}
