import type { Fact, Passage, Span, UndefinedTerm } from '../../model/index.js';
import { isEnglishWord } from '../../nlp/index.js';
import { lengthOf, MIXED } from '../known-words.js';
import { isWhite } from '../match-at.js';
import type { WordSpans } from '../word-spans.js';
import {
  type CapitalRun,
  capitalRuns,
  determinerBefore,
  isBesideShouted,
  isInitial,
} from './capital-runs.js';
import { headingWords } from './heading-words.js';
import { FUNCTION_WORDS, isCustomary, isWellKnown } from './name-words.js';
import { isNoTerm, traitsOfKnown, type WordTraits, wordTraits } from './word-traits.js';

const FEWEST_USES = 2;
const FEWEST_OF_ONE_WORD = 3;
const FEWEST_DETERMINED = 0.25;
/** Of abbreviations, most of which are names. */
const FEWEST_DETERMINED_LETTERS = 0.6;
const MOST_WORDS = 5;

interface Found {
  term: string;
  /** Uses within sentences, where capitals are meant. */
  inside: number;
  /** Uses behind an article or the like. */
  determined: number;
  /** A use of it is said to be somebody's, or made by somebody. */
  owned: boolean;
  /** The text brings it in itself: "there is hereby established a Joint Working Group", "this Deed". */
  introduced: boolean;
  uses: Span[];
}

/**
 * Terms with capitals that operative clauses use at least twice within sentences (single words three times, several behind
 * an article even once) and that nothing defines, in the order of their first use. Left out are names (by their words, by the instrument or body they
 * stand in, by the States in `facts`, and because they are no English words), headings, parts of the text, and bodies
 * the text itself sets up. `covered`: where the text has defined terms, sorted; `spelledOut`: where it says
 * what its abbreviations stand for; `words`: those of the text.
 */
export function undefinedTerms(
  text: string,
  words: WordSpans,
  passages: readonly Passage[],
  facts: readonly Fact[],
  covered: readonly Span[],
  spelledOut: readonly Span[],
): UndefinedTerm[] {
  const bySpelling = [...spelledOut].sort((a, b) => a.start - b.start);
  const reader = new TermReader(text, words, facts, covered);
  const headings = headingWords(text, passages, MOST_WORDS);
  const found = new Map<string, Found>();
  for (const passage of passages) {
    if (passage.role !== 'body' && passage.role !== 'annex') continue;
    for (const run of capitalRuns(text, words, passage)) {
      const term = reader.read(run, passage.textStart);
      if (!term || headings.has(term.key.toLowerCase())) continue;
      const { start, end } = term.span;
      const known = found.get(term.key) ?? {
        term: text.slice(start, end).replace(/\s+/g, ' '),
        inside: 0,
        determined: 0,
        owned: false,
        introduced: false,
        uses: [],
      };
      found.set(term.key, known);
      known.uses.push(term.span);
      if (term.inside) known.inside += 1;
      if (term.determined) known.determined += 1;
      known.owned ||= OF_OTHERS.test(text.slice(end, end + 20));
      known.introduced ||= touches(bySpelling, term.span) || isIntroduced(text, term.span);
    }
  }
  return [...found]
    .filter(([key, each]) => !each.introduced && isUsedAsTerm(key, each))
    .map(([, { term, uses }]) => ({ term, uses }));
}

