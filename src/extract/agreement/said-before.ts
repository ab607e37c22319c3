import type { Stated, Survivor } from '../../model/index.js';
import { allMatches } from '../match-at.js';
import { endsOfAgreement } from './agreement-over.js';
import { type AgreementContext, type BodyPassage, type Sentence, sentenceAt } from './context.js';
import { SURVIVORS } from './survivors.js';
import { Cue, type SpokenSentence } from './topics.js';

/**
 * What a sentence about survival leaves to those before it: the end of the agreement ("Either Party may terminate it. Articles
 * 8 and 9 shall remain applicable") or what survives ("… shall be kept secret. This obligation survives the expiry").
 */

/** How far back, in sentences of the same article. */
const MOST_BACK = 6;
const NEAR = 2;

/** The passages of an article as far as they have been read. */
export class ReadBefore {
  private readonly article: BodyPassage[] = [];
  /** How many sentences of the last one have been read. */
  private count = 0;

  /** Begins a passage: those of another article are forgotten. */
  enter(one: BodyPassage): void {
    const article = one.passage.headings[0]?.start;
    const last = this.article.at(-1)?.passage.headings[0]?.start;
    if (article === undefined || article !== last) this.article.length = 0;
    this.article.push(one);
    this.count = 0;
  }
  /** So many sentences of the passage have been read. */
  reach(count: number): void {
    this.count = count;
  }
  /** Whether the sentences just before speak of the end or, under a heading about it, one further up. */
  tellOfTheEnd(headed: boolean): boolean {
    for (const { one, span } of this.last(headed ? MOST_BACK : NEAR))
      if ((span.cues & Cue.over) !== 0 && isTheEnd(sentenceAt(one, span).words, headed)) return true;
    return false;
  }
  *back(): Generator<Sentence> {
    for (const { one, span } of this.last(MOST_BACK)) yield sentenceAt(one, span);
  }
  /** The sentences read, last first, so many at most. */
  private *last(most: number): Generator<{ one: BodyPassage; span: SpokenSentence }> {
    let { count } = this;
    let left = most;
    for (let index = this.article.length - 1; index >= 0; index -= 1) {
      const one = this.article[index]!;
      for (; count > 0 && left > 0; left -= 1) {
        count -= 1;
        yield { one, span: one.sentences[count]! };
      }
      if (left === 0) return;
      count = this.article[index - 1]?.sentences.length ?? 0;
    }
  }
}

const OF_THE_PARTIES = /\b(?:terminat|denounc|withdraw|expir|ceas|end(?:s|ed)?\b|cancel|dissol)/i;
const OTHER_INSTRUMENT =
  /\b(?:former|previous|earlier|replac\w+|supersed\w+) +(?:[a-z]+ +){0,3}|\b(?:agreement|treaty|memorandum|arrangement) +of +\d/i;
const isTheEnd = (words: string, headed: boolean): boolean =>
  OF_THE_PARTIES.test(words) && !OTHER_INSTRUMENT.test(words) && endsOfAgreement(words, headed).length > 0;

