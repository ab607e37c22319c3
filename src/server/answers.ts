import { z } from 'zod';
import { AgreementSummary, Clause, ClauseHit, RecordId, Review } from '../model/index.js';

/** What the addresses answer. */

export const AgreementPage = z.strictObject({
  /** Of all that meet the question, not of the page. */
  total: z.int(),
  /** By file name, then id. */
  agreements: z.array(AgreementSummary),
});
export type AgreementPage = z.infer<typeof AgreementPage>;

/** As `pacta query --json`. */
export const ClausePage = z.strictObject({ total: z.int(), hits: z.array(ClauseHit) });
export type ClausePage = z.infer<typeof ClausePage>;

/** As one of those in `pacta show <id> --clause <eId> --json`; spans point into the document text, where `text` begins at `span.start`. */
export const OneClause = Clause.extend({ recordId: RecordId, text: z.string() });
export type OneClause = z.infer<typeof OneClause>;

/** Of the rules the server was started with, and what else is in the store. */
export const Categories = z.strictObject({
  families: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      categories: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          /** Null for a category of other rules. */
          definition: z.string().nullable(),
          /** Stored clauses that carry it, in any tier. */
          clauses: z.int(),
        }),
      ),
    }),
  ),
});
export type Categories = z.infer<typeof Categories>;

/** Why the rules that labelled an agreement are there, by rule id; null when the rules at hand are others. */
export const Reasons = z.strictObject({ reasons: z.record(z.string(), z.string()).nullable() });
export type Reasons = z.infer<typeof Reasons>;

/** What people decided of labels. */
export const Reviews = z.strictObject({ reviews: z.array(Review) });
export type Reviews = z.infer<typeof Reviews>;
