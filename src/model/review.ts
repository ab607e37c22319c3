import { z } from 'zod';
import type { Clause } from './clause.js';
import { foldWhiteSpace } from './fold-white-space.js';
import { type AgreementRecord, RecordId } from './record.js';

/**
 * What a person decided of a label. `accepted`: the clause does what the category says, whether or not the rules gave it;
 * `rejected`: it does not; `withdrawn`: the decision before is taken back.
 */
export const Verdict = z.enum(['accepted', 'rejected', 'withdrawn']);
export type Verdict = z.infer<typeof Verdict>;

const LONGEST_NOTE = 2_000;
const LONGEST_NAME = 200;

/**
 * A person's word on whether a clause has a category. Decisions are kept beside the records and never changed: the
 * last one on a clause and category counts. They outlive a change of the rules, and of the record.
 */
export const Review = z.strictObject({
  recordId: RecordId,
  /** eId, as it was then. */
  clause: z.string().min(1).max(LONGEST_NAME),
  category: z.string().min(1).max(LONGEST_NAME),
  verdict: Verdict,
  note: z.string().max(LONGEST_NOTE).nullable(),
  /** Who decided, as they call themselves. */
  by: z.string().min(1).max(LONGEST_NAME).nullable(),
  /** Time of the decision, in UTC. */
  at: z.iso.datetime(),
  /** The beginning of the clause's words as they were, by which it can be found again under another eId. */
  words: z.string(),
});
export type Review = z.infer<typeof Review>;

/** So many characters of a clause are kept with a decision. */
const REVIEWED_CHARS = 300;

/** What is kept of a clause's words with a decision. */
export const reviewedWords = ({ document }: AgreementRecord, { textStart, span }: Clause): string =>
  foldWhiteSpace(document.text.slice(textStart, span.end)).slice(0, REVIEWED_CHARS);

/** What somebody sends to decide: the rest is told by the record and the clock. */
export const NewReview = z.strictObject({
  ...Review.pick({ clause: true, category: true, verdict: true }).shape,
  note: Review.shape.note.optional(),
  by: Review.shape.by.optional(),
});
export type NewReview = z.infer<typeof NewReview>;
