import {
  type DocumentText,
  type Fact,
  type FactKind,
  type Passage,
  partitionPoint,
  type Span,
} from '../../model/index.js';
import { onOneLine } from '../on-one-line.js';
import { type WordSpans, wordSpans } from '../word-spans.js';
import { cuesOf, SentenceWalk, type SpokenSentence, topicsOf } from './topics.js';

/** A sentence of a passage. `at`: the offset of its first character; `topics`, `cues`: the bits of what it can speak of. */
export interface Sentence {
  words: string;
  at: number;
  topics: number;
  cues: number;
  passage: Passage;
}

/**
 * A passage that is neither title nor signature, with its words on one line; headings stand apart. `topics`, `cues`: the
 * bits of what the words can speak of.
 */
export interface BodyPassage {
  passage: Passage;
  words: string;
  topics: number;
  cues: number;
  sentences: readonly SpokenSentence[];
}

/** The document as the readers of the agreement's data see it. Offsets everywhere are those of the document. */
export interface AgreementContext {
  /** The document text on one line: see `onOneLine`. */
  flat: string;
  text: string;
  /** Those of the text. */
  words: WordSpans;
  passages: readonly Passage[];
  /** The bits of what the text can speak of anywhere, in headings and tables too. */
  topics: number;
  cues: number;
  body: readonly BodyPassage[];
  /** Where the agreement speaks of itself: the main text, then the closing words, then annexes. */
  provisions: readonly BodyPassage[];
  /** Before the preamble or, without one, before the body. */
  preface: Span;
  /** From the end of the preface to the first numbered provision. */
  preamble: Span;
  /** Closing formula and signatures; empty at the end of the body when none were found. */
  conclusions: Span;
  /** Facts of a kind that lie within a span, in order. Ranges stay out: they leave open which value is meant. */
  factsIn<K extends FactKind>(kind: K, span: Span): Extract<Fact, { kind: K }>[];
  /** Whether there are such. */
  hasFact(kind: FactKind, span: Span): boolean;
}

/** Where no preamble was marked, a title and its parties stand in the first lines all the same. */
const OPENING_CHARS = 4000;
const CLOSING_FORMULA =
  /\b(?=[DGIMST])(?:IN WITNESS|In witness|In Witness|DONE|Done|IN FAITH|In faith|Signed (?:at|in|on)|SIGNED|Thus done|(?<=\n)(?:Given under|Made (?:at|in)|(?:This|The present) (?:[A-Z][a-z]{2,20} ){1,4}(?:was|is|has been) (?:(?:drawn up|made|done|prepared|executed|concluded)(?: and signed)?|signed)(?= (?:at|in) (?:the city of )?[A-Z])))\b/g;

export function agreementContext(
  document: DocumentText,
  passages: readonly Passage[],
  facts: readonly Fact[],
  words: WordSpans = wordSpans(document.text),
  flat: string = onOneLine(document.text),
): AgreementContext {
  const { text } = document;
  const firstOf = (...roles: string[]): Passage | undefined =>
    passages.find(({ role }) => roles.includes(role));
  const body = firstOf('body', 'annex')?.span.start ?? Math.min(text.length, OPENING_CHARS);
  const preamble = firstOf('preamble')?.span.start ?? body;
  const byKind = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    if ('to' in fact && fact.to !== undefined) continue;
    const list = byKind.get(fact.kind);
    if (list) list.push(fact);
    else byKind.set(fact.kind, [fact]);
  }
  const spoken: Record<Passage['role'], BodyPassage[]> = {
    preface: [],
    preamble: [],
    body: [],
    conclusions: [],
    annex: [],
  };
  const outside: BodyPassage[] = [];
  const walk = new SentenceWalk(words);
  let read = 0;
  for (const passage of passages) {
    if (passage.role === 'preface') continue;
    const { textStart: start } = passage;
    const { end } = passage.span;
    walk.pass(read, start);
    const sentences = walk.sentences(start, end);
    const one = {
      passage,
      words: flat.slice(start, end),
      topics: topicsOf(sentences),
      cues: cuesOf(sentences),
      sentences,
    };
    read = Math.max(read, end);
    spoken[passage.role].push(one);
    if (passage.role !== 'conclusions') outside.push(one);
  }
  walk.pass(read, flat.length);
  return {
    flat,
    text,
    words,
    passages,
    topics: walk.topics,
    cues: walk.cues,
    body: outside,
    provisions: [...spoken.body, ...spoken.conclusions, ...spoken.annex],
    preface: { start: 0, end: Math.min(preamble, body) },
    preamble: { start: Math.min(preamble, body), end: body },
    conclusions: findConclusions(text, passages),
    factsIn: (kind, span) => within(byKind.get(kind) ?? NO_FACTS, span) as never,
    hasFact: (kind, span) => isWithin(byKind.get(kind) ?? NO_FACTS, span),
  };
}

function findConclusions(text: string, passages: readonly Passage[]): Span {
  const closing = passages.filter(({ role }) => role === 'conclusions');
  const first = closing[0];
  if (first) return { start: first.span.start, end: closing.at(-1)!.span.end };
  const annex = passages.find(({ role }) => role === 'annex')?.span.start ?? text.length;
  // It stands in the second half.
  CLOSING_FORMULA.lastIndex = Math.floor(annex / 2) + 1;
  const start = CLOSING_FORMULA.exec(text.slice(0, annex))?.index ?? annex;
  if (start < annex || annex === text.length) return { start, end: annex };
  // A schedule may come before the closing words.
  const from = Math.max(annex, text.length - LAST_WORDS_CHARS);
  const last = text.slice(from).search(WITNESS);
  return last === -1 ? { start, end: annex } : { start: from + last, end: text.length };
}
const LAST_WORDS_CHARS = 1500;
const WITNESS = /\bI(?:N|n)\s+(?:WITNESS|[Ww]itness|FAITH|[Ff]aith)\s+(?:WHEREOF|[Ww]hereof|OF\b)/;

const NO_FACTS: readonly Fact[] = [];

/** Whether one of the facts, sorted by start, lies within a span. */
function isWithin(facts: readonly Fact[], { start, end }: Span): boolean {
  let index = partitionPoint(facts, (fact) => fact.span.start < start);
  while (index < facts.length && facts[index]!.span.start < end && facts[index]!.span.end > end) index += 1;
  return index < facts.length && facts[index]!.span.start < end;
}

/** Facts are sorted by start. */
function within(facts: readonly Fact[], span: Span): Fact[] {
  const first = partitionPoint(facts, (fact) => fact.span.start < span.start);
  const found: Fact[] = [];
  for (let index = first; index < facts.length && facts[index]!.span.start < span.end; index += 1)
    if (facts[index]!.span.end <= span.end) found.push(facts[index]!);
  return found;
}

/** The words of the headings above a passage, nearest first. */
export const headingWords = (context: AgreementContext, passage: Passage): string =>
  passage.headings.map(({ start, end }) => context.flat.slice(start, end)).join(' · ');

/** A sentence of a passage, with its words. */
export const sentenceAt = (
  { passage, words }: BodyPassage,
  { start, end, topics, cues }: SpokenSentence,
): Sentence => ({
  words: words.slice(start - passage.textStart, end - passage.textStart),
  at: start,
  topics,
  cues,
  passage,
});

/** The sentences of a passage, with their words. */
export const sentencesOf = (one: BodyPassage): Sentence[] =>
  one.sentences.map((span) => sentenceAt(one, span));