/** A single use is believed of two or three words with capitals, which end as no name of a body, a plan or a paper does. */
const ONE_USE = /^[A-Z][a-z’'-]+(?: [A-Z][a-z’'-]+){1,2}$/;
const NAMED_ONCE =
  /\b(?:Body|Committee|Group|Panel|Corporation|Journal|Gazette|Goal|Strategy|Tariff|Model|Outline|Certificate|Statement|Application|Manual|Newsletter|Sheet|Form|Policy|Budget|Practice|Area|Heritage|Name|Provision|Right|Property|Law|Process|Processing|Financial|Creation|Examination|Company|Procedure|Service|Limited|Industry|Venture|Loss|Response|Term|From)s?$|^\w+['’]s\b/;
/** Behind a single use: it is a body's, or made by one: "the Annual Budget |of the Union|", "the Plan |adopted by|". */
const OF_OTHERS =
  /^(?:[ \n](?:of|for|in|to|adopted|established|issued|approved|concerning)\b|[’']s?[ \n][A-Z]|[ \n]?\(|[ \n]and[ \n](?:the[ \n])?[A-Z])/;

/** Names go without an article more often than terms do. */
function isUsedAsTerm(key: string, { inside, determined, owned }: Found): boolean {
  const several = key.includes(' ');
  if (inside === 1)
    return several && determined === 1 && !owned && ONE_USE.test(key) && !NAMED_ONCE.test(key);
  const fewest = several ? FEWEST_USES : FEWEST_OF_ONE_WORD;
  const share = /[a-z]/.test(key) ? FEWEST_DETERMINED : FEWEST_DETERMINED_LETTERS;
  return inside >= fewest && determined >= Math.max(several ? 1 : 2, inside * share);
}

const SETS_UP =
  /\b(?:(?:establish|set up|creat|constitut|form|conven|appoint|designat|nominat|institut)(?:e[ds]?|ed|s|ing|)?\s+(?:hereby\s+)?(?:an?|the|its)\s+|(?:this|present)\s+)$/i;
const IS_SET_UP =
  /^\s+(?:is|are|shall\s+be|will\s+be)\s+(?:hereby\s+)?(?:established|set\s+up|created|constituted|formed|composed)\b|^\s+\((?:as|each as)\s+(?:such term is\s+)?defined\s+in\s+the\b/;

/** "the Safety |Committee| of the Organisation": an organ of a body named. */
const ORGAN = /\b(?:Committee|Group|Panel|Conference|Subcommittee|Sub-Committee)$/;
const OF_A_BODY = /^\s+of\s+(?:the\s+)?[A-Z]/;

/** Last letters of "a", "an", "the", "its", "this", "present", before white space. */
const mayBeSetUp = (text: string, start: number): boolean =>
  isWhite(text.charCodeAt(start - 1)) && 'aAnNeEsStT \n'.includes(text[start - 2] ?? ' ');

function isIntroduced(text: string, { start, end }: Span): boolean {
  if (mayBeSetUp(text, start) && SETS_UP.test(text.slice(Math.max(0, start - 32), start))) return true;
  if (!isWhite(text.charCodeAt(end))) return false;
  return (
    (OF_A_BODY.test(text.slice(end, end + 12)) && ORGAN.test(text.slice(start, end))) ||
    IS_SET_UP.test(text.slice(end, end + 64))
  );
}

/** Behind words with capitals: a number, a legal form, a hyphen, a closing mark, the second half of a body's name. */
const CONTINUED =
  /^(?:[ \n](?:\d|[A-Z]\b|[IVX]{1,4}\b|No\b)|[ ,]{0,2}(?:Inc|Ltd|LLC|Limited|Corp|Co\b|GmbH)|[ \n][α-ωΑ-Ω]|[-.][A-Za-z\d]|[™®”"]|[ ]\([A-Z][a-z][^()]{0,40}\)[ ][A-Z]|,[ ][A-Z][a-z]{1,20}(?:,|[ ]and[ ][A-Z])|,?[ ]and[ ](?:[A-Z][a-z]+[ ])?(?:Commission|Bank|Court|Department|Ministry|Council|Agency|Authority|Fund|Act|Agreement|Convention|Protocol)\b)/;
/** Before them: a figure, a hyphen, an opening mark. */
const CONTINUES = /[\d§$][ ]?$|[-.][^\s]?$|[“"‘]$/;

const isSmall = (code: number): boolean => code >= 97 && code <= 122;
const isBlank = (code: number): boolean => code === 32 || code === 10;
/** False before most words, which go on with a small letter other than that of "and", and at the end of a sentence. */
function mayGoOn(text: string, end: number): boolean {
  const isSpaced = isBlank(text.charCodeAt(end));
  const code = text.charCodeAt(isSpaced ? end + 1 : end);
  return isSpaced ? !isSmall(code) || code === SMALL_A : true;
}
const SMALL_A = 0x61;
/** A small letter and a blank stand before `start`, as they mostly do. */
const isBlankAfterLetter = (text: string, start: number): boolean =>
  isBlank(text.charCodeAt(start - 1)) && isSmall(text.charCodeAt(start - 2));

const NEXT_WORD = /^['’]?s?[ \n]{1,2}([a-z]{1,20})\b/;

interface Candidate {
  key: string;
  span: Span;
  inside: boolean;
  determined: boolean;
}

class TermReader {
  private readonly states: readonly Span[];

  constructor(
    private readonly text: string,
    private readonly words: WordSpans,
    facts: readonly Fact[],
    private readonly covered: readonly Span[],
  ) {
    this.states = facts.flatMap(({ kind, span }) => (kind === 'country' ? [span] : []));
  }

  /** The term a run of the passage from `textStart` is used as; null for a name, a defined term and a capital without meaning. */
  read(run: CapitalRun, textStart: number): Candidate | null {
    const { starts, ends, numbers } = this.words;
    const end = ends[run.last]!;
    // Most runs are one word that is no term wherever it stands: "The", "Party", "Article".
    const number = run.first === run.last ? numbers[run.last]! : 0;
    if (number > MIXED && lengthOf(number) === end - starts[run.last]! && isNoTerm(number)) return null;
    if (isHalf(run.link) || isHalf(run.nextLink)) return null;
    const last = { start: starts[run.last]!, end };
    if (touches(this.covered, last) || touches(this.states, last)) return null;
    const said = this.traitsOf(run);
    let skipped = 0;
    while (skipped < said.length && said[skipped]!.isLeading) skipped += 1;
    const count = said.length - skipped;
    if (count === 0 || count > MOST_WORDS || this.isName(run)) return null;
    const first = said[skipped]!;
    if (said[said.length - 1]!.isOffice || first.isOrdinal) return null;
    for (let index = skipped; index < said.length; index += 1) if (said[index]!.isPartyOrPart) return null;
    const span = { start: starts[run.first + skipped]!, end };
    if (touches(this.covered, span) || touches(this.states, span) || this.goesOn(span)) return null;
    const isDetermined =
      skipped === 0 ? determinerBefore(this.text, this.words, run) !== '' : said[skipped - 1]!.isDeterminer;
    const isTerm =
      count === 1 ? this.isSingleTerm(first, isDetermined, run) : this.isTermOfSeveral(said.slice(skipped));
    if (!isTerm) return null;
    return {
      key: said
        .slice(skipped)
        .map(({ comparable: word }) => word)
        .join(' '),
      span,
      inside: skipped > 0 || !isInitial(this.text, this.words, textStart, run),
      determined: isDetermined && !this.describes(span),
    };
  }

  private traitsOf(run: CapitalRun): readonly WordTraits[] {
    if (run.traits) return run.traits;
    const { codes, starts, ends, numbers } = this.words;
    const traits: WordTraits[] = [];
    for (let index = run.first; index <= run.last; index += 1) {
      const [start, end, number] = [starts[index]!, ends[index]!, numbers[index]!];
      const isKnown = number > MIXED && lengthOf(number) === end - start && isCapitalised(codes, start, end);
      traits.push(isKnown ? traitsOfKnown(number) : wordTraits(this.text.slice(start, end)));
    }
    run.traits = traits;
    return traits;
  }

  /** A word of a name stands in it, or in the words with capitals before that lead to it. */
  private isName(run: CapitalRun): boolean {
    run.named ??=
      this.traitsOf(run).some(({ isOfName }) => isOfName) ||
      (run.previous !== null && this.isName(run.previous));
    return run.named;
  }

  private isTermOfSeveral(words: readonly WordTraits[]): boolean {
    return (
      words.every((word) => word.comparable === 'of' || isTermWord(word)) &&
      words.some(({ comparable: word }) => /[a-z]{3}/.test(word))
    );
  }

  private isSingleTerm(traits: WordTraits, isDetermined: boolean, run: CapitalRun): boolean {
    const word = traits.comparable;
    if (word === word.toUpperCase())
      return !isBesideShouted(this.text, this.words, run) && isAbbreviation(word);
    if (!isDetermined || word.length <= 3 || isCustomary(word.toLowerCase())) return false;
    // "Meeting of the Parties", "Payment in Lieu"
    const isOfSomething = /^(?:of|for|in$|to$)/.test(run.nextLink);
    return !isOfSomething && isTermWord(traits);
  }

  /** Words with capitals before a noun in small letters only describe it: "the |Daily Pay| software". */
  private describes({ end }: Span): boolean {
    const next = NEXT_WORD.exec(this.text.slice(end, end + 24))?.[1];
    return next !== undefined && !FUNCTION_WORDS.has(next) && !/(?:ed|ly)$/.test(next);
  }

  /** "Phase 2", "Product A", "Industrial Co-operation", "Gas Supply Ltd": the words are not all of it. */
  private goesOn({ start, end }: Span): boolean {
    return (
      (mayGoOn(this.text, end) && CONTINUED.test(this.text.slice(end, end + 40))) ||
      (!isBlankAfterLetter(this.text, start) &&
        CONTINUES.test(this.text.slice(Math.max(0, start - 2), start)))
    );
  }
}

/** One capital, and small letters behind it. */
function isCapitalised(codes: Uint16Array, start: number, end: number): boolean {
  if (codes[start]! < 65 || codes[start]! > 90) return false;
  for (let at = start + 1; at < end; at += 1) if (!isSmall(codes[at]!)) return false;
  return true;
}

const isAbbreviation = (word: string): boolean =>
  /^[A-Z]{3,7}$/.test(word) &&
  !isWellKnown(word) &&
  !/^[IVXLCDM]+$/.test(word) &&
  !isEnglishWord(word.toLowerCase());

/** An English word that may be written small, or an abbreviation: names of persons, firms and places are neither. */
function isTermWord(traits: WordTraits): boolean {
  const { comparable: word } = traits;
  traits.isOfTerm ??= /^[A-Z][a-z’'-]+$/.test(word)
    ? isEnglishWord(word.toLowerCase())
    : isAbbreviation(word);
  return traits.isOfTerm;
}

/** What parts a name in halves as often as two terms: "Economic |and| Financial Committee". */
const isHalf = (link: string): boolean => link === 'for' || link === 'on' || link === 'and' || link === ',';

/** True when one of the spans, sorted and apart from one another, shares a character with `span`. */
function touches(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < span.end;
}
