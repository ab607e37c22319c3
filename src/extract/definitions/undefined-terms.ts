import { type Fact, type Passage, partitionPoint, type Span, type UndefinedTerm } from '../../model/index.js';
import { isEnglishWord } from '../../nlp/index.js';
import { DETERMINERS, isCustomary, isNameWord, isWellKnown, LEADING } from './name-words.js';
import { comparable, joins, wordEnd, wordStart } from './words.js';

/** Words with capitals side by side in a clause. */
interface Run {
  words: Span[];
  /** The first of them begins a sentence: its capital may be due to that alone. */
  initial: boolean;
  /** The word before is an article or the like. */
  determined: boolean;
}

const FEWEST_USES = 2;
const FEWEST_OF_ONE_WORD = 3;
const MOST_WORDS = 5;
/** In a line most of whose words have capitals they say nothing. */
const MOST_CAPITALS = 0.5;
const ENDS_SENTENCE = /[.?!:;"“”‘(\]*•·–—_]/;

/**
 * Terms with capitals that operative clauses use at least twice within sentences (single words three times) and that
 * nothing defines, in the order of their first use. Names are left out by their words, by the States in `facts`, and
 * because they are no English words; so are headings and the parts of the text. `covered`: where the text has defined
 * terms, sorted.
 */
export function undefinedTerms(
  text: string,
  passages: readonly Passage[],
  facts: readonly Fact[],
  covered: readonly Span[],
): UndefinedTerm[] {
  const found = new Map<string, { term: string; inside: number; uses: Span[] }>();
  const headings = headingWords(text, passages);
  for (const passage of passages) {
    if (passage.role !== 'body' && passage.role !== 'annex') continue;
    for (const run of runsIn(text, passage)) {
      const term = termOf(text, run, facts, covered);
      if (!term || headings.has(term.key.toLowerCase())) continue;
      const known = found.get(term.key) ?? { term: term.printed, inside: 0, uses: [] };
      found.set(term.key, known);
      known.uses.push(term.span);
      if (term.inside) known.inside += 1;
    }
  }
  return [...found]
    .filter(([key, { inside }]) => inside >= (key.includes(' ') ? FEWEST_USES : FEWEST_OF_ONE_WORD))
    .map(([, { term, uses }]) => ({ term, uses }));
}

function headingWords(text: string, passages: readonly Passage[]): ReadonlySet<string> {
  const starts = new Set<number>();
  const words = new Set<string>();
  for (const { headings } of passages)
    for (const { start, end } of headings) {
      if (starts.has(start)) continue;
      starts.add(start);
      const heading = text.slice(start, end).replace(/^[\s\d.()]+|[\s.:]+$/g, '');
      words.add(heading.split(/\s+/).map(comparable).join(' ').toLowerCase());
    }
  return words;
}

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf);
};

function runsIn(text: string, { textStart, span }: Passage): Run[] {
  const runs: Run[] = [];
  let words = 0;
  let capitals = 0;
  let run: Run | null = null;
  let before = '';
  let previousEnd = textStart;
  /** "of" behind a run, which may go on: "Notice of Readiness". */
  let connector: Span | null = null;
  for (let at = wordStart(text, textStart); at < span.end; ) {
    const end = wordEnd(text, at);
    const next = joins(text, previousEnd, at);
    words += 1;
    if (isCapital(text, at)) {
      capitals += 1;
      const word = { start: at, end };
      if (run && next && (connector === null || connector.end === previousEnd)) {
        if (connector) run.words.push(connector);
        run.words.push(word);
      } else {
        run = {
          words: [word],
          initial: beginsSentence(text, textStart, at),
          determined: next && DETERMINERS.has(before),
        };
        runs.push(run);
      }
      connector = null;
    } else if (run && next && connector === null && end - at === 2 && text.startsWith('of', at)) {
      connector = { start: at, end };
    } else {
      run = null;
      connector = null;
    }
    before = end - at < 9 ? text.slice(at, end).toLowerCase() : '';
    previousEnd = end;
    at = wordStart(text, end);
  }
  return words > 3 && capitals > words * MOST_CAPITALS ? [] : runs;
}

function beginsSentence(text: string, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && /\s/.test(text[before]!)) before -= 1;
  return (
    before < from ||
    ENDS_SENTENCE.test(text[before]!) ||
    /\n\s*\n/.test(text.slice(before, at)) ||
    (text[before] === ')' && /\(?[a-zA-Z0-9]{1,4}$/.test(text.slice(before - 4, before)))
  );
}

interface Candidate {
  key: string;
  printed: string;
  span: Span;
  /** It stands within a sentence, where its capitals are meant. */
  inside: boolean;
}

function termOf(text: string, run: Run, facts: readonly Fact[], covered: readonly Span[]): Candidate | null {
  let { words } = run;
  const say = ({ start, end }: Span): string => text.slice(start, end);
  let { initial, determined } = run;
  while (words.length > 0 && LEADING.has(say(words[0]!).toLowerCase())) {
    determined = DETERMINERS.has(say(words[0]!).toLowerCase());
    words = words.slice(1);
    initial = false;
  }
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  if (
    isPart(text, span) ||
    touches(
      facts.map(({ span: each }) => each),
      span,
    ) ||
    touches(covered, span)
  )
    return null;
  const parts = words.map((word) => comparable(say(word)));
  const small = parts.map((word) => word.toLowerCase());
  if (small.some(isNameWord)) return null;
  if (parts.length === 1) {
    if (!singleTerm(parts[0]!, small[0]!, determined)) return null;
  } else if (!parts.every((word, index) => isTermWord(word, small[index]!))) return null;
  return {
    key: parts.join(' '),
    printed: text.slice(span.start, span.end).replace(/\s+/g, ' '),
    span,
    inside: !initial,
  };
}

function singleTerm(word: string, small: string, determined: boolean): boolean {
  if (word === word.toUpperCase()) return isAbbreviation(word);
  return determined && word.length > 3 && !isCustomary(small) && isTermWord(word, small);
}

const isAbbreviation = (word: string): boolean =>
  /^[A-Z][A-Z0-9&]{1,6}$/.test(word) &&
  !isWellKnown(word) &&
  !/^[IVXLCDM]+$/.test(word) &&
  !isEnglishWord(word.toLowerCase());

/** An English word written small elsewhere: names of persons, firms and places are none. */
const isTermWord = (word: string, small: string): boolean =>
  small === 'of' || (/^[A-Z][a-z’'-]+$/.test(word) ? isEnglishWord(small) : isAbbreviation(word));

/** "Phase 2", "Annex", "Product A": the number goes with it. */
const isPart = (text: string, { end }: Span): boolean =>
  /^[ \n](?:\d|[A-Z]\b|[IVX]{1,4}\b|No\b)|^[ ,]{0,2}(?:Inc|Ltd|LLC|Limited|Corp|Co\b|GmbH)/.test(
    text.slice(end, end + 8),
  );

/** True when one of the spans, sorted and apart from one another, shares a character with `span`. */
function touches(spans: readonly Span[], span: Span): boolean {
  const next = spans[partitionPoint(spans, ({ end }) => end <= span.start)];
  return next !== undefined && next.start < span.end;
}
