import {
  type AgreementRecord,
  type Clause,
  type ClauseHit,
  foldWhiteSpace,
  groupBy,
  type Review,
  type Span,
  type StatementHit,
  statementInWords,
  toldOf,
} from '../../model/index.js';

/** The words at a span of the document text, in one line. */
export const wordsAt = ({ document }: AgreementRecord, { start, end }: Span): string =>
  foldWhiteSpace(document.text.slice(start, end));

/** What names the agreement. */
export const namesOf = (record: AgreementRecord) => ({ recordId: record.id, ...toldOf(record) });

const headingOf = (record: AgreementRecord, { headings: [heading] }: Clause): string | null =>
  heading ? wordsAt(record, heading) : null;

/** The clause as a question over the collection would answer it. */
export const clauseHit = (record: AgreementRecord, clause: Clause): ClauseHit => ({
  ...namesOf(record),
  eId: clause.id,
  role: clause.role,
  heading: headingOf(record, clause),
  text: wordsAt(record, clause.span),
  span: clause.span,
  matches: [],
  pages: clause.pages,
  labels: clause.labels,
  modality: clause.modality,
  bearer: clause.bearer?.kind ?? null,
  furtherStatements: clause.furtherStatements.map(({ modality, bearer }) => ({
    modality,
    bearer: bearer?.kind ?? null,
  })),
});

/** A clause as a question found it, and the categories that people said it has, and has not. */
export interface DecidedHit {
  hit: ClauseHit;
  accepted: readonly string[];
  rejected: readonly string[];
}

/** In the same order. `reviews`: the decisions that count, of the agreements of the hits or of more. */
export function decidedHits(hits: readonly ClauseHit[], reviews: readonly Review[]): DecidedHit[] {
  const placeOf = (recordId: string, clause: string): string => `${recordId}\n${clause}`;
  const decisions = groupBy(reviews, ({ recordId, clause }) => placeOf(recordId, clause));
  return hits.map((hit) => {
    const own = decisions.get(placeOf(hit.recordId, hit.eId)) ?? [];
    const those = (verdict: Review['verdict']): string[] =>
      own.filter((review) => review.verdict === verdict).map(({ category }) => category);
    return { hit, accepted: those('accepted'), rejected: those('rejected') };
  });
}

/** A statement, with the words it is made in: the sentence, or all of the clause for its first one. */
export interface PlacedStatement {
  hit: StatementHit;
  /** In its clause; 0: the main statement. */
  position: number;
  span: Span;
}

/** What a clause says, the main statement first; nothing of a clause that makes none. */
export function placedStatements(record: AgreementRecord, clause: Clause): PlacedStatement[] {
  const all = [clause, ...clause.furtherStatements].map((statement, position) => ({ statement, position }));
  return all
    .filter(({ statement, position }) => position > 0 || statement.modality !== 'none')
    .map(({ statement, position }) => ({
      hit: {
        ...namesOf(record),
        ...{ eId: clause.id, heading: headingOf(record, clause), pages: clause.pages },
        ...statementInWords(statement, record, foldWhiteSpace),
        text: wordsAt(record, statement.span),
      },
      position,
      span: statement.span,
    }));
}