/** It is kept, said so plainly that the sentence before may tell of the end. */
const KEPT =
  /\b(?=[abcirnsuw])(?:(?<!\b(?:failure|breach|default|delay|majeure|event|circumstances?) +)continues? +(?:to +(?:(?:be +)?(?:apply|bind(?:ing)?|have|enjoy|protect(?:ed)?|treat(?:ed)?|safeguard(?:ed)?|keep|kept|govern(?:ed)?|valid|observed?|honou?r(?:ed)?))|in +(?:full +)?(?:force|effect)|until|undiminished|for +(?:a +|the +)?[a-z(\d]{1,12})|remains? +(?:applicable|in +(?:full +)?(?:force|effect|being)|effective|operative|binding|bound|protected|valid|until|subject|outstanding|payable|due|governed|unaffected|untouched|confidential|secret|classified|enforceable|open +until)|stays? +(?:in +(?:force|effect)|binding|valid|protected)|surviv(?:es?)|(?:shall|will|is|are) +not +(?:be +)?(?:thereby +)?(?:affected|prejudiced|impaired)(?: +thereby)?|(?:are|is) +unaffected|(?:shall|will|must) +(?:nevertheless +|however +|still +|nonetheless +)?(?:be +(?:completed|carried +(?:out|through)|brought +to +(?:an +end|completion)|settled|honou?red|fulfilled)))(?!\w)/i;
/** Only while the notice runs, or of another text. */
const ONLY_THEN =
  /\b(?:during|for|within|throughout) +(?:the +|that +|this +)?(?:period +of +notice|notice|that +period)|\buntil +(?:the +)?(?:(?:date|day|moment) +of +)?(?:such +|its +|the +)?(?:terminat|expir|withdraw|denunciation)|\bbetween +the +(?:remaining|other)/i;

/** Whether a sentence that does not name the end has something kept, so that the end is that of the sentence before. */
export const isKept = (words: string): boolean =>
  KEPT.test(words) && !ONLY_THEN.test(words) && !OTHER_INSTRUMENT.test(words);

/** Where the clause begins in which something is kept: "the Participants will consult on visits, and |Section 8 will remain|". */
export function keptFrom(words: string): number {
  const kept = KEPT.exec(words)?.index ?? 0;
  let from = 0;
  for (const { index, 0: link } of allMatches(ANOTHER_CLAUSE, words)) {
    if (index >= kept) break;
    if (VERB.test(words.slice(from, index))) from = index + link.length;
  }
  return from;
}
const ANOTHER_CLAUSE = /(?:,|;) *(?:and|but|while|whereas) +(?!\d)|; +/g;
const VERB = /\b(?:shall|will|may|must|should|can)\b/i;

/** It refers to what was said before: "This obligation", "The same", "They". */
const REFERS =
  /^[\s\d.()a-z]{0,8}?\b(?:(?:(?:this|these|that|those|such|the|its|their|both|all +(?:of +)?(?:this|these)) +)(?:[a-z]{3,14} +)?(?:obligations?|dut(?:y|ies)|undertakings?|commitments?|requirements?|restrictions?|prohibitions?|protection|rules?|provisions?|paragraphs?|articles?|sections?|clauses?|responsibilit(?:y|ies)|engagements?|covenants?|principles?|arrangements?(?= +for\b))|(?:the +same|this|these|they|it)(?= +(?:shall|will|also|applies|apply|holds?|remains?|continues?|surviv)))\b/i;
/** Of these the heading or the sentences before tell which they are. */
const TELLING: ReadonlySet<Survivor> = new Set([
  'information',
  'personal-data',
  'intellectual-property',
  'claims',
  'payments',
]);
/** Of these a sentence further up may speak without the duty being about them. */
const IN_PASSING: ReadonlySet<Survivor> = new Set(['claims', 'payments']);
const A_PART = /\bthis +(?:article|section|clause|paragraph|provision|annex)\b/i;

/**
 * What a sentence that refers back has survive: that of which the nearest sentence before speaks or the heading; for "this
 * Article" with neither, the provision itself. Null where nothing tells.
 */
export function referredTo(
  context: AgreementContext,
  { words, at, passage }: Sentence,
  before: ReadBefore,
): Stated<Survivor> | null {
  const match = REFERS.exec(words);
  if (!match) return null;
  const text = match[0].trimStart();
  const start = at + match.index + match[0].length - text.length;
  const span = { start, end: start + text.length };
  let isNearest = true;
  for (const said of before.back()) {
    const kind = kindOf(said.words);
    if (kind && (isNearest || !IN_PASSING.has(kind))) return { value: kind, span };
    isNearest = false;
  }
  for (const heading of passage.headings) {
    const kind = kindOf(context.flat.slice(heading.start, heading.end));
    if (kind) return { value: kind, span };
  }
  return A_PART.test(match[0]) ? { value: 'named-provisions', span } : null;
}
const kindOf = (words: string): Survivor | null =>
  SURVIVORS.find(([pattern, kind]) => TELLING.has(kind) && pattern.test(words))?.[1] ?? null;
