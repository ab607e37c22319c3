import {
  type Agreement,
  type AgreementFact,
  type AgreementRecord,
  type Clause,
  contains,
  type Label,
  overlaps,
  type Span,
  type Taxonomy,
  type Tier,
} from '../model/index.js';
import { sentenceFinder } from './sentence-finder.js';

/** Words that are said to be of a category. */
export interface PredictedSpan {
  category: string;
  /** In the document text. */
  span: Span;
  score: number;
  tier: Tier;
}

/** Facts are read with care or not at all. */
const SCORE_OF_FACT = 1;

/**
 * The words of each category in a record: the sentences of labelled clauses that the evidence stands in, each with the
 * score of its label. A label that stands on headings and lead-ins alone gives the first sentence of its clause; one that
 * was taken over from another clause, and one that is excluded, none. Where a category asks for a fact, the words that
 * state it in `agreement` are given too and, of labels, the date rather than the sentence where it asks for a date.
 */
export function predictedSpans(record: AgreementRecord, taxonomy: Taxonomy): PredictedSpan[] {
  const sentencesOf = sentenceFinder(record.document.text);
  const categories = taxonomy.families.flatMap((family) => family.categories);
  const facts = new Map(categories.flatMap(({ id, fact }) => (fact ? [[id, fact] as const] : [])));
  const spans: PredictedSpan[] = [];
  for (const [category, fact] of facts) {
    for (const span of factSpans(record.agreement, fact))
      spans.push({ category, span, score: SCORE_OF_FACT, tier: 'strict' });
  }
  const endOf = sentenceEnds(record.clauses);
  for (const [index, clause] of record.clauses.entries()) {
    const whole = { start: clause.textStart, end: endOf[index]! };
    for (const label of clause.labels) {
      const { category, score, tier } = label;
      const isOfDate = DATES.has(facts.get(category));
      for (const evidence of placesOf(clause, label)) {
        const sentence = sentencesOf(whole, evidence);
        const found = isOfDate ? datesIn(clause, evidence, sentence) : [sentence];
        for (const span of found) spans.push({ category, span, score, tier });
      }
    }
  }
  return spans;
}

/** Where the words of each clause end, the points that hang from it included: a sentence goes on through them. */
function sentenceEnds(clauses: readonly Clause[]): number[] {
  const ends = clauses.map(({ span }) => span.end);
  for (const [index, { leadIns, span }] of clauses.entries()) {
    let above = index - 1;
    for (const leadIn of leadIns) {
      while (above >= 0 && !contains(clauses[above]!.span, leadIn)) above -= 1;
      if (above >= 0) ends[above] = Math.max(ends[above]!, span.end);
    }
  }
  return ends;
}

const DATES: ReadonlySet<AgreementFact | undefined> = new Set(['signed-date', 'in-force-date']);

function factSpans(agreement: Agreement, fact: AgreementFact): Span[] {
  switch (fact) {
    case 'title':
      return agreement.title ? [agreement.title.span] : [];
    case 'parties':
      return agreement.parties.map(({ span }) => span);
    case 'signed-date':
      return agreement.signed.date ? [agreement.signed.date.span] : [];
    case 'in-force-date':
      return agreement.inForce.date ? [agreement.inForce.date.span] : [];
  }
}

/** Where in the clause's own words the label stands; its beginning, where it stands on its headings alone. */
function placesOf(clause: Clause, { evidence, polarity }: Label): Span[] {
  if (polarity === 'excluded') return [];
  const own = evidence.filter(({ inheritedFrom }) => inheritedFrom === undefined);
  const inText = own.filter(({ place }) => place === 'text').map(({ span }) => span);
  if (inText.length > 0 || own.length < evidence.length) return inText;
  return [{ start: clause.textStart, end: clause.textStart }];
}

/**
 * The dates in the words of the evidence, else the first of the sentence, else (where the date is left blank) the words
 * of the evidence.
 */
function datesIn(clause: Clause, evidence: Span, sentence: Span): Span[] {
  const dates = clause.facts.filter(({ kind, span }) => kind === 'date' && contains(sentence, span));
  const spans = dates.map(({ span }) => span);
  const told = spans.filter((span) => overlaps(span, evidence));
  if (told.length > 0) return told;
  return [spans[0] ?? (evidence.start < evidence.end ? evidence : sentence)];
}
